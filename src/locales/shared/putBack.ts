import type { PutBack } from "../../workbook/undo/kinds";

/** What 还原 puts back of each kind of state, as a clause; places are sheets, cells or names. */
export type PutBackClauses = { readonly [Key in keyof PutBack]-?: (places: readonly string[]) => string };

/** In the order of the clauses */
export function putBackClauses(putBack: PutBack, clauses: PutBackClauses): string[] {
  return (Object.keys(clauses) as (keyof PutBack)[]).flatMap((key) => {
    const what = putBack[key] ?? false;
    const places = typeof what === "boolean" ? [] : what;
    return what === true || places.length > 0 ? clauses[key](places) : [];
  });
}
