import type { OperationLine } from '../operation/operation-line.ts';
import { Row } from '../table/row.tsx';
import { RowKeys } from '../table/row-keys.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';

export interface OperationTableWords {
  operations: string;
  who: string;
  what: string;
  youMayNot: string;
  /** Open to nobody. */
  closed: string;
  effects: Readonly<Record<OperationLine['effect'], string>>;
}

const effectIcons: Record<OperationLine['effect'], IconName> = {
  money: 'banknote',
  stops: 'ban',
  routine: 'check',
  change: 'pencil',
};

export interface OperationTableProps {
  label: string;
  apiName: string;
  rows: readonly OperationLine[];
  words: OperationTableWords;
}

/** Operations with their help and who may carry them out. What the reader may not carry out leads to who may. */
export function OperationTable({ label, apiName, rows, words }: OperationTableProps) {
  return (
    <RowKeys>
      <Table label={label}>
        <thead>
          <tr>
            <Th>{words.operations}</Th>
            <Th>{words.what}</Th>
            <Th>{words.who}</Th>
            <Th>{apiName}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name}>
              <Td className="py-1.5">
                <Link
                  className={classNames('rounded hover:text-accent', row.allowed ? 'font-medium' : 'text-ink-2')}
                  href={row.href}
                >
                  {row.label}
                </Link>
                {row.marks.map((mark) => (
                  <span
                    className="ml-1.5 rounded border border-waiting-line px-1 text-waiting text-xs"
                    data-tip={mark.help}
                    key={mark.label}
                  >
                    {mark.label}
                    <span className="sr-only">{mark.help}</span>
                  </span>
                ))}
                <span className="block w-[56ch] max-w-full whitespace-normal text-ink-3 text-xs max-md:w-[72vw]">
                  {row.help}
                </span>
              </Td>
              <Td className="text-ink-2">
                <span className="inline-flex items-center gap-1.5">
                  <Icon className="text-ink-3" name={effectIcons[row.effect]} size={14} />
                  {words.effects[row.effect]}
                </span>
              </Td>
              <Td className={classNames(row.allowed ? 'text-ink-2' : 'text-ink-3')}>
                <span className="inline-flex items-center gap-1.5" data-tip={row.allowed ? undefined : words.youMayNot}>
                  {!row.allowed && <Icon name="lock" size={13} />}
                  {row.roles === '' ? words.closed : row.roles}
                  {!row.allowed && <span className="sr-only">{words.youMayNot}</span>}
                </span>
              </Td>
              <Td className="font-mono text-ink-3 text-xs">{row.name}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}
