import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { OperationForm } from '#components/form/operation-form.tsx';
import { MessagePage } from '#components/navigation/message-page.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { findDomainOf, getDomain, getOperationPolicy } from '#domains/index.ts';
import { catalogue, getOperation } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { form } from '#messages/operations/form.ts';
import { helpOperation, labelOperation } from '#messages/operations/index.ts';
import { mayCarryOut } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findClosure } from '#server/commands/find-closure.ts';
import { getLocale } from '../../../locale.ts';
import type { SearchParams } from '../../search-params.ts';
import { submitCommandAction } from './actions.ts';
import { makeFormSetup } from './form-setup.ts';
import { findFormStart } from './form-start.ts';
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
  const policy = getOperationPolicy(name);
  const closure = findClosure(operation);
  const isClosed = policy === null || policy.roles.length === 0;
  if (isClosed || closure !== null) {
    const sentence = isClosed
      ? words.closed.body
      : closure === 'notCompared'
        ? words.closed.schemaNotCompared
        : words.closed.schemaBody;
    return (
      <MessagePage
        actions={
          <Link className={buttonClass({ variant: 'primary' })} href={`/${domain.name}`}>
            {words.closed.toDomain}
          </Link>
        }
        icon="lock"
        title={isClosed ? words.closed.title : words.closed.schemaTitle}
      >
        <p>{fill(sentence, { label, name })}</p>
      </MessagePage>
    );
  }
  if (!mayCarryOut(staff, policy)) {
    const roles = policy.roles.map((role) => frame.role[role]).join(frame.comma);
    return (
      <MessagePage
        actions={
          <Link className={buttonClass({ variant: 'primary' })} href={`/${domain.name}`}>
            {words.closed.toDomain}
          </Link>
        }
        icon="lock"
        title={words.mayNot.title}
      >
        <p>{fill(words.mayNot.body, { label, roles })}</p>
      </MessagePage>
    );
  }
  const slice = sliceFor(catalogue, name, policy.fields);
  const start = await findFormStart(staff, slice, policy, await searchParams, locale);
  return (
    <Page
      lead={helpOperation(name, locale)}
      title={label}
      trail={
        <Trail
          label={frame.breadcrumb}
          steps={[{ label: domainWords.names[domain.name], href: `/${domain.name}` }, { label }]}
        />
      }
    >
      <OperationNotes operation={operation} words={words} />
      <OperationForm
        key={start?.from.kind === 'again' ? start.from.commandId : 'new'}
        setup={makeFormSetup(slice, policy, domain.name, locale)}
        start={start}
        submit={submitCommandAction}
      />
    </Page>
  );
}
