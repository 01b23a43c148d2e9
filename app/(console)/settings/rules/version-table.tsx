import { SaidChanges } from '#components/rules/said-changes.tsx';
import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { compareRules } from '#domains/approval/compare-rules.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import type { RuleSetState, RuleVersion } from '#server/approvals/rules/find-rule-sets.ts';
import { By } from '../by.tsx';
import { sayChanges } from './say-difference.ts';

const looks: Readonly<Record<RuleSetState, { tone: Tone; icon: IconName }>> = {
  asked: { tone: 'waiting', icon: 'clock' },
  confirmed: { tone: 'waiting', icon: 'hourglass' },
  inForce: { tone: 'approved', icon: 'check' },
  past: { tone: 'void', icon: 'circle-slash' },
  withdrawn: { tone: 'void', icon: 'undo-2' },
};

/** Every version of the rules: what it changed, who asked, who confirmed, from when on. */
export function VersionTable({ versions, locale }: { versions: readonly RuleVersion[]; locale: Locale }) {
  const { rules: words } = getWords(locale);
  const columns = words.historyColumns;
  return (
    <RowKeys>
      <Table label={words.history}>
        <thead>
          <tr>
            {(Object.keys(columns) as (keyof typeof columns)[]).map((column) => (
              <Th key={column}>{columns[column]}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <Row key={version.version}>
              <Td className="py-1.5 align-top tabular-nums">{version.version}</Td>
              <Td className="py-1.5 align-top">
                <Badge {...looks[version.state]}>{words.states[version.state]}</Badge>
              </Td>
              <Td className="min-w-[32ch] whitespace-normal py-1.5 align-top">
                {version.before === null ? (
                  words.firstVersion
                ) : (
                  <SaidChanges
                    changes={sayChanges(compareRules(version.before, version.set), locale)}
                    words={ruleWords[locale]}
                  />
                )}
              </Td>
              <Td className="max-w-[30ch] whitespace-normal py-1.5 align-top text-ink-2">
                {version.before === null ? '' : version.reason}
              </Td>
              <Td className="align-top">
                <By at={version.asked.at} name={version.asked.personId === null ? words.console : version.asked.name} />
              </Td>
              <Td className="align-top">
                {version.confirmed?.personId != null && <By at={version.confirmed.at} name={version.confirmed.name} />}
              </Td>
              <Td className="py-1.5 align-top">
                {version.effectiveAt !== null && version.state !== 'withdrawn' && <Time at={version.effectiveAt} />}
              </Td>
              <Td className="align-top">
                {version.withdrawn !== null && <By at={version.withdrawn.at} name={version.withdrawn.name} />}
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}
