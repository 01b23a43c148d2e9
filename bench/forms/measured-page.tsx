import { notFound } from 'next/navigation';
import { Contender } from '#bench/forms/contender.tsx';
import { allForms, wideForm } from '#bench/forms/setups.ts';
import { Page } from '#components/navigation/page.tsx';
import { requireStaff } from '#server/auth/staff.ts';

interface Props {
  params: Promise<{ contender: string; what: string }>;
}

const wideFields = 1_000;
const wide = () => {
  const [like] = allForms();
  if (like === undefined) throw new Error('No form');
  return wideForm(like, wideFields);
};

/** Copied into the console for the bench alone: the floor and the peers, reached as its forms are reached. */
export default async function MeasuredPage({ params }: Props) {
  await requireStaff('commands:read');
  const { contender, what } = await params;
  const isCount = /^\d+$/.test(what);
  const form = isCount ? null : what === 'wide' ? wide() : (allForms().find(({ name }) => name === what) ?? null);
  return (
    <Page title={contender} trail={null}>
      {contender === 'raw' && <Contender data={Number(what)} who="raw" />}
      {contender === 'rhf' && <Contender data={Number(what)} who="rhf" />}
      {contender === 'rjsf' && <Contender data={form?.schema ?? notFound()} who="rjsf" />}
      {contender === 'ours' && <Contender data={form?.setup ?? notFound()} who="ours" />}
      {contender === 'schemas' && <Contender data={allForms().map(({ setup }) => setup.slice)} who="schemas" />}
    </Page>
  );
}
