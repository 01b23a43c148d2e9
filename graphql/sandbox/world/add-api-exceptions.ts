import { day, hour, toDay } from './calendar.ts';
import { nextNumber } from './counters.ts';
import { createRandom, type Random } from './random.ts';
import type { AccountRecord, ApiExceptionRecord, WorldState } from './state.ts';
import { operationsTeams, supportUsers } from './support.ts';

const statuses = [
  'UNASSIGNED',
  'ASSIGNED',
  'IN_PROGRESS',
  'WAITING_ON_THIRD_PARTY',
  'RESOLVED',
  'UNSUCCESSFUL',
  'CANCELLED',
] as const;
const tagSets = [[], ['MOVE_IN'], ['MOVE_OUT'], ['PRODUCT_UPDATE'], ['MOVE_IN', 'PRODUCT_UPDATE']] as const;
const operations = ['initiateMoveIn', 'initiateMoveOut', 'initiateProductSwitch', 'createPaymentMethod'] as const;
const channels = ['APP', 'WEB', 'PARTNER_API', 'CALL_CENTRE'] as const;
const noteBodies = [
  'お客様に折り返し予定',
  '送配電事業者の回答待ち',
  '供給地点番号を確認済み',
  '再送で解消する見込み',
] as const;

/** Exceptions 1 to `count`, over all states, tags and channels; every fifth is about no account. */
export function addApiExceptions(state: WorldState, count: number): void {
  const accounts = Object.values(state.accounts);
  const random = createRandom(`${state.seed}/api-exceptions`);
  for (let index = 0; index < count; index += 1) {
    addApiException(state, index % 5 === 4 ? null : random.pick(accounts), index, random);
  }
}

/** An exception with this id that is about this account. */
export function addApiExceptionOf(state: WorldState, account: AccountRecord, id: number): void {
  const random = createRandom(`${state.seed}/api-exceptions/${id}`);
  state.counters.apiException = id - 1;
  addApiException(state, account, 1, random);
}

function addApiException(state: WorldState, account: AccountRecord | null, index: number, random: Random): void {
  const id = String(nextNumber(state, 'apiException'));
  const createdAt = state.seededAt - random.between(1, 30 * 24) * hour;
  const status = statuses[index % statuses.length] ?? 'UNASSIGNED';
  const operationName = operations[index % operations.length] ?? 'initiateMoveIn';
  const assigned = status === 'UNASSIGNED' ? null : random.pick(supportUsers.filter(({ isActive }) => isActive)).id;
  state.apiExceptions[id] = {
    id,
    externalIdentifier: `EXT-${id.padStart(5, '0')}`,
    createdAt,
    channel: random.pick(channels),
    category: account ? 'ACCOUNT' : 'UNKNOWN',
    accountNumber: account?.number ?? null,
    userId: account ? Number(account.holder.userId) : null,
    customerContact: account?.holder.email ?? null,
    supplyPointIdentifier: account?.supplyPoints[0]?.spin ?? null,
    resolutionStatus: status,
    resolutionType: status === 'RESOLVED' ? random.pick(['MANUAL', 'AUTOMATIC']) : 'UNASSIGNED',
    priority: random.pick(['LOW', 'LOW', 'MEDIUM', 'HIGH']),
    tags: [...random.pick(tagSets)],
    context: JSON.stringify({ operation: operationName, attempt: random.between(1, 4) }),
    keyDate: random.percent(40) ? toDay(createdAt + random.between(5, 40) * day) : null,
    operationsTeamId: random.percent(60) ? random.pick(operationsTeams).id : null,
    assignedUserId: assigned,
    calls: [makeCall(state, operationName, createdAt, random)],
    events: makeEvents(state, createdAt),
    notes: makeNotes(state, index, createdAt, random),
  };
}

type Calls = ApiExceptionRecord['calls'];

function makeCall(state: WorldState, operationName: string, createdAt: number, random: Random): Calls[number] {
  return {
    id: String(nextNumber(state, 'apiCall')),
    correlationId: random.uuid(),
    operationName,
    inputData: JSON.stringify({ requestedOn: toDay(createdAt) }),
    response: JSON.stringify({ status: 'ERROR', code: `E${random.digits(4)}` }),
    context: null,
    createdAt,
  };
}

function makeEvents(state: WorldState, createdAt: number): ApiExceptionRecord['events'] {
  const id = String(nextNumber(state, 'apiEvent'));
  return [
    { id, eventType: 'CREATED', category: 'SYSTEM', description: 'API error received', context: null, createdAt },
  ];
}

function makeNotes(state: WorldState, index: number, createdAt: number, random: Random): ApiExceptionRecord['notes'] {
  if (index % 2 === 0) return [];
  const id = String(nextNumber(state, 'apiNote'));
  const writtenBy = index % 4 === 1 ? 'suzuki' : 'sato';
  return [{ id, body: random.pick(noteBodies), createdAt: createdAt + hour, writtenBy }];
}
