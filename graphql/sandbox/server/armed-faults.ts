import { type Fault, parseFault } from './fault.ts';
import { type AccountFault, findAccountFault } from './faults.ts';

/** A fault that a test sets for the next requests that fit, where the console itself can send no header. */
export interface ArmedFault {
  fault: Fault;
  /** The mutation's or query's name; any when null. */
  operation: string | null;
  account: string | null;
  /** How many requests it still strikes. */
  times: number;
}

/** What is known of a request when it is decided whether a fault strikes it. */
interface Struck {
  kind: AccountFault['on'];
  fields: readonly string[];
  accounts: readonly string[];
  header: string | null;
}

export interface FaultTable {
  arm: (fault: ArmedFault) => void;
  clear: () => void;
  /** The fault for this request: by header first, then armed, then by account number. Null is none. */
  take: (request: Struck) => Fault | null;
}

export function createFaultTable(): FaultTable {
  let armed: ArmedFault[] = [];
  return {
    arm: (fault) => {
      armed.push({ ...fault });
    },
    clear: () => {
      armed = [];
    },
    take: (request) => {
      if (request.header !== null) return parseFault(request.header);
      const found = armed.find((each) => strikes(each, request));
      if (!found) return byAccount(request);
      found.times -= 1;
      armed = armed.filter(({ times }) => times > 0);
      return found.fault;
    },
  };
}

function strikes({ operation, account }: ArmedFault, { fields, accounts }: Struck): boolean {
  return (operation === null || fields.includes(operation)) && (account === null || accounts.includes(account));
}

function byAccount({ kind, accounts }: Struck): Fault | null {
  for (const account of accounts) {
    const row = findAccountFault(account, kind);
    if (row) return parseFault(row.fault);
  }
  return null;
}
