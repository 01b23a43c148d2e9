/**
 * Whole yen as text: ¥12,345, with a true minus sign before the mark when negative. Takes the integer as number,
 * bigint or decimal text (upstream's BigInt comes as text); what is no integer is shown as it came.
 */
export function formatYen(amount: number | bigint | string): string {
  const text = String(amount);
  if (!/^-?\d+$/.test(text)) return text;
  const grouped = text.replace('-', '').replace(/\B(?=(\d{3})+$)/g, ',');
  return `${text.startsWith('-') ? '\u2212' : ''}¥${grouped}`;
}
