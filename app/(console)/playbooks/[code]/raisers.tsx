import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { findDomainOf, getOperationPolicy, mainDomains } from '#domains/index.ts';
import { findRaisers, requestCodes } from '#graphql/error-codes.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWritten } from '#messages/errors/playbooks/index.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { mayCarryOut } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';

/** The rest stands behind a press. */
const shown = 12;

interface RaisersProps {
  code: string;
  locale: Locale;
  staff: Staff;
}

/** The operations for which upstream lists the code. */
export function Raisers({ code, locale, staff }: RaisersProps) {
  const { one: words } = getWords(locale).playbooks;
  const raisers = [...findRaisers(code)].sort((one, other) => rank(other, staff) - rank(one, staff));
  const anyOperation = requestCodes.includes(code);
  const ours = raisers.length === 0 && !anyOperation && getWritten(code) !== null;
  if (raisers.length === 0 && !anyOperation && !ours) return null;
  const first = anyOperation ? 0 : shown;
  const rest = raisers.slice(first);
  return (
    <Panel title={words.raisers}>
      {anyOperation && <p className="text-ink-2 text-sm">{words.anyOperation}</p>}
      {ours && <p className="text-ink-2 text-sm">{words.ours}</p>}
      <Operations locale={locale} names={raisers.slice(0, first)} staff={staff} />
      {rest.length > 0 && (
        <Disclosure summary={fill(anyOperation ? words.all : words.more, { count: rest.length })}>
          <Operations locale={locale} names={rest} staff={staff} />
        </Disclosure>
      )}
    </Panel>
  );
}

/** What the reader may carry out stands first, and of that the five domains. */
function rank(operation: string, staff: Staff): number {
  const domain = findDomainOf(operation);
  const main = mainDomains.some(({ name }) => name === domain?.name);
  return Number(mayCarryOut(staff, getOperationPolicy(operation))) * 2 + Number(main);
}

function Operations({ names, locale, staff }: { names: readonly string[]; locale: Locale; staff: Staff }) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {names.map((name) => {
        const domain = findDomainOf(name);
        const label = labelOperation(name, locale);
        return (
          <li key={name}>
            {domain !== null && mayCarryOut(staff, getOperationPolicy(name)) ? (
              <Link className="rounded font-medium hover:text-accent" href={`/${domain.name}/${name}`}>
                {label}
              </Link>
            ) : (
              <span className="text-ink-2">{label}</span>
            )}
            <span className="block break-all font-mono text-ink-3 text-xs">{name}</span>
          </li>
        );
      })}
    </ul>
  );
}
