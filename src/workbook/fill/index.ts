/** Plans how to fill the forms that a finance bureau handed out, with what the evaluation gives. */
import { cellAddress, cellName, parseAddress, quoteSheet, type Area } from "../../a1";
import { sum, toPlainExact } from "../../domain/decimal";
import type { CellAddress } from "../../domain/model";
import type { FormContent } from "../attachments/formContent";
import type { CellChange } from "../plan";
import type { AreaSnapshot } from "../snapshot";
import { contentsOf, type Content } from "../undo/contents";
import { readForms, type RecognisedForm } from "../forms";
import { SheetText } from "../forms/sheetText";
import { inputText } from "./inputText";
import { filledSheet, insertedRow, movedRow } from "./filledSheet";
import type { PlannedCell } from "./formCells";
import { mergesOf, tableAbove } from "./merges";
import { planForm, type PlannedForm } from "./form";
import { blankPlaces, cellsRead } from "./readPlaces";
import type { RowPlace } from "./rows";
import type { FilledCell, FillPlan, FormFill, LeftBlank, Remark, RowInsertion, SheetFill } from "./types";

export type * from "./types";

export interface FormToFill {
  readonly form: RecognisedForm;
  readonly content: FormContent;
}

/**
 * The reader of submitted forms says where each value goes, and reads the filled sheets again: what it would not find
 * is not written, but has no place.
 * @param sheets of the forms, with their merged areas
 */
export function planFill(sheets: readonly AreaSnapshot[], forms: readonly FormToFill[]): FillPlan {
  const plans = sheets.map((area) =>
    planSheet(
      area,
      forms.filter(({ form }) => form.sheet === area.sheet),
    ),
  );
  return {
    forms: plans.flatMap((plan) => plan.forms),
    sheets: plans
      .map(({ sheet }) => sheet)
      .filter((sheet) =>
        isUsed(
          sheet,
          plans.flatMap((plan) => plan.forms),
        ),
      ),
  };
}

function isUsed({ sheet, insertions }: SheetFill, forms: readonly FormFill[]): boolean {
  return insertions.length > 0 || forms.some((form) => form.sheet === sheet && form.cells.length > 0);
}

function planSheet(
  area: AreaSnapshot,
  forms: readonly FormToFill[],
): { readonly forms: readonly FormFill[]; readonly sheet: SheetFill } {
  const sheet = new SheetText(area);
  const bottom = lastRow(area) + 1;
  // 还原 knows the inserted rows by the end of the sheet, which must not move otherwise. Below a last row that is the
  // end of its formats too, rows may be deleted whether or not they were inserted.
  const isLast = area.end === bottom;
  const endMoves = forms.some(({ form }) =>
    form.places.tables.some(({ rows }) => rows.some(({ row }) => row >= bottom)),
  );
  const all = readForms([area]).forms;
  const mayInsert = (row: number): boolean =>
    (row < bottom || (row === bottom && isLast)) &&
    !endMoves &&
    all.every((other) => !isAcross(other, row) || tableAbove(other, row) !== null);
  const planned = forms.map(({ form, content }): [FormToFill, PlannedForm] => [
    { form, content },
    planForm(sheet, form, content, mayInsert),
  ]);
  const rows = planned.flatMap(([, { rows: assigned }]) => assigned);
  const insertions = insertionsOf(rows.map(({ place }) => place));
  const merges = all.flatMap((form) => {
    const own = planned.find(([one]) => one.form.mapping.id === form.mapping.id)?.[1].rows ?? [];
    return mergesOf(sheet, form, own, insertions);
  });
  const isKept = ({ place, after }: PlannedCell): boolean =>
    insertions.length === 0 || after !== null || place.row < bottom - 1;
  const placed = planned.map(([{ form, content }, plan]) =>
    placedForm(area, form, content, { ...plan, cells: plan.cells.filter(isKept) }, insertions),
  );
  const filled = filledSheet(
    area,
    insertions,
    merges,
    placed.flatMap(({ cells, differing }) => [...cells, ...differing]),
  );
  const read = readForms([filled]).forms;
  const found = new Set(read.flatMap(cellsRead));
  return {
    forms: placed.map((form) => {
      const after = read[all.findIndex(({ mapping }) => mapping.id === form.id)];
      return withBlank(withoutUnread(form, found), after, filled.merges ?? []);
    }),
    sheet: { sheet: area.sheet, insertions, merges, bottom },
  };
}

/** The last row with content */
function lastRow({ row, values }: AreaSnapshot): number {
  return row + values.findLastIndex((line) => line.some((value) => value !== ""));
}

function insertionsOf(places: readonly RowPlace[]): RowInsertion[] {
  const counts = new Map<number, number>();
  for (const { row, inserted } of places) {
    if (inserted > 0) counts.set(row, Math.max(inserted, counts.get(row) ?? 0));
  }
  return [...counts].map(([row, count]) => ({ row, count })).sort((one, other) => one.row - other.row);
}

function rowAfter({ row, inserted }: RowPlace, insertions: readonly RowInsertion[]): number {
  return inserted === 0 ? movedRow(row, insertions) : insertedRow(row, insertions) + inserted - 1;
}

