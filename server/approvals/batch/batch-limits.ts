/** As many requests in one batch: what a person can look through. */
export const mostRows = 200;
/** As many are opened, decided or sent at once. */
export const atOnce = 4;
/** What was taken to be sent and is approved still after so long could not be sent. */
export const settlingSeconds = 20;
/** A batch of which nothing was decided for so long is not being decided any more: whoever did it is gone. */
export const abandonedSeconds = 120;
