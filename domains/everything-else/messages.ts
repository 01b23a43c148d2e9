import { defineDomain } from '../define-domain.ts';
import { askAccountIfAny, change, noAccount, onAccount, onAccountIfGiven, routine } from './classify.ts';

/** Conversations, messages and letters to and from customers. */
export const messages = defineDomain({
  name: 'messages',
  order: 26,
  operations: {
    addNoteToInkConversation: routine(noAccount),
    addStorylineToInkConversation: routine(noAccount),
    assignInkBucket: routine(noAccount),
    moveToBucket: routine(noAccount),
    updateMessageTags: routine(noAccount),
    closeInkConversation: change(noAccount),
    closeInkLiveChat: change(onAccountIfGiven),
    escalateInkConversation: change(onAccount),
    createInkInboundMessage: change(onAccountIfGiven),
    createInkLiveChatMessage: change(onAccount),
    generateInkPresignedUrl: change(noAccount, { mintsSecret: true }),
    createExternalMessage: change(onAccountIfGiven),
    createExternalMessageEvent: change(noAccount),
    createPostEvents: change(noAccount),
    publishTransactionalMessagingTrigger: change(askAccountIfAny),
    publishTransactionalMessagingExternalTrigger: change(onAccountIfGiven),
    closeOpenPrintBatch: change(noAccount),
    markPrintBatchAsProcessed: change(noAccount),
    createFormSubmission: change(onAccount),
    createCustomerFeedback: change(onAccount),
    submitCustomerFeedback: change(onAccount),
  },
});
