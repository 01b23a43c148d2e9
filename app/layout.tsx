import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@fontsource-variable/noto-sans-jp/index.css';
import './styles.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ErrorWordsProvider } from '#components/navigation/error-words.tsx';
import { StyleNonce } from '#components/ui/style-nonce.tsx';
import { TipLayer } from '#components/ui/tip-layer.tsx';
import { Toaster } from '#components/ui/toaster.tsx';
import { getWords } from '#messages/index.ts';
import { getLocale } from './locale.ts';
import { getTheme } from './theme.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { frame } = getWords(await getLocale());
  return {
    title: { default: frame.product, template: `%s · ${frame.product}` },
    description: frame.description,
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: 'white' },
    { media: '(prefers-color-scheme: dark)', color: 'black' },
  ],
};

/** The document: language and theme stand on it before the first paint. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page, the not-found page included, needs the nonce of its own request: nothing is rendered at build time.
  await connection();
  const locale = await getLocale();
  const { frame, errors } = getWords(locale);
  return (
    <html data-theme={await getTheme()} lang={locale}>
      <body className="min-h-dvh bg-canvas text-base text-ink">
        <ErrorWordsProvider words={errors.unexpected}>{children}</ErrorWordsProvider>
        <TipLayer locale={locale} words={frame.tip} />
        <Toaster closeLabel={frame.close} label={frame.notices} />
        <StyleNonce />
      </body>
    </html>
  );
}
