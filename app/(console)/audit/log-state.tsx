import { ChainState } from '#components/audit/chain-state.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { getRecentVerification } from './recent-verification.ts';

/**
 * Whether the chain holds, walked a moment ago. The console has no witness at hand (safety: the log), so it says what the walk
 * alone can show: that the entries hold together, and that nobody outside of this machine vouches for them.
 */
export async function LogState({ locale }: { locale: Locale }) {
  const { chain: words, damage: kinds } = getWords(locale).audit;
  const { verification, at } = await getRecentVerification();
  const { damage, count } = verification;
  const number = new Intl.NumberFormat(locale);
  return (
    <ChainState
      body={
        damage === null ? (
          <>
            {fill(words.wholeBody, { count: number.format(count) })} {words.verifiedAt}{' '}
            <Time at={at} precision="second" />
          </>
        ) : (
          fill(words.brokenBody, { seq: damage.sequence, kind: kinds[damage.kind] })
        )
      }
      state={damage === null ? 'whole' : 'broken'}
      title={damage === null ? words.whole : words.broken}
      witness={words.witness}
    />
  );
}
