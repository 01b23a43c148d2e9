import { Copyable } from '../../ui/copyable.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { BarredRow } from './batch-row.ts';

export interface BarredWords {
  /** `Not yours to decide ({count})` */
  title: string;
  open: string;
  maker: string;
  voidTitle: string;
  voidHelp: string;
}

/** What stays behind, each with its reason: nothing that was selected goes missing. */
export function BarredList({ rows, words }: { rows: readonly BarredRow[]; words: BarredWords }) {
  return (
    <Panel flush title={words.title.replace('{count}', String(rows.length))}>
      <ul>
        {rows.map(({ commandId, kind, what, amount, account, holder, maker, because }) => (
          <li className="flex flex-col gap-1 border-line border-b px-4 py-3 text-sm last:border-b-0" key={commandId}>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="font-medium">
                {amount !== null && <span className="mr-2 tabular-nums">{amount}</span>}
                {what}
              </span>
              {account !== null && (
                <span className="inline-flex flex-wrap items-center gap-2">
                  {holder}
                  <Copyable value={account} />
                </span>
              )}
              {maker !== '' && (
                <span className="text-ink-2">
                  <span className="text-ink-3">{words.maker} </span>
                  {maker}
                </span>
              )}
              <Link className="text-accent hover:underline" href={`/approvals/${commandId}`} target="_blank">
                {words.open}
              </Link>
            </p>
            <p className="prose-text flex items-start gap-1.5 text-ink-2">
              <Icon className="mt-1 shrink-0" name={kind === 'void' ? 'ban' : 'lock'} size={13} />
              <span>
                {[kind === 'void' ? words.voidTitle : '', ...because, kind === 'void' ? words.voidHelp : '']
                  .filter(Boolean)
                  .join(' ')}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
