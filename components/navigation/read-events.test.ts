import { expect, test } from 'vitest';
import { readEvents } from './read-events.ts';

/** A stream that arrives in these pieces. */
function inPieces(...pieces: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });
}

async function read(...pieces: string[]) {
  const events = [];
  for await (const event of readEvents(inPieces(...pieces))) events.push(event);
  return events;
}

test('events are read however the network cuts them, and comments are no events', async () => {
  expect(
    await read(':\n\nid: 7\nev', 'ent: tasks\nda', 'ta: {"a":"b: c"}\n', '\n:\n\nevent: ended\ndata:\n\n'),
  ).toEqual([
    { event: 'tasks', data: '{"a":"b: c"}', id: '7' },
    { event: 'ended', data: '', id: '' },
  ]);
});

test('half an event at the end is none', async () => {
  expect(await read('event: tasks\ndata: {')).toEqual([]);
});
