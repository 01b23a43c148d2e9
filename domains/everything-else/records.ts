import { defineDomain } from '../define-domain.ts';
import { askAccountIfAny, change, noAccount, onAccount, onAccountIfGiven, routine, stops } from './classify.ts';

/** What the desk keeps beside an account: notes, reminders, complaints, references, events. */
export const records = defineDomain({
  name: 'records',
  order: 28,
  operations: {
    createAccountNote: routine(onAccount),
    createAccountReminder: routine(onAccount),
    createReminder: routine(onAccountIfGiven),
    completeReminder: routine(askAccountIfAny),
    createComplaint: change({ at: 'complaint.accountNumber' }),
    createAccountReference: change(onAccount),
    updateAccountReference: change(onAccount),
    deleteAccountReference: stops(onAccount),
    createMetadata: change(noAccount),
    updateMetadata: change(noAccount),
    createExternalAccountEvent: change(onAccount),
    createExternalAccountUserEvent: change(noAccount),
    backendScreenEvent: change(noAccount),
  },
});
