'use client';

import { useEffect, useRef, useState } from 'react';
import { relativeTime } from './relative-time.ts';
import { placeTip } from './tip-place.ts';

const carriers = '[data-tip],[data-tip-relative],[data-copy]';

/** The sentences that the layer says itself; the page hands them in. */
export interface TipWords {
  copy: string;
  copied: string;
  copyFailed: string;
}

/**
 * One tooltip for the whole page. `data-tip-clipped` beside `data-tip` keeps it for when the carrier's text cannot be read.
 * Anything may carry `data-tip` (text), `data-tip-relative` (an ISO moment) or
 * `data-copy` (text to copy); server components included. Shown on hover and on keyboard focus, gone on Escape. Sighted
 * readers only: what matters also stands in the carrier's own name or description.
 */
export function TipLayer({ words, locale }: { words: TipWords; locale: string }) {
  const tip = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');

  useEffect(() => {
    let owner: Element | null = null;
    const show = (target: Element, sentence: string) => {
      owner = target;
      setText(sentence);
      requestAnimationFrame(() => tip.current && placeTip(tip.current, target));
    };
    const hide = () => {
      owner = null;
      setText('');
    };
    const carrierOf = (event: Event) => (event.target instanceof Element ? event.target.closest(carriers) : null);
    const sentenceOf = (carrier: Element): string => {
      const moment = carrier.getAttribute('data-tip-relative');
      if (moment !== null) return relativeTime(moment, Date.now(), locale);
      return carrier.getAttribute('data-tip') ?? words.copy;
    };
    const enter = (event: Event) => {
      const carrier = carrierOf(event);
      if (carrier === owner) return;
      if (carrier === null || (carrier.matches('[data-tip-clipped]') && !isClipped(carrier))) hide();
      else if (event.type === 'pointerover' || carrier.matches(':focus-visible')) show(carrier, sentenceOf(carrier));
    };
    const click = async (event: Event) => {
      const carrier = carrierOf(event);
      const value = carrier?.getAttribute('data-copy');
      if (!carrier || value === null || value === undefined) return;
      const sentence = await navigator.clipboard.writeText(value).then(
        () => words.copied,
        () => words.copyFailed,
      );
      setSaid(sentence);
      show(carrier, sentence);
    };
    const key = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    const listeners: [string, (event: never) => unknown][] = [
      ['pointerover', enter],
      ['focusin', enter],
      ['focusout', hide],
      ['click', click],
      ['keydown', key],
      ['scroll', hide],
    ];
    for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener, true);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener, true);
    };
  }, [words, locale]);

  return (
    <>
      <div
        aria-hidden="true"
        className="pointer-events-none fixed z-50 max-w-72 rounded-md bg-ink px-2 py-1 text-canvas text-xs shadow-float"
        hidden={text === ''}
        ref={tip}
      >
        {text}
      </div>
      <span hidden id="copy-hint">
        {words.copy}
      </span>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </>
  );
}

/** The carrier's text is cut off, or hidden from sight as in the narrow rail. */
function isClipped(carrier: Element): boolean {
  const text = carrier.querySelector('span') ?? carrier;
  return text.scrollWidth > text.clientWidth;
}
