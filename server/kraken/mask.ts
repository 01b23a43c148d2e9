/** In the place of what is hidden whole. */
export const hidden = '＊＊＊';

/** Hides all but the first character of a name: 田中 太郎 becomes 田＊. Its length is not told. */
export function maskName(name: string): string {
  const [first] = Array.from(name.trim());
  return first === undefined ? '' : `${first}＊`;
}

/** tanaka@example.jp becomes t＊@example.jp; what is no address is hidden whole. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at > 0 ? `${maskName(email.slice(0, at))}${email.slice(at)}` : hidden;
}

/** Keeps the last two digits of a telephone or bank account number: 090-1234-5678 becomes ＊＊＊78. */
export function maskNumber(number: string): string {
  const digits = number.normalize('NFKC').replaceAll(/\D/g, '');
  return digits.length > 4 ? `${hidden}${digits.slice(-2)}` : hidden;
}

/** Keeps the prefecture, where the address begins with one: 東京都港区芝1-2-3 becomes 東京都＊＊＊. */
export function maskAddress(address: string): string {
  const [, prefecture = ''] = /^\s*(北海道|東京都|京都府|大阪府|\p{Script=Han}{2,3}県)/u.exec(address) ?? [];
  return `${prefecture}${hidden}`;
}

const secret = /token|secret|password|passcode|^otp|^key$|preSigned|iban/i;
const email = /mail/i;
const phone = /phone|mobile|landline|^tel/i;
const bank = /bank|branch(code|name|number)|account(holder|type)$|lastFourDigits|sortCode|routing/i;
const bankNumber = /bankAccountNumber|bankAccount$|lastFourDigits/i;
const address = /address|post(al)?code|locality|building|locationL(atitude|ongitude)/i;
const name =
  /(given|family|full|first|last|middle|preferred|legal|holder|billing|user).?name|^name(kanji|kana)|kana|furigana|holder/i;
const otherwise = /birth|customerContact/i;

/** What a field's name says about whom its value tells of; null: about nobody. Names are upstream's own. */
export type PersonalKind = 'secret' | 'email' | 'phone' | 'bank' | 'address' | 'name' | 'other';

/** Kinds are tried from the strictest on: `accountHolder` is a name, `bankAccountHolder` too, `bankName` is a bank's. */
export function findPersonalKind(field: string): PersonalKind | null {
  if (secret.test(field)) return 'secret';
  if (email.test(field)) return 'email';
  if (phone.test(field)) return 'phone';
  if (/holder|kana/i.test(field)) return 'name';
  if (bank.test(field)) return 'bank';
  if (address.test(field)) return 'address';
  if (name.test(field)) return 'name';
  return otherwise.test(field) ? 'other' : null;
}

/** The text of a field as lists, search results, exports and auditors see it. */
export function maskField(field: string, text: string): string {
  switch (findPersonalKind(field)) {
    case null:
      return text;
    case 'email':
      return maskEmail(text);
    case 'phone':
      return maskNumber(text);
    case 'address':
      return maskAddress(text);
    case 'name':
      return maskName(text);
    case 'bank':
      return bankNumber.test(field) ? maskNumber(text) : hidden;
    default:
      return hidden;
  }
}
