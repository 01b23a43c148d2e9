import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react';

/** What of Next the forms use, without Next: a page that nothing navigates away from. */
export default function dynamic<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;
  return (props) => (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}

export function useRouter() {
  return router;
}
const router = { push: () => undefined, replace: () => undefined, refresh: () => undefined };

export function unstable_isUnrecognizedActionError(): boolean {
  return false;
}

export function Link({ children, ...rest }: ComponentProps<'a'>) {
  return <a {...rest}>{children}</a>;
}
