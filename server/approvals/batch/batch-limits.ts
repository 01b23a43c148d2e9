/** As many requests in one batch: what a person can look through. */
export const mostRows = 200;
/** As many are opened, decided or sent at once. */
export const atOnce = 4;
