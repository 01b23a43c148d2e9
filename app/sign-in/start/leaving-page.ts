import type { Locale } from '#messages/define-words.ts';
import type { UiWords } from '#messages/index.ts';

/** A page that goes on to `url` at once, by the browser itself, with a link for those that do not. */
export function leavingPage(url: URL, locale: Locale, words: UiWords['signIn']): Response {
  const href = escapeMarkup(url.href);
  const html = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="icon" href="/icon.svg">
<title>${escapeMarkup(words.title)}</title>
<p>${escapeMarkup(words.leaving)} <a href="${href}">${escapeMarkup(words.leavingLink)}</a></p>
</html>
`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
