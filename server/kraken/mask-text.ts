import { hidden, maskAddress, maskEmail, maskName, maskNumber } from './mask.ts';

const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** As it is written in Japan, also wide: ten digits or more that begin with 0 or +81. */
const phone = /(?<![\p{Nd}A-Z-])(?:[+＋][8８][1１]|[0０])(?:[-‐－ー() ]?\p{Nd}){8,11}(?!\p{Nd})/gu;
const bankAccount = /((?:口座番号|口座|普通|当座)[^\p{Nd}\n]{0,6})(\p{Nd}{6,8})(?!\p{Nd})/gu;
const postcode = /〒\s*\p{Nd}{3}[-‐－ー]?\p{Nd}{4}/gu;
const address = /(?:北海道|東京都|京都府|大阪府|\p{Script=Han}{2,3}県)[\p{L}\p{Nd}ー－‐-]{2,}/gu;
/** Somebody addressed by name; 様 and 氏 also end words that are about nobody. */
const addressed = /([\p{Script=Han}\p{Script=Katakana}ー]{1,10})(様|さま|さん|氏)/gu;
const nobody = /(?:客|皆|同|仕|模|多|一|各|有|異|両|何|奥)$/u;

/**
 * What people wrote, with what looks like an e-mail address, a telephone or bank account number, an address or a name
 * masked. It cannot know every name: what must not be seen is not written there.
 * @param names of people it may speak of: the holder of the account, as upstream writes it
 */
export function maskText(text: string, names: readonly string[] = []): string {
  const masked = text
    .replace(email, maskEmail)
    .replace(phone, maskNumber)
    .replace(bankAccount, (_whole, before: string, number: string) => `${before}${maskNumber(number)}`)
    .replace(postcode, `〒${hidden}`)
    .replace(address, maskAddress);
  const unnamed = names.flatMap(partsOf).reduce((left, part) => left.replaceAll(part, maskName(part)), masked);
  return unnamed.replace(addressed, (whole, name: string, title: string) =>
    nobody.test(name) ? whole : `${maskName(name)}${title}`,
  );
}

/** The whole name first, then its parts; a single character would be found everywhere. */
function partsOf(name: string): string[] {
  const parts = name.trim().split(/\s+/u);
  return [...new Set([name.trim(), parts.join(''), ...parts])].filter((part) => Array.from(part).length > 1);
}
