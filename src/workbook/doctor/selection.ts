/** The repair that binds the selected cells to a name, or why they may not be bound. */
import { sameSheetName, type Area } from "../../a1";
import { STANDARD_NAMES } from "../schema/names";
import { candidatesFor } from "../read/resolveNames";
import type { Values } from "../read/table";
import type { WorkbookSnapshot } from "../snapshot";
import { changesFor, isRestorable } from "./nameRepairs";
import { repairOf, type Repair } from "./repair";
import { checkTable, type TableCheck } from "./tableCheck";

/** The cells that are selected in the active sheet */
export interface Selection {
  readonly sheet: string;
  readonly areas: readonly Area[];
  /** Whole rows or columns */
  readonly whole: boolean;
  /** Of the only area; null where there are several, or it is larger than the add-in reads */
  readonly values: Values | null;
}

export type SelectionRefusal =
  /** a picture or a chart is selected, or another workbook is active */
  | "notCells"
  | "severalAreas"
  | "wholeLines"
  | "tooLarge"
  /** an attachment or 核对记录, which the next recompute overwrites */
  | "ownSheet"
  /** the name is of a single cell */
  | "severalCells"
  /** it has none of the table's headings */
  | "noHeadings"
  /** the name refers to it already */
  | "same"
  /** the former reference could not be restored */
  | "foreign";

export type SelectionOffer =
  | { readonly kind: "offered"; readonly repair: Repair; readonly table: TableCheck | null }
  | { readonly kind: "refused"; readonly name: string; readonly reason: SelectionRefusal };

export function offerSelection(
  name: string,
  selection: Selection | null,
  snapshot: WorkbookSnapshot,
): SelectionOffer {
  const standard = STANDARD_NAMES.find((one) => one.name === name);
  if (standard === undefined) throw new Error(`No name of the standard workbook: ${name}`);
  const refused = (reason: SelectionRefusal): SelectionOffer => ({ kind: "refused", name, reason });
  if (selection === null) return refused("notCells");
  const { sheet, areas, whole, values } = selection;
  const [area, second] = areas;
  if (area === undefined) return refused("notCells");
  if (second !== undefined) return refused("severalAreas");
  if (whole) return refused("wholeLines");
  if (snapshot.sheets.some((one) => one.ownedLayout !== null && sameSheetName(one.name, sheet))) {
    return refused("ownSheet");
  }
  const schema = standard.table;
  if (schema === null && area.rows * area.columns > 1) return refused("severalCells");
  if (values === null) return refused("tooLarge");
  const table = schema === null ? null : checkTable({ sheet, ...values }, schema);
  if (table !== null && table.headerRow === null) return refused("noHeadings");
  const named = candidatesFor(name, standard.sheet, snapshot);
  if (!isRestorable(named)) return refused("foreign");
  const changes = changesFor(name, named, { sheet, area }).filter(({ from, to }) => from !== to);
  if (changes.length === 0) return refused("same");
  return { kind: "offered", repair: repairOf("bind", name, { names: changes }), table };
}
