import { sweep } from './sweep.ts';

/** Where tabs hear that the person has signed out. */
export const signedOutChannel = 'quarterdeck:signed-out';

/** Takes every draft away, of this browser and of every tab of it. Whatever signs somebody out calls it. */
export function wipeDrafts(): void {
  sweep(sessionStorage, null, 0);
  sweep(localStorage, null, 0);
  const channel = new BroadcastChannel(signedOutChannel);
  channel.postMessage(null);
  channel.close();
}
