import { describe, expect, it } from 'vitest';
import { toColumns } from './entry-columns.ts';
import { glanceAtEntry, toEntry } from './to-entry.ts';

// Texts as consoles of before have written them, with no more in them than they had then. Nothing here is ever changed: a
// log of ten years is read by the console of today.
const person = '{"kind":"person","name":"佐藤 花子","personId":"p-1","roles":["operator"]}';
const command = `"commandId":"00000000-0000-4000-8000-000000000001"`;
const at = '"at":"2026-11-01T00:00:00.000000Z"';
const stranger = '"actor":{"kind":"stranger"}';
const written: Record<string, string> = {
  'session.started': `{"actor":${person},${at},"event":"session.started","sequence":1,"v":1}`,
  'session.refused': `{${stranger},${at},"code":"unknownPerson","event":"session.refused","sequence":1,"v":1}`,
  'role.given': `{"about":{"personId":"p-2","role":"lead"},"actor":${person},${at},"event":"role.given","sequence":1,"v":1}`,
  // Before the version of the rules, and before the amount, stood in it.
  'command.submitted': `{"account":"A-4B54C4BC","actor":${person},${at},${command},"event":"command.submitted","operation":"refundPayment","reasonCode":"other","reference":"C-1","seal":"ab","sequence":1,"site":"api","v":1}`,
  'command.sending': `{"actor":${person},${at},"attempt":1,${command},"event":"command.sending","operation":"refundPayment","sequence":1,"v":1}`,
  'command.succeeded': `{"actor":${person},${at},"attempt":1,${command},"event":"command.succeeded","incomplete":false,"operation":"refundPayment","sequence":1,"v":1}`,
  'command.unknown': `{"actor":{"kind":"system","process":"worker"},${at},"attempt":1,${command},"event":"command.unknown","operation":"refundPayment","sequence":1,"v":1}`,
  'attempt.refused': `{${stranger},${at},"code":"originRefused","event":"attempt.refused","reference":"r","sequence":1,"v":1}`,
  // Before views had a name, and before openings were entered.
  'customer.viewed': `{"account":"A-4B54C4BC","actor":${person},${at},"event":"customer.viewed","sequence":1,"v":1}`,
  'customer.left': `{"account":"A-4B54C4BC","actor":${person},${at},"event":"customer.left","sequence":1,"v":1}`,
  'sending.stopped': `{"actor":${person},${at},"event":"sending.stopped","scope":"all","sequence":1,"v":1}`,
  'log.verified': `{"actor":{"kind":"system","process":"worker"},${at},"code":"whole","details":{"until":1},"event":"log.verified","sequence":1,"v":1}`,
};

describe('an entry that an older console has written is read and found today', () => {
  it.each(Object.entries(written))('%s', (event, text) => {
    const bytes = Buffer.from(text, 'utf8');
    const entry = toEntry(bytes);
    expect(entry).toEqual(JSON.parse(text));
    expect(glanceAtEntry(bytes)).toEqual(entry);
    expect(entry && toColumns(entry)).toMatchObject({ event, at: '2026-11-01T00:00:00.000000Z', yen: null });
  });
});

describe('what this console does not know is called unreadable, never read as something else', () => {
  const known = written['customer.left'] ?? '';
  it.each([
    ['a later version', known.replace('"v":1', '"v":2')],
    ['no version', known.replace(',"v":1', '')],
    ['an event of a later console', known.replace('customer.left', 'customer.merged')],
    ['a field of a later console', known.replace('"account"', '"aaa":1,"account"')],
    ['a time without microseconds', known.replace('.000000Z', 'Z')],
    ['half an entry', known.slice(0, 40)],
    ['no JSON', 'customer.left'],
  ])('%s', (_, text) => {
    expect(toEntry(Buffer.from(text, 'utf8'))).toBeNull();
  });

  it('bytes that are no UTF-8', () => {
    expect(toEntry(Buffer.concat([Buffer.from(known.slice(0, -1)), Buffer.from([0xff, 0x7d])]))).toBeNull();
  });
});
