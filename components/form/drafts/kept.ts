import { fromBase64 } from './base64.ts';

/** Every name in the browser's storage that is ours. */
export const prefix = 'quarterdeck:';
/** No draft is older. */
export const longestMilliseconds = 24 * 60 * 60 * 1000;

/** One entry as it stands in the storage; null where it is none of ours. */
export function readKept(
  text: string,
): { at: number; iv: Uint8Array<ArrayBuffer>; data: Uint8Array<ArrayBuffer> } | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('iv' in kept) || !('data' in kept))
      return null;
    const { at, iv, data } = kept;
    if (typeof at !== 'number' || typeof iv !== 'string' || typeof data !== 'string') return null;
    return { at, iv: fromBase64(iv), data: fromBase64(data) };
  } catch {
    return null;
  }
}
