import { isAscii } from 'node:buffer';
import { createHash, createHmac } from 'node:crypto';
import { canonicalJson } from '#server/audit/canonical-json.ts';
import { firstPrevious } from '#server/audit/entry.ts';
import { toColumns } from '#server/audit/entry-columns.ts';
import { foldText } from '#server/audit/fold-text.ts';
import { toEntry } from '#server/audit/to-entry.ts';

/** Numbers that come the same way again (a linear congruential generator; nothing here is secret). */
let state = 20_261_125;
function draw(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state % below;
}

const surnames = ['佐藤', '鈴木', '高橋', '田中', '渡辺', '伊藤', '山本', '中村', '小林', '加藤'];
const givenNames = ['花子', '一郎', '美咲', '健', '直子'];
export const people = surnames.flatMap((surname, at) =>
  givenNames.map((given, index) => ({
    id: `00000000-0000-4000-8000-0000000000${10 + at * 5 + index}`,
    name: `${surname} ${given}`,
  })),
);
const operations = [
  'submitRepaymentRequest',
  'refundPayment',
  'requestToRefundPayment',
  'approveRepayment',
  'createAccountNote',
];
const foldedNames = people.map(({ name }) => foldText(name));
const accounts = 1_000_000;
export const accountOf = (number: number): string =>
  `A-${(0x10000000 + number * 211).toString(16).toUpperCase().slice(0, 8)}`;

export const startsAt = Date.parse('2025-11-01T00:00:00Z');
/** So that ten million entries are a year. */
export const millisecondsApart = 3_153;
const salt = Buffer.alloc(32, 5);
const saltText = `\\\\x${salt.toString('hex')}`;

interface Made {
  text: string;
  columns: string;
}

/**
 * Entries in the shape and the proportions of a working day, five at a time: two openings of a customer, and a command
 * that is recorded, sent and done. As lines of PostgreSQL's COPY, for the two tables.
 */
export class GeneratedLog {
  sequence = 0;
  hash: Buffer = firstPrevious;
  bytes = 0;

  /** @param count a multiple of five */
  make(count: number): { entries: string; payloads: string } {
    const entries: string[] = [];
    const payloads: string[] = [];
    for (let made = 0; made < count; made += 5) {
      const account = accountOf(draw(accounts));
      const who = draw(people.length);
      this.#add(entries, this.#viewed(account, who));
      this.#add(entries, this.#viewed(accountOf(draw(accounts)), draw(people.length)));
      const command = `${hex(draw(0x7fffffff))}-0000-4000-8000-${String(this.sequence).padStart(12, '0')}`;
      const operation = operations[draw(operations.length)] ?? '';
      const yen = draw(100_000);
      const variables = `{"input":{"accountNumber":"${account}","amountInMinorUnit":${yen}}}`;
      const commitment = createHmac('sha256', salt).update(variables).digest('hex');
      payloads.push(`${this.sequence + 1}\tvariables\t${saltText}\t${variables}\n`);
      this.#add(entries, this.#submitted({ account, who, command, operation, yen, commitment }));
      this.#add(entries, this.#moved('command.sending', { account, who, command, operation }));
      this.#add(entries, this.#moved('command.succeeded', { account, who, command, operation }));
    }
    return { entries: entries.join(''), payloads: payloads.join('') };
  }

