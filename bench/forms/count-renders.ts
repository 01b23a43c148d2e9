/** What of React's own tree is looked at. */
interface Fiber {
  child: Fiber | null;
  sibling: Fiber | null;
  flags: number;
  memoizedProps: unknown;
}

/**
 * Goes into a page before its scripts and counts how many fields of a form a commit has drawn, by the door that React
 * keeps open for its developer tools: the build that is measured is the one that is served. Walking the tree takes
 * time, so that no time is measured in such a page.
 */
export function installRenderCount(): void {
  const performedWork = 1;
  let before = new Set<Fiber>();
  let drawn = 0;
  const isField = (props: unknown) =>
    typeof props === 'object' && props !== null && 'field' in props && 'wordPath' in props && !('aria' in props);
  const onCommitFiberRoot = (_: number, root: { current: Fiber }) => {
    const now = new Set<Fiber>();
    const rest = [root.current];
    for (let fiber = rest.pop(); fiber !== undefined; fiber = rest.pop()) {
      now.add(fiber);
      const isNew = !before.has(fiber);
      if (isNew && (fiber.flags & performedWork) !== 0 && isField(fiber.memoizedProps)) drawn += 1;
      if (fiber.sibling) rest.push(fiber.sibling);
      if (fiber.child) rest.push(fiber.child);
    }
    before = now;
  };
  Reflect.set(globalThis, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  });
  Reflect.set(globalThis, 'takeRenders', () => {
    const taken = drawn;
    drawn = 0;
    return taken;
  });
}
