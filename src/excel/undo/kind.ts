/** The steps in Excel of a kind of undoable state: see `workbook/undo/kind.ts`. */
import { sameSheetName } from "../../a1";
import type { Reversal, Summary, UndoKind } from "../../workbook/undo/kind";
import type { Step } from "../payload";
import type { OpenWorkbook } from "../../port/openWorkbook";
import type { ReadOptions } from "../../port/options";

/** Queues loading, and gives what was loaded after the request. */
export type Loading<Present> = (context: Excel.RequestContext) => () => Present;

export interface InExcel<Entry, Item, Present> {
  /** Options of the snapshot, where the journal has an entry of the kind */
  readonly snapshotOptions?: Pick<ReadOptions, "readsNotes">;
  /** What the reversal needs beyond the snapshot; null if nothing. All kinds share a request. */
  load?(entry: Entry, workbook: OpenWorkbook): Loading<Present> | null;
  /** In a request of its own, as the answer may be large */
  readonly loadsAlone?: true;
  steps(items: readonly Item[], workbook: OpenWorkbook): Step[];
}

export interface ExcelKind<
  Entry = unknown,
  Item = unknown,
  Said extends Summary = Summary,
  Present = unknown,
  Reversed extends Reversal<Item> = Reversal<Item>,
>
  extends UndoKind<Entry, Item, Said, Present, Reversed>, InExcel<Entry, Item, Present> {}

export function inExcel<Entry, Item, Said extends Summary, Present, Reversed extends Reversal<Item>>(
  kind: UndoKind<Entry, Item, Said, Present, Reversed>,
  steps: InExcel<Entry, Item, Present>,
): ExcelKind<Entry, Item, Said, Present, Reversed> {
  return { ...kind, ...steps };
}

/** Those of the items whose sheets exist */
export function onExistingSheets<T extends { readonly sheet: string }>(
  items: readonly T[],
  { sheets }: OpenWorkbook,
): readonly T[] {
  return items.filter(({ sheet }) => sheets.some(({ name }) => sameSheetName(name, sheet)));
}
