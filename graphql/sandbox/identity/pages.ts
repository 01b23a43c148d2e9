import { randomBytes } from 'node:crypto';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { people, type SandboxPerson } from '../people.ts';
import { type Locale, localeOf, words } from './words.ts';

/** One page of the authentication server with the policy that fits it. */
export interface Page {
  html: string;
  headers: Readonly<Record<string, string>>;
}

/** The people listed; one press signs in. `formTarget` is where the browser ends up after the press. */
export function signInPage(options: { action: string; locale: Locale; clientName: string; formTarget: string }): Page {
  const say = words[options.locale];
  const rows = people.map((person) => personForm(person, options.action, options.locale)).join('');
  return page(
    { title: say.title, locale: options.locale, formTarget: options.formTarget },
    `<h1>${say.title}</h1><p>${escapeHtml(say.for(options.clientName))}</p><p>${say.lead}</p><ul>${rows}</ul><p class="note">${say.note}</p>`,
  );
}

export function signOutPage(ctx: KoaContextWithOIDC, form: string, consoleOrigin: string): void {
  const locale = localeOf(ctx.query.ui_locales, ctx.get('accept-language'));
  const say = words[locale];
  send(
    ctx,
    page(
      { title: say.signOutTitle, locale, formTarget: consoleOrigin },
      `<h1>${say.signOutTitle}</h1><p>${say.signOutLead}</p>${form}
<button class="primary" autofocus form="op.logoutForm" type="submit" name="logout" value="yes">${say.signOut}</button>
<button form="op.logoutForm" type="submit">${say.stay}</button>`,
    ),
  );
}

export function signedOutPage(ctx: KoaContextWithOIDC): void {
  const locale = localeOf(undefined, ctx.get('accept-language'));
  const say = words[locale];
  send(
    ctx,
    page({ title: say.signOutTitle, locale, formTarget: '' }, `<h1>${say.signOutTitle}</h1><p>${say.signedOut}</p>`),
  );
}

export function errorPage(ctx: KoaContextWithOIDC, error: string, description: string | undefined): void {
  const locale = localeOf(undefined, ctx.get('accept-language'));
  const say = words[locale];
  const detail = description ? `${error}: ${description}` : error;
  const body = `<h1>${say.errorTitle}</h1><p>${say.errorLead}</p><p><code>${escapeHtml(detail)}</code></p>`;
  send(ctx, page({ title: say.errorTitle, locale, formTarget: '' }, body));
}

function send(ctx: KoaContextWithOIDC, { html, headers }: Page): void {
  ctx.set({ ...headers });
  ctx.body = html;
}

function personForm(person: SandboxPerson, action: string, locale: Locale): string {
  const say = words[locale];
  const [name, other] = locale === 'ja' ? [person.name, person.latinName] : [person.latinName, person.name];
  return `<li><form method="post" action="${escapeHtml(action)}"><input type="hidden" name="subject" value="${escapeHtml(person.subject)}">
<button type="submit" aria-label="${escapeHtml(say.signInAs(name))}"><strong>${escapeHtml(name)}</strong> <span>${escapeHtml(other)}</span>
<em>${say.roles[person.consoleRole ?? 'none']}</em><small>${escapeHtml(person.email)}</small></button></form></li>`;
}

function page(about: { title: string; locale: Locale; formTarget: string }, body: string): Page {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    // Chromium holds the redirects after a form to this list as well.
    `form-action 'self' ${about.formTarget}`.trim(),
    'img-src data:',
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return {
    html: `<!doctype html><html lang="${about.locale}"><head><meta charset="utf-8"><title>${about.title} · Kraken Sandbox</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><style nonce="${nonce}">${style}</style></head>
<body><main><p class="badge">SANDBOX</p>${body}</main></body></html>`,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `
:root{color-scheme:light dark;--ink:#1d2430;--soft:#5b6472;--line:#d5d9e0;--ground:#f6f7f9;--card:#fff;--accent:#3b4fd1;--amber:#8a5a00}
@media(prefers-color-scheme:dark){:root{--ink:#e8eaee;--soft:#a3abb8;--line:#363d49;--ground:#12151b;--card:#1a1f27;--accent:#a9b5ff;--amber:#f2c063}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.7 system-ui,"Noto Sans JP","Noto Sans CJK JP",sans-serif}
main{max-width:480px;margin:48px auto;padding:32px;background:var(--card);border:1px solid var(--line);border-radius:10px}
h1{font-size:20px;margin:8px 0}p{margin:8px 0}.note{color:var(--soft)}.badge{color:var(--amber);font-weight:600;letter-spacing:.06em;font-size:12px}
ul{list-style:none;margin:16px 0;padding:0;display:grid;gap:8px}
button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:10px 14px;cursor:pointer;min-height:40px}
li button{width:100%;text-align:left;display:grid;grid-template-columns:auto 1fr auto;gap:0 8px;align-items:baseline}
span,small{color:var(--soft)}small{grid-column:1/-1}em{font-style:normal;font-size:12px}
button:hover,button:focus-visible{border-color:var(--accent)}button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.primary{border-color:var(--accent);font-weight:600}code{overflow-wrap:anywhere}
@media(max-width:520px){main{margin:0;border:0;border-radius:0;padding:24px 16px;min-height:100vh}}`;
