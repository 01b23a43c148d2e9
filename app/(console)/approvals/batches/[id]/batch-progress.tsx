import { StopBatchButton } from '#components/approval/batch/stop-batch-button.tsx';
import { RefreshWhileOpen } from '#components/command/refresh-while-open.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Link } from '#components/ui/link.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { BatchLine, BatchView } from '#server/approvals/batch/get-batch.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { BatchResults } from './batch-results.tsx';
import { countLeft } from './count-left.ts';

interface Props {
  batch: BatchView;
  staff: Staff;
  locale: Locale;
}

/** How far a batch is, what became of each row, and, once it has ended, what is left to do and for whom. */
export function BatchProgress({ batch, staff, locale }: Props) {
  const { lines, open, stopped } = batch;
  const { batches, decideRefusals } = getWords(locale);
  const { progress: words } = batches;
  const done = lines.filter((line) => !isMoving(line)).length;
  const queued = lines.filter(({ turn }) => turn === 'queued').length;
  const left = countLeft(lines);
  const stopNote =
    stopped === null ? null : <p>{fill(words.stopped, { name: stopped.byName, time: formatJst(stopped.at) })}</p>;
  return (
    <>
      {open && <RefreshWhileOpen everyMilliseconds={1000} />}
      {open ? (
        <Callout
          actions={
            queued > 0 &&
            permits(staff, 'commands:decide') && (
              <StopBatchButton
                batchId={batch.id}
                refusals={decideRefusals}
                words={{
                  stop: words.stop,
                  title: words.stopTitle,
                  help: fill(words.stopHelp, { count: queued }),
                  close: words.stopClose,
                }}
              />
            )
          }
          icon="send"
          role="status"
          title={lines.some(({ turn }) => turn === 'deciding') ? words.deciding : words.sending}
          tone="active"
        >
          <p className="tabular-nums">{fill(words.done, { done, of: lines.length })}</p>
          <Meter max={lines.length} value={done} />
          {stopNote}
        </Callout>
      ) : (
        <Callout
          actions={
            <Link className={buttonClass({ size: 'sm' })} href="/approvals">
              {batches.review.toInbox}
            </Link>
          }
          icon={left.length === 0 ? 'check-check' : 'list-checks'}
          role="status"
          title={left.length === 0 ? fill(words.ended, { count: lines.length }) : words.endedLeft}
          tone={left.length === 0 ? 'succeeded' : 'waiting'}
        >
          {stopNote}
          {left.length === 0 ? (
            <p>{words.nothingLeft}</p>
          ) : (
            <ul className="list-disc pl-5">
              {left.map(([kind, count]) => (
                <li key={kind}>
                  {kind === 'unknown' ? (
                    <Link className="underline" href="/unknown">
                      {fill(words.left[kind], { count })}
                    </Link>
                  ) : (
                    fill(words.left[kind], { count })
                  )}
                </li>
              ))}
            </ul>
          )}
        </Callout>
      )}
      <Panel flush title={words.rows}>
        <BatchResults lines={lines} locale={locale} />
      </Panel>
    </>
  );
}

function isMoving({ turn, status }: BatchLine): boolean {
  return (
    turn === 'deciding' || turn === 'queued' || (turn === 'taken' && (status === 'sending' || status === 'approved'))
  );
}
