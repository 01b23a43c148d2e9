import { HolderLine } from '#components/account/holder-line.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatYen } from '#components/ui/yen.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { AccountFacts } from '#server/kraken/read-account.ts';
import { sayFact } from '../../say-thing.ts';

const urls = { open: '/api/customers/open', leave: '/api/customers/leave' };

/** Who holds the account and what stands on it, as upstream says now. @param facts with the holder masked */
export function AccountPanels({ facts, locale }: { facts: AccountFacts; locale: Locale }) {
  const { accounts: words } = getWords(locale);
  const { number, holder, status, balance, ledgers } = facts;
  return (
    <>
      <Panel title={words.holder}>
        <HolderLine
          account={number}
          key={number}
          masked={holder}
          refusals={words.refusals}
          urls={urls}
          words={words.opening}
        />
      </Panel>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={words.facts}>
          <Facts
            facts={[
              { label: words.number, value: <Copyable value={number} /> },
              { label: words.status, value: status === null ? '—' : sayFact('status', status, locale) },
              { label: words.balance, value: <span className="tabular-nums">{formatYen(balance)}</span> },
            ]}
          />
          <p className="prose-text mt-2 text-ink-3 text-xs">{words.balanceHelp}</p>
        </Panel>
        <Panel flush title={words.ledgers}>
          {ledgers.length === 0 ? (
            <p className="p-4 text-ink-3 text-sm">{words.noLedgers}</p>
          ) : (
            <Table label={words.ledgers}>
              <thead>
                <tr>
                  <Th>{words.ledger}</Th>
                  <Th>{words.ledgerName}</Th>
                  <Th align="right">{words.balance}</Th>
                </tr>
              </thead>
              <tbody>
                {ledgers.map((ledger) => (
                  <tr key={ledger.number}>
                    <Td>
                      <Copyable value={ledger.number} />
                    </Td>
                    <Td>{ledger.name ?? '—'}</Td>
                    <Td align="right">{ledger.balance === null ? '—' : formatYen(ledger.balance)}</Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </Panel>
      </div>
    </>
  );
}
