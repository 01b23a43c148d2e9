import { readPath } from './read-path.ts';

/** One movement of money that a command asks for: what the duplicate guard compares. */
export interface MoneyEffect {
  /** Normalised account number; null: not known, counts as any. */
  account: string | null;
  ledger: string | null;
  /** out: from us to the customer. in: from the customer to us. */
  direction: 'out' | 'in';
  /** Whole yen, never negative; null: cannot be known, counts above every threshold. */
  yen: number | null;
  /** The payment, repayment or request it is about, where there is one. */
  target: string | null;
}

/** What was read or asked beside the variables. */
export interface Target {
  /** The account that the console asked for, where the input names none. */
  account?: string | null;
  /** Whole yen of the target as read upstream, where the input carries no amount. */
  yen?: number | null;
}

/** One payment out of the paths of the variables; a negative amount turns the direction. */
export function payOut(paths: { account?: string; ledger?: string; yen?: string; target?: string }) {
  return (variables: unknown, target: Target): MoneyEffect[] => {
    const text = (path: string | undefined): string | null => {
      const value = path === undefined ? undefined : readPath(variables, path);
      return typeof value === 'string' && value !== '' ? value : null;
    };
    const sent = paths.yen === undefined ? target.yen : readPath(variables, paths.yen);
    const yen = typeof sent === 'number' && Number.isSafeInteger(sent) ? sent : null;
    const account = paths.account === undefined ? (target.account ?? null) : text(paths.account);
    return [
      {
        account: account?.normalize('NFKC').trim().toUpperCase() ?? null,
        ledger: text(paths.ledger),
        direction: yen !== null && yen < 0 ? 'in' : 'out',
        yen: yen === null ? null : Math.abs(yen),
        target: text(paths.target),
      },
    ];
  };
}
