import { ChainState } from '#components/audit/chain-state.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { getLastCheck } from '#server/audit/get-last-check.ts';

/**
 * Whether the chain held when it was verified last, and when that was. The worker verifies by itself; a page that walked
 * millions of entries at each opening would keep everybody waiting.
 */
export async function LogState({ locale }: { locale: Locale }) {
  const { audit, auditSearch } = getWords(locale);
  const { chain: words, damage: kinds } = audit;
  const last = await getLastCheck();
  const number = new Intl.NumberFormat(locale);
  if (last === null) {
    return (
      <p className="text-ink-3 text-sm">
        {auditSearch.chain.never} {auditSearch.chain.neverBody}
      </p>
    );
  }
  const { damage, until, unwitnessed, at } = last;
  return (
    <ChainState
      body={
        damage === null ? (
          <>
            {fill(words.wholeBody, { count: number.format(until) })} {words.verifiedAt}{' '}
            <Time at={at} precision="second" />
          </>
        ) : (
          fill(words.brokenBody, { seq: damage.sequence, kind: kinds[damage.kind] })
        )
      }
      state={damage === null ? 'whole' : 'broken'}
      title={damage === null ? words.whole : words.broken}
      witness={`${words.witness} ${fill(auditSearch.chain.unwitnessed, { count: number.format(unwitnessed) })}`}
    />
  );
}
