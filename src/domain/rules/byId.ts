/** R02 before R10, Y2 before Y10 */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id);
}

export function compareIds(a: string, b: string): number {
  if (a.charAt(0) !== b.charAt(0)) return a < b ? -1 : 1;
  return Number(a.slice(1)) - Number(b.slice(1));
}
