import type { Staff } from '#server/auth/staff.ts';
import type { TestRoad } from '#server/commands/test-road.ts';

/** The people of a story about approvals: two operators and three leads. */
export interface Desk {
  sato: Staff;
  suzuki: Staff;
  takahashi: Staff;
  tanaka: Staff;
  nakamura: Staff;
}

export async function signInDesk({ signIn }: Pick<TestRoad, 'signIn'>): Promise<Desk> {
  const [sato, suzuki, takahashi, tanaka, nakamura] = await Promise.all([
    signIn('sato'),
    signIn('suzuki'),
    signIn('takahashi'),
    signIn('tanaka'),
    signIn('nakamura'),
  ]);
  return { sato, suzuki, takahashi, tanaka, nakamura };
}