/** Whether rows inserted before `row` go through the form */
function isAcross({ area }: RecognisedForm, row: number): boolean {
  const own = parseAddress(area)?.area;
  return own !== undefined && own.row < row && own.row + own.rows > row;
}

function formerContent({ row, column, values, formulas }: AreaSnapshot, r: number, c: number): Content {
  const one = <T>(grid: readonly (readonly T[])[]): T[][] => [
    (grid[r - row] ?? []).slice(c - column, c - column + 1),
  ];
  return contentsOf({ values: one(values), formulas: one(formulas) })[0]?.[0] ?? null;
}

function placedForm(
  area: AreaSnapshot,
  form: RecognisedForm,
  content: FormContent,
  { cells, unplaced, unknown, kept, remarks }: PlannedForm,
  insertions: readonly RowInsertion[],
): FormFill {
  const at = ({ place, column, what, before, after }: PlannedCell): FilledCell => ({
    sheet: form.sheet,
    address: cellName(rowAfter(place, insertions), column),
    what,
    before,
    former: place.inserted > 0 ? null : formerContent(area, place.row, column),
    after,
  });
  const addressOf = (place: RowPlace, column: number): CellAddress =>
    cellAddress(form.sheet, rowAfter(place, insertions), column);
  const ofKind = (kind: PlannedCell["kind"]): PlannedCell[] => cells.filter((cell) => cell.kind === kind);
  return {
    id: form.mapping.id,
    sheet: form.sheet,
    area: form.area,
    project: content.kind === "project" ? content.projectName : null,
    cells: ofKind("fill").map(at),
    differing: ofKind("differs").map(at),
    alike: ofKind("alike").map(at),
    formulas: ofKind("formula").map((cell) => ({
      cell: addressOf(cell.place, cell.column),
      what: cell.what,
      shown: cell.shown,
      evaluated: cell.after,
    })),
    unplaced,
    blank: kept.map(({ what, place, column, why, proposed }) => ({
      cell: addressOf(place, column),
      what,
      why,
      proposed,
    })),
    remarks: remarks.map(({ place, column, ...remark }) => ({ ...remark, cell: addressOf(place, column) })),
    unknown: unknown.map(({ cell, name }) => ({ cell: movedAddress(cell, insertions), name })),
  };
}

function movedAddress(cell: CellAddress, insertions: readonly RowInsertion[]): CellAddress {
  const at = parseAddress(cell);
  return at === null ? cell : cellAddress(at.sheet ?? "", movedRow(at.area.row, insertions), at.area.column);
}

/** Points that the form names for a 一级指标, against those of the rows that the filled form has */
function blockRemarks({ blocks, indicators }: RecognisedForm): Remark[] {
  return blocks.flatMap(({ level1, points }): Remark[] => {
    // A form with several goals has the same blocks for each.
    const isOnly = blocks.filter((other) => other.level1.value === level1.value).length === 1;
    const rows = isOnly ? indicators.filter((one) => one.level1.value === level1.value) : [];
    const weights = rows.flatMap(({ weight }) => weight.value ?? []);
    const total = sum(weights);
    if (points === null || level1.cell === null || weights.length < rows.length || rows.length === 0)
      return [];
    if (total.eq(points)) return [];
    const [given, written] = [points, total].map(toPlainExact) as [string, string];
    return [{ kind: "block", cell: level1.cell, name: level1.value ?? "", points: given, written }];
  });
}

/** The cells that are blank once the form is filled, with the plan's own reasons */
function withBlank(form: FormFill, after: RecognisedForm | undefined, merges: readonly Area[]): FormFill {
  if (after === undefined) return { ...form, blank: [] };
  const own = new Set(form.unknown.map(({ cell }) => cell));
  const isOwn = (cell: CellAddress): boolean => own.has(cell);
  const indicators = after.indicators.filter(({ level3: { cell } }) => cell === null || !isOwn(cell));
  const places = blankPlaces({ ...after, indicators }, merges);
  const isBlank = ({ cell }: LeftBlank): boolean => places.some((place) => place.cell === cell);
  const kept = form.blank.filter(isBlank);
  const remarks = [...form.remarks, ...blockRemarks(after)];
  const others = places.filter(({ cell }) => !kept.some((one) => one.cell === cell));
  return { ...form, remarks, blank: [...kept, ...others.map((place) => ({ ...place, proposed: "" }))] };
}

function withoutUnread(form: FormFill, found: ReadonlySet<CellAddress>): FormFill {
  const isRead = ({ sheet, address, after }: CellChange): boolean =>
    after === null || found.has(`${quoteSheet(sheet)}!${address}`);
  const lost = [...form.cells, ...form.differing].filter((cell) => !isRead(cell));
  return {
    ...form,
    cells: form.cells.filter(isRead),
    differing: form.differing.filter(isRead),
    unplaced: [
      ...form.unplaced,
      ...lost.flatMap(({ what, after }) => what.map((one) => ({ what: one, written: inputText(after) }))),
    ],
  };
}
