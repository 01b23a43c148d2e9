import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OperationForm } from '#components/form/operation-form.tsx';
import { MessagePage } from '#components/navigation/message-page.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { type DomainName, findDomainOf, getDomain, getOperationPolicy } from '#domains/index.ts';
import { catalogue, getOperation } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { type FormWords, form } from '#messages/operations/form.ts';
import { helpOperation, labelOperation } from '#messages/operations/index.ts';
import { mayCarryOut } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findClosure } from '#server/commands/find-closure.ts';
import { findOpenRoles } from '#server/commands/find-openings.ts';
import { getLocale } from '../../../locale.ts';
import type { SearchParams } from '../../search-params.ts';
import { submitCommandAction } from './actions.ts';
import { makeFormSetup } from './form-setup.ts';
import { findFormStart } from './form-start.ts';
import { OpeningSection } from './opening-section.tsx';
import { OperationNotes } from './operation-notes.tsx';

interface Props {
  params: Promise<{ domain: string; operation: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: labelOperation((await params).operation, await getLocale()) };
}

/** The form of one operation, made from its input type; or why there is none for this person. */
export default async function OperationPage({ params, searchParams }: Props) {
  const staff = await requireStaff('commands:read');
  const { domain: domainName, operation: name } = await params;
  const domain = getDomain(domainName) ?? notFound();
  const operation = getOperation(name) ?? notFound();
  const owner = findDomainOf(name);
  if (owner !== null && owner !== domain) notFound();
  const locale = await getLocale();
  const { domain: domainWords, frame } = getWords(locale);
  const words = form[locale];
  const label = labelOperation(name, locale);
  const policy = getOperationPolicy(name) ?? notFound();
  const closure = findClosure(name);
  const openTo = await findOpenRoles(name);
  const trail = (
    <Trail
      label={frame.breadcrumb}
      steps={[{ label: domainWords.names[domain.name], href: `/${domain.name}` }, { label }]}
    />
  );
  const opening = <OpeningSection label={label} locale={locale} operation={name} policy={policy} staff={staff} />;
  if (closure !== null) {
    return (
      <Message domain={domain.name} title={words.closed.schemaTitle} words={words}>
        {fill(closure === 'notCompared' ? words.closed.schemaNotCompared : words.closed.schemaBody, { label, name })}
      </Message>
    );
  }
  if (policy.roles.length + openTo.length === 0) {
    return (
      <Page lead={helpOperation(name, locale)} title={label} trail={trail}>
        <OperationNotes locale={locale} operation={operation} />
        {opening}
      </Page>
    );
  }
  if (!mayCarryOut(staff, policy, openTo)) {
    const roles = [...policy.roles, ...openTo].map((role) => frame.role[role]).join(frame.comma);
    return (
      <Message domain={domain.name} title={words.mayNot.title} words={words}>
        {fill(words.mayNot.body, { label, roles })}
      </Message>
    );
  }
  const slice = sliceFor(catalogue, name, policy.fields);
  const search = await searchParams;
  const start = await findFormStart(staff, slice, policy, search, locale);
  const chosenDraft = typeof search.draft === 'string' ? search.draft : null;
  return (
    <Page lead={helpOperation(name, locale)} title={label} trail={trail}>
      <OperationNotes locale={locale} operation={operation} />
      {opening}
      <OperationForm
        chosenDraft={chosenDraft}
        key={start?.from.kind === 'again' ? start.from.commandId : (chosenDraft ?? 'new')}
        setup={makeFormSetup(slice, policy, domain.name, locale)}
        start={start}
        submit={submitCommandAction}
      />
    </Page>
  );
}

/** Why there is no form. */
function Message({
  domain,
  title,
  words,
  children,
}: {
  domain: DomainName;
  title: string;
  words: FormWords;
  children: string;
}) {
  const actions = (
    <Link className={buttonClass({ variant: 'primary' })} href={`/${domain}`}>
      {words.closed.toDomain}
    </Link>
  );
  return (
    <MessagePage actions={actions} icon={<Icon name="lock" size={20} />} title={title}>
      <p>{children}</p>
    </MessagePage>
  );
}
