/** One server-sent event. */
export interface ServerEvent {
  event: string;
  data: string;
  /** Hand this back to go on from here. */
  id: string;
}

/**
 * The events of a stream as they come. EventSource tells nobody why it failed; read so, a session that is over can be
 * told from a server that restarts.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = `${rest}${decoder.decode(value, { stream: true })}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = toEvent(block);
      if (event !== null) yield event;
    }
  }
}

/** null for a comment, which only keeps the connection open. */
function toEvent(block: string): ServerEvent | null {
  const event: ServerEvent = { event: '', data: '', id: '' };
  for (const line of block.split('\n')) {
    const [, name, text] = /^(event|data|id): ?(.*)$/.exec(line) ?? [];
    if (name === 'event' || name === 'data' || name === 'id') event[name] = text ?? '';
  }
  return event.event === '' ? null : event;
}
