/**
 * Of a money operation's payload only ids, status and amounts are asked for (safety: reading the reply):
 * every further leaf is one more place where an error could hide whether the money moved.
 */
const wanted =
  /^(id|.*Ids?|number|.*Number|reference|.*Reference|.*Identifiers?|uuid|.*Uuid|status|.*Status|outcome|.*[aA]mount.*|points.*|.*Points|newValue.*|success|currency|message|field|type|errorCode|startDate|endDate)$/;

export function isMoneyLeaf(name: string): boolean {
  return wanted.test(name);
}
