/** Hides all but the first character of a name: 田中 太郎 becomes 田＊＊＊. Its length is not told. */
export function maskName(name: string): string {
  const [first] = Array.from(name.trim());
  return first === undefined ? '' : `${first}＊＊＊`;
}

/** tanaka@example.jp becomes t＊＊＊@example.jp; what is no address is hidden whole. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at > 0 ? `${maskName(email.slice(0, at))}${email.slice(at)}` : '＊＊＊';
}

/** Keeps the last two digits: 090-1234-5678 becomes ＊＊＊78. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length > 4 ? `＊＊＊${digits.slice(-2)}` : '＊＊＊';
}
