/** One message of PostgreSQL's protocol (version 3): its bytes as they go on, and what is in them. */
export interface Frame {
  /** The letter in front; empty for the first message of a connection, which has none. */
  type: string;
  /** Without letter and length. */
  body: Buffer;
  whole: Buffer;
}

/** Cuts a stream of bytes into messages. @param untyped whether the first one has no letter: it comes from a client */
export function createFrames(untyped: boolean): (chunk: Buffer) => Frame[] {
  let kept: Buffer = Buffer.alloc(0);
  let first = untyped;
  return (chunk) => {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    const frames: Frame[] = [];
    for (;;) {
      const letter = first ? 0 : 1;
      if (kept.length < letter + 4) return frames;
      const size = letter + kept.readInt32BE(letter);
      if (kept.length < size) return frames;
      const whole = kept.subarray(0, size);
      frames.push({
        type: first ? '' : String.fromCharCode(whole[0] ?? 0),
        body: whole.subarray(letter + 4),
        whole,
      });
      kept = kept.subarray(size);
      first = false;
    }
  };
}

/** The text that ends with the next NUL, and where the one after it begins. */
export function readText(body: Buffer, from: number): { text: string; next: number } {
  const end = body.indexOf(0, from);
  return { text: body.toString('utf8', from, end), next: end + 1 };
}

/** A message of the server: what it answers to a COMMIT that it has done, ready for the next. */
export const committed = Buffer.concat([message('C', Buffer.from('COMMIT\0')), message('Z', Buffer.from('I'))]);
export const rollback = message('Q', Buffer.from('ROLLBACK\0'));

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
