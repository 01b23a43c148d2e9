import { defineDomain } from '../define-domain.ts';
import { change, noAccount, onAccount, routine } from './classify.ts';

/** Telephone calls and who answers them. */
export const calls = defineDomain({
  name: 'calls',
  order: 27,
  operations: {
    createInboundCall: change(noAccount),
    enqueueInboundCall: change(noAccount),
    connectAiAgentToCall: change(noAccount),
    createCallMetadata: routine(noAccount),
    associateCallWithAccount: routine(onAccount),
    associateArchivedCallRecordingsWithCalls: change(noAccount),
    updateAgentAuxiliaryStatus: change(noAccount),
    nextOperationsTeamRoundRobin: change(noAccount),
  },
});
