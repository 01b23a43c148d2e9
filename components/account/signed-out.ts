/** Told to the page when its session is over: what was open in it was left with it. */
export const signedOut = 'quarterdeck:signed-out';