  #add(lines: string[], { text, columns }: Made): void {
    const bytes = Buffer.from(text, 'utf8');
    const hash = createHash('sha256').update(this.hash).update(bytes).digest();
    if (this.sequence < 1_000) check(bytes, columns);
    this.sequence += 1;
    this.bytes += bytes.length;
    lines.push(
      `${this.sequence}\t\\\\x${bytes.toString('hex')}\t\\\\x${this.hash.toString('hex')}\t\\\\x${hash.toString('hex')}\t${columns}\n`,
    );
    this.hash = hash;
  }

  #place(): { at: string; number: number } {
    const number = this.sequence + 1;
    return { at: `${new Date(startsAt + number * millisecondsApart).toISOString().slice(0, -1)}000Z`, number };
  }

  #viewed(account: string, who: number): Made {
    const { at, number } = this.#place();
    const text = `{"account":"${account}","actor":${actor(who)},"at":"${at}","code":"phone","event":"customer.viewed","sequence":${number},${tail}`;
    const search = `${account.toLowerCase()}\\nphone\\n${foldedNames[who]}`;
    return {
      text,
      columns: cells(at, 'customer.viewed', who, [account, null, null, null, 'phone', null, null, search]),
    };
  }

  #submitted(one: Facts & { yen: number; commitment: string }): Made {
    const { at, number } = this.#place();
    const { account, who, command, operation, yen, commitment } = one;
    const reference = `CASE-${number}`;
    const text = `{"account":"${account}","actor":${actor(who)},"at":"${at}","commandId":"${command}","commitments":{"variables":"${commitment}"},"event":"command.submitted","operation":"${operation}","reasonCode":"customerAsked","reference":"${reference}","seal":"${commitment}","sequence":${number},"site":"api",${userAgent},"v":1,"yen":${yen}}`;
    const search = `${reference.toLowerCase()}\\n${account.toLowerCase()}\\n${operation.toLowerCase()}\\n${foldedNames[who]}`;
    return {
      text,
      columns: cells(at, 'command.submitted', who, [account, operation, command, null, null, reference, yen, search]),
    };
  }

  #moved(event: 'command.sending' | 'command.succeeded', { account, who, command, operation }: Facts): Made {
    const { at, number } = this.#place();
    const done = event === 'command.succeeded';
    const text = `{"account":"${account}","actor":${actor(who)},"at":"${at}","attempt":1,"commandId":"${command}","event":"${event}",${done ? '"incomplete":false,' : ''}"operation":"${operation}","sequence":${number},${tail}`;
    const search = `${account.toLowerCase()}\\n${operation.toLowerCase()}\\n${foldedNames[who]}`;
    return {
      text,
      columns: cells(at, event, who, [
        account,
        operation,
        command,
        done ? 'succeeded' : null,
        null,
        null,
        null,
        search,
      ]),
    };
  }
}

interface Facts {
  account: string;
  who: number;
  command: string;
  operation: string;
}

const userAgent =
  '"userAgent":"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"';
const tail = `${userAgent},"v":1}`;

function actor(who: number): string {
  const { id, name } = people[who] ?? { id: '', name: '' };
  return `{"kind":"person","name":"${name}","personId":"${id}","roles":["operator"],"sessionId":"5f0c1f3e-5a86-4b38-9b5b-8f3b6f0d5a11"}`;
}

type Cell = string | number | null;

/** at, event, person_id, account, operation, command_id, outcome, code, reference, yen, about_id, search. */
function cells(
  at: string,
  event: string,
  who: number,
  [account, operation, command, outcome, code, reference, yen, search]: Cell[],
): string {
  return [at, event, people[who]?.id, account, operation, command, outcome, code, reference, yen, null, search]
    .map((cell) => cell ?? '\\N')
    .join('\t');
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}

/** What is generated must be what the appender would have written. */
function check(bytes: Buffer, columns: string): void {
  const entry = toEntry(bytes);
  if (entry === null || canonicalJson(JSON.parse(bytes.toString('utf8'))) !== bytes.toString('utf8')) {
    throw new Error(`No entry: ${bytes.toString('utf8')}`);
  }
  const { at, event, personId, account, operation, commandId, outcome, code, reference, yen, aboutId, search } =
    toColumns(entry);
  const derived = [at, event, personId, account, operation, commandId, outcome, code, reference, yen, aboutId, search];
  const wanted = derived.map((cell) => (cell ?? '\\N').replaceAll('\n', '\\n')).join('\t');
  if (wanted !== columns || !isAscii(Buffer.from(columns))) throw new Error(`Columns differ:\n${columns}\n${wanted}`);
}
