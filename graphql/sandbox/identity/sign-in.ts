import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { findPerson } from '../people.ts';
import { readBody } from '../server/read-body.ts';
import { signInPage } from './pages.ts';
import { localeOf } from './words.ts';

export const interactionPath = /^\/interaction\/[\w-]+$/;

/** The step where a person says who they are: GET shows the list, POST with a `subject` signs that person in. */
export async function handleSignIn(
  provider: Provider,
  consoleOrigin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const interaction = await findInteraction(provider, request, response);
  if (!interaction) return answerGone(response);
  if (request.method !== 'POST') {
    const locale = localeOf(interaction.params.ui_locales, request.headers['accept-language']);
    const page = signInPage({
      action: request.url ?? '',
      locale,
      clientName: 'Quarterdeck',
      formTarget: consoleOrigin,
    });
    response.writeHead(200, page.headers).end(page.html);
    return;
  }
  const body = await readBody(request, 10_000);
  const person = findPerson(new URLSearchParams(body?.toString('utf8') ?? '').get('subject') ?? '');
  if (!person) {
    response.writeHead(400, { 'content-type': 'text/plain' }).end('Unknown person');
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: person.subject, amr: ['sandbox'] } });
}

async function findInteraction(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  try {
    return await provider.interactionDetails(request, response);
  } catch {
    // Too old, or not this browser's: there is nothing to go on with.
    return null;
  }
}

function answerGone(response: ServerResponse): void {
  const text =
    'このサインインは期限切れです。コンソールからもう一度始めてください。\nThis sign-in has run out. Start again from the console.\n';
  response.writeHead(410, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(text);
}
