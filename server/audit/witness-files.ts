import path from 'node:path';

/** Where a witness keeps what it has. Only the private key is secret; the other two are what a verifier is given. */
export function witnessFiles(folder: string): {
  privateKey: string;
  publicKey: string;
  checkpoints: string;
  /** What `npm run restored` asks the witness for. */
  restoreOrder: string;
} {
  return {
    privateKey: path.join(folder, 'witness-key.pem'),
    publicKey: path.join(folder, 'witness-public-key.pem'),
    checkpoints: path.join(folder, 'checkpoints.jsonl'),
    restoreOrder: path.join(folder, 'restore-order.json'),
  };
}
