import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { getBatch } from '#server/approvals/batch/get-batch.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../../locale.ts';
import type { SearchParams } from '../../../search-params.ts';
import { StepUpNotice } from '../../step-up-notice.tsx';
import { BatchProgress } from './batch-progress.tsx';
import { ReviewDesk } from './review-desk.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).batches.review.title };
}

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

/**
 * Many requests at once, under one address from the first look to the last result: until they are decided, what this tab
 * has selected; from then on, what became of each, in whichever tab.
 */
export default async function BatchPage({ params, searchParams }: Props) {
  const staff = await requireStaff('commands:read');
  const { id } = await params;
  const batch = await getBatch(staff, id);
  if (batch === null && !(uuidV4.test(id) && permits(staff, 'commands:decide'))) notFound();
  const locale = await getLocale();
  const { approvals, batches, frame } = getWords(locale);
  const { review, progress } = batches;
  const title = batch === null ? review.title : progress.title;
  return (
    <Page
      lead={
        batch === null ? review.lead : fill(progress.lead, { name: batch.deciderName, time: formatJst(batch.madeAt) })
      }
      title={title}
      trail={
        <Trail label={frame.breadcrumb} steps={[{ label: approvals.title, href: '/approvals' }, { label: title }]} />
      }
      wide
    >
      {batch === null ? (
        <>
          <StepUpNotice came={(await searchParams).stepUp} locale={locale} />
          <ReviewDesk batchId={id} locale={locale} />
        </>
      ) : (
        <BatchProgress batch={batch} locale={locale} staff={staff} />
      )}
    </Page>
  );
}

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
