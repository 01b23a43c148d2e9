import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CommandTable } from '#components/command/command-table.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Time } from '#components/ui/time.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { labelReason } from '#messages/operations/reasons.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getBlock } from '#server/commands/money/find-blocks.ts';
import { getLocale } from '../../../locale.ts';
import { toCommandLine } from '../../command-line.ts';
import { describeCommand } from '../../commands/[id]/describe-command.ts';
import { sayAmount } from '../../say-amount.ts';
import { LostSendings } from '../../stops/lost-sendings.tsx';
import { blockLook } from '../block-look.ts';
import { Decision } from './decision.tsx';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).blocks.title };
}

/** One blocked attempt beside the commands that block it, and what can be done about it. */
export default async function BlockPage({ params }: Props) {
  const staff = await requireStaff('commands:read');
  const block = (await getBlock(staff, (await params).id)) ?? notFound();
  const locale = await getLocale();
  const { blocks: words, command, frame, statuses, tables } = getWords(locale);
  const label = labelOperation(block.operation, locale);
  const { lift } = block;
  return (
    <Page
      lead={words.meaning[block.state]}
      title={
        <span className="flex flex-wrap items-center gap-3">
          {label}
          <Badge {...blockLook[block.state]}>{words.state[block.state]}</Badge>
        </span>
      }
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title, href: '/blocks' }, { label }]} />}
    >
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={words.page.attempt}>
          <Facts
            facts={[
              { label: words.columns.amount, value: sayAmount(block.amount, locale) },
              {
                label: command.account,
                value: block.account === null ? command.noAccount : <Copyable value={block.account} />,
              },
              { label: command.maker, value: block.makerName },
              { label: command.reference, value: block.reference },
              {
                label: command.reason,
                value: [labelReason(block.reason.code, locale), block.reason.text]
                  .filter(Boolean)
                  .join(command.reasonJoin),
              },
              { label: words.columns.at, value: <Time at={block.blockedAt} precision="second" /> },
              { label: words.page.why, value: words.why[block.why] },
            ]}
          />
        </Panel>
        <Panel title={words.page.content}>
          <Facts
            facts={describeCommand(block, locale).map((described) => ({
              key: described.path,
              label: [...described.trail, described.label].join(' › '),
              value: <span className={described.mono ? 'font-mono text-[0.95em]' : undefined}>{described.value}</span>,
            }))}
          />
        </Panel>
      </div>
      {(block.earlier.length > 0 || block.lost.length === 0) && (
        <Panel flush title={words.page.earlier}>
          <CommandTable
            label={words.page.earlier}
            rows={block.earlier.map((row) => ({
              ...toCommandLine(row, locale),
              amount: sayAmount(row.amount, locale),
            }))}
            showMaker
            statusWords={statuses.word}
            words={tables}
          />
        </Panel>
      )}
      {block.lost.length > 0 && <LostSendings locale={locale} lost={block.lost} />}
      {lift !== null && (
        <Panel title={words.page.lifted}>
          <Facts
            facts={[
              {
                label: words.page.lifted,
                value: fill(words.page.liftedBy, { name: lift.byName, time: formatJst(lift.at) }),
              },
              { label: words.page.liftReason, value: lift.reason },
              ...(block.usedBy === null
                ? []
                : [
                    {
                      label: words.page.usedBy,
                      value: (
                        <Link
                          className="rounded font-mono text-accent text-xs hover:underline"
                          href={`/commands/${block.usedBy}`}
                        >
                          {block.usedBy}
                        </Link>
                      ),
                    },
                  ]),
            ]}
          />
        </Panel>
      )}
      <Decision block={block} locale={locale} staff={staff} />
    </Page>
  );
}
