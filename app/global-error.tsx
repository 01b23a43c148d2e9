'use client';

import './styles.css';

/**
 * The last page: the root layout itself failed, so there is neither a locale nor words from the server. The one place
 * where both languages stand together, in the file, on purpose.
 */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="ja">
      <body className="bg-canvas text-base text-ink">
        <title>Quarterdeck</title>
        <main className="mx-auto max-w-md px-6 py-24">
          <h1 className="font-semibold text-xl">画面の表示に失敗しました</h1>
          <p className="mt-2 text-ink-2">送信済みの操作には影響しません。もう一度お試しください。</p>
          <p className="mt-2 text-ink-2" lang="en">
            This page could not be shown. Nothing you sent is affected. Please try again.
          </p>
          <button
            className="mt-6 rounded-md bg-accent-solid px-3 py-1.5 text-on-solid text-sm"
            onClick={retry}
            type="button"
          >
            再表示 / Try again
          </button>
        </main>
      </body>
    </html>
  );
}
