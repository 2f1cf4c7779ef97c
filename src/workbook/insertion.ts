/** What stands in the way of sheets that are to be added with their names, and what gives way to them. */
import { sameSheetName } from "../a1";
import { nameTarget } from "./read/nameTarget";
import type { SheetDefinition } from "./sheet";
import { restorableFormula, type FormerName } from "./undo/kinds/definedNames";

export interface Insertion {
  /** Sheets that exist already */
  readonly existing: readonly string[];
  /** The workbook-scoped names of the new sheets as they are before, with their present spelling */
  readonly names: readonly FormerName[];
  /** Those of them that lead somewhere; the others are left over from deleted sheets */
  readonly used: readonly string[];
}

/** @param names of the workbook's scope */
export function insertionOf(
  definitions: readonly SheetDefinition[],
  {
    sheets,
    names,
  }: {
    readonly sheets: readonly string[];
    readonly names: readonly { readonly name: string; readonly formula: string }[];
  },
): Insertion {
  const former = definitions
    .flatMap((definition) => definition.names)
    .filter(({ scope }) => scope === "workbook")
    .map(({ name }): FormerName => {
      const present = names.find((item) => item.name.toUpperCase() === name.toUpperCase());
      return { name: present?.name ?? name, before: present ? restorableFormula(present.formula) : null };
    });
  return {
    existing: definitions
      .map(({ name }) => name)
      .filter((name) => sheets.some((other) => sameSheetName(other, name))),
    names: former,
    used: former
      .filter(({ before }) => before !== null && nameTarget(before, sheets).state !== "refError")
      .map(({ name }) => name),
  };
}
