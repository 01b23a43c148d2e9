/**
 * Full-width letters, digits and signs as their half-width twins, for fields where width carries no meaning
 * (numbers, dates, account numbers). Never applied to free text: what is stored is what was typed.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u30FC]/g, '-')
    .replace(/\u3000/g, ' ')
    .replace(/\uFFE5/g, '\u00A5');
}
