import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { operationsByRule } from '#domains/approval/operations-by-rule.ts';
import type { Rule, RuleSet } from '#domains/approval/rule.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import { sayRule } from '../../say-requirement.ts';
import { sayTiers } from './say-terms.ts';

/** The rules in force, one row each, in words. What no rule is for, because nobody else can decide it, stands last. */
export function RuleTable({ set, mayChange, locale }: { set: RuleSet; mayChange: boolean; locale: Locale }) {
  const { rules: words } = getWords(locale);
  const operations = operationsByRule(set);
  const { columns } = words;
  return (
    <RowKeys>
      <Table label={words.inForce}>
        <thead>
          <tr>
            <Th>{columns.rule}</Th>
            <Th>{columns.operations}</Th>
            <Th>{columns.deciders}</Th>
            <Th>{columns.life}</Th>
            <Th>{columns.stepUp}</Th>
            <Th>{columns.voids}</Th>
            {mayChange && (
              <Th>
                <span className="sr-only">{words.change}</span>
              </Th>
            )}
          </tr>
        </thead>
        <tbody>
          {set.rules.map((rule) => (
            <RuleRow
              key={rule.id}
              locale={locale}
              mayChange={mayChange}
              operations={(operations.get(rule.id) ?? []).map(({ name }) => name)}
              rule={rule}
            />
          ))}
          <Row>
            <Td className="py-1.5 font-medium">{ruleWords[locale].names.actsOnCaller}</Td>
            <Td className="text-ink-3">–</Td>
            <Td>{words.fixedDeciders}</Td>
            <Td className="text-ink-3" colSpan={mayChange ? 4 : 3}>
              {words.fixedLife}
            </Td>
          </Row>
        </tbody>
      </Table>
    </RowKeys>
  );
}

interface RuleRowProps {
  rule: Rule;
  operations: readonly string[];
  mayChange: boolean;
  locale: Locale;
}

function RuleRow({ rule, operations, mayChange, locale }: RuleRowProps) {
  const { rules: words } = getWords(locale);
  const { terms } = ruleWords[locale];
  const name = sayRule(rule.id, locale);
  const tiers = sayTiers(rule, locale);
  return (
    <Row>
      <Td className="whitespace-normal! max-w-[34ch] py-1.5 align-top font-medium">{name}</Td>
      <Td className="align-top">
        <details className="py-1.5">
          <summary className="cursor-pointer rounded text-ink-2 hover:text-ink">
            {fill(words.operations, { count: operations.length })}
          </summary>
          <ul className="mt-1 max-h-60 overflow-y-auto text-xs">
            {operations.map((operation) => (
              <li key={operation}>
                {labelOperation(operation, locale)} <span className="font-mono text-ink-3">{operation}</span>
              </li>
            ))}
          </ul>
        </details>
      </Td>
      <Td className="py-1.5 align-top tabular-nums">
        {tiers.map((line) => (
          <span className="block" key={line}>
            {line}
          </span>
        ))}
        {rule.showsLead && <span className="block text-ink-3 text-xs">{terms.shownAfterwards}</span>}
        {rule.id === 'repaymentApproval' && <span className="block text-ink-3 text-xs">{terms.leadCounts}</span>}
      </Td>
      <Td className="py-1.5 align-top">{fill(terms.life, { days: rule.livesBusinessDays })}</Td>
      <Td className="py-1.5 align-top">{rule.stepUp ? terms.yes : <span className="text-ink-3">{terms.no}</span>}</Td>
      <Td className="whitespace-normal! min-w-[28ch] py-1.5 align-top text-ink-2 text-xs">
        {rule.voids.map((cause) => terms.voids[cause]).join(locale === 'ja' ? '、' : '; ')}
      </Td>
      {mayChange && (
        <Td align="right" className="py-1 align-top">
          <Link
            aria-label={fill(words.changeOf, { rule: name })}
            className={buttonClass({ size: 'sm' })}
            href={`/settings/rules/change?rule=${encodeURIComponent(rule.id)}`}
          >
            {words.change}
          </Link>
        </Td>
      )}
    </Row>
  );
}
