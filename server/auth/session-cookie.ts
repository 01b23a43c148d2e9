import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { getEnv } from '#server/env.ts';
import { isLoopback } from '#server/loopback.ts';

/** Browsers take Secure cookies over https, and over http from localhost only (not from an address of the machine). */
export function cookiesAreSecure(origin: string): boolean {
  const url = new URL(origin);
  return url.protocol === 'https:' || (isLoopback(url) && /(^|\.)localhost$/.test(url.hostname));
}

/** `__Host-` ties a cookie to this very origin's host: no sibling host can set it. */
export function cookiePrefix(origin: string): string {
  return cookiesAreSecure(origin) ? '__Host-quarterdeck' : 'quarterdeck';
}

/** The name of the cookie that holds the session's signed token. */
export function sessionCookieName(origin: string): string {
  return `${cookiePrefix(origin)}.session_token`;
}

/** Whether the browser brought a session at all, live or not. */
export function hasSessionCookie(headers: Headers): boolean {
  return readCookie(headers, sessionCookieName(getEnv().APP_ORIGIN)) !== null;
}

/**
 * The session token that the browser brought, where its signature is ours. The library writes
 * `token.base64(HMAC-SHA-256(secret, token))`, percent-encoded; a test signs in and reads it back.
 */
export function readSessionToken(headers: Headers): string | null {
  const { APP_ORIGIN, SESSION_SECRET } = getEnv();
  const value = readCookie(headers, sessionCookieName(APP_ORIGIN));
  if (value === null) return null;
  const dot = value.lastIndexOf('.');
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const ours = createHmac('sha256', SESSION_SECRET).update(token).digest();
  return dot > 0 && given.length === ours.length && timingSafeEqual(given, ours) ? token : null;
}

/** A Set-Cookie that ends the browser's session cookie. */
export function forgetSessionCookie(): string {
  const { APP_ORIGIN } = getEnv();
  const secure = cookiesAreSecure(APP_ORIGIN) ? '; Secure' : '';
  return `${sessionCookieName(APP_ORIGIN)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`;
}

function readCookie(headers: Headers, name: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim());
  }
  return null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
