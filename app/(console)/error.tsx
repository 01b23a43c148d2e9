'use client';

import { ErrorPage } from '#components/navigation/error-page.tsx';

export default function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorPage error={error} retry={retry} />;
}
