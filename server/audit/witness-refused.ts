/** Why the witness's files cannot be used. */
export type WitnessRefusalCode =
  /** Somebody else than its owner can read the private key. */
  | 'keyOpen'
  /** There are checkpoints, and the key that signed them is gone. */
  | 'keyGone'
  /** The private key is no Ed25519 key. */
  | 'keyUnknown'
  /** The public key beside it belongs to another private key. */
  | 'publicKeyDiffers'
  /** A line of the file of checkpoints is not this witness's, or does not follow the one before. */
  | 'checkpointForged'
  /** The file of checkpoints is not as this witness left it. */
  | 'fileChanged';

/** The witness's files cannot be used; nothing was signed. */
export class WitnessRefused extends Error {
  override readonly name = 'WitnessRefused';
  readonly code: WitnessRefusalCode;
  /** The file in question. */
  readonly file: string;

  constructor(code: WitnessRefusalCode, file: string) {
    super(`${code}: ${file}`);
    this.code = code;
    this.file = file;
  }
}
