const gap = 6;

/** Puts the tip under its carrier, above it where there is no room, and never outside the window. */
export function placeTip(tip: HTMLElement, carrier: Element): void {
  const box = carrier.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const under = box.bottom + gap;
  const top = under + height > window.innerHeight ? box.top - gap - height : under;
  const left = Math.min(Math.max(gap, box.left + box.width / 2 - width / 2), window.innerWidth - width - gap);
  // Set through the object model: a style attribute would be refused by the content security policy.
  tip.style.top = `${Math.round(top)}px`;
  tip.style.left = `${Math.round(left)}px`;
}
