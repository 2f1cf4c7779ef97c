/**
 * Plan, show, apply, read back, restore: one immutable list of changes serves all five.
 */
import type { Finding, Severity } from "../domain/finding";
import { finish, mapInSteps, type Steps } from "../domain/steps";
import { cellName, foldedSheetName } from "./addresses";
import { PROJECT_SHEET_PREFIX } from "./attachments/attachments";
import { TIME_CELL } from "./attachments/record";
import { retiredSheet } from "./attachments/retired";
import { planHighlights } from "./highlights";
import { sameInput, standingInput } from "./inputs";
import { layoutOf } from "./ownership";
import type { CellContent, SheetDefinition } from "./sheet";
import type { AreaSnapshot, HighlightSnapshot, SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/** What is written to or stands in a cell: text or formula as typed, a number in plain notation, or null for blank. */
export type CellInput =
  null | { readonly text: string } | { readonly number: string } | { readonly formula: string };

export interface CellChange {
  readonly sheet: string;
  /** Without sheet: `K12` */
  readonly address: string;
  readonly before: CellInput;
  readonly after: CellInput;
}

export type SheetWrite =
  /** the sheet does not exist yet */
  | { readonly kind: "create"; readonly definition: SheetDefinition; readonly layout: string }
  /** the add-in's sheet stands, but its rows or merges change: it is cleared and laid anew */
  | { readonly kind: "rebuild"; readonly definition: SheetDefinition; readonly layout: string }
  /** the layout stands: only cells change */
  | { readonly kind: "update"; readonly definition: SheetDefinition; readonly layout: string };

/** Cells of one sheet to be shown in the colour of one severity, as one conditional format per chunk of addresses. */
export interface Highlight {
  readonly sheet: string;
  readonly severity: Severity;
  readonly formula: string;
  /** Without sheet; together at most 8,000 characters when joined by commas */
  readonly addresses: readonly string[];
}

export interface WritePlan {
  readonly sheets: readonly SheetWrite[];
  /** Cells of the add-in's sheets that stand already (`rebuild` and `update`), in their order */
  readonly changes: readonly CellChange[];
  readonly highlights: { readonly remove: readonly HighlightSnapshot[]; readonly add: readonly Highlight[] };
  /** The user has a sheet of the wanted name: ours goes under another one. Told on every run. */
  readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
}

export function isEmpty(plan: WritePlan): boolean {
  return (
    plan.sheets.length === 0 &&
    plan.changes.length === 0 &&
    plan.highlights.remove.length === 0 &&
    plan.highlights.add.length === 0
  );
}

/**
 * What is to be written so that the workbook holds `definitions` and shows `findings`. A sheet that is the user's is
 * never touched; a sheet of ours for which there is no definition any more (a project without 单独填报) is emptied, so
 * that no figure of an earlier run stays. The time in 核对记录 changes only together with something else, so a plan on
 * the result of a plan is empty.
 */
export function planWrite(
  snapshot: WorkbookSnapshot,
  definitions: readonly SheetDefinition[],
  findings: readonly Finding[],
): WritePlan {
  return finish(planWriteSteps(snapshot, definitions, findings));
}

/** The same, step by step */
export function* planWriteSteps(
  snapshot: WorkbookSnapshot,
  definitions: readonly SheetDefinition[],
  findings: readonly Finding[],
): Steps<WritePlan> {
  const placed = definitions.map(placesIn(snapshot));
  const due = [...placed, ...retired(snapshot, placed)];
  const parts = yield* mapInSteps(due, ({ definition, standing }) => plan(definition, standing), 1);
  const highlights = planHighlights(snapshot, findings);
  const everything: WritePlan = {
    sheets: parts.flatMap(({ write }) => write ?? []),
    changes: parts.flatMap(({ changes }) => changes),
    highlights,
    renamed: placed.flatMap(({ definition, wanted }) =>
      definition.name === wanted ? [] : [{ wanted, used: definition.name }],
    ),
  };
  return withoutTimeAlone(everything);
}

/** The plan, but nothing where only the time of the record would change. */
export function withoutTimeAlone(plan: WritePlan): WritePlan {
  return isTimeAlone(plan) ? { ...plan, sheets: [], changes: [] } : plan;
}

interface Placed {
  readonly wanted: string;
  /** Under the name that it goes by in this workbook */
  readonly definition: SheetDefinition;
  readonly standing: SheetSnapshot | undefined;
}

const MAX_SHEET_NAME = 31;

/** `附件5`, `附件5(自评)`, `附件5(自评2)` … */
function sheetNameFor(wanted: string, number: number): string {
  if (number === 0) return wanted;
  const suffix = number === 1 ? "(自评)" : `(自评${number})`;
  return wanted.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
}

/** The highest number that `sheetNameFor` need be asked for: no sheet has a higher one, so that one is free. */
function lastNumber(sheets: readonly SheetSnapshot[]): number {
  const numbers = sheets.map(({ name }) => /\(自评(\d*)\)$/.exec(name)?.[1]);
  const highest = numbers.reduce(
    (last, digits) => Math.max(last, digits === undefined ? 0 : Number(digits || 1)),
    0,
  );
  return Math.min(highest, sheets.length) + 1;
}

/**
 * For each definition the sheet that is its own: under its own name, unless that is a sheet of the user's; where one
 * of ours stands under another name, there.
 */
function placesIn({ sheets }: WorkbookSnapshot): (definition: SheetDefinition) => Placed {
  const byName = new Map<string, SheetSnapshot>();
  for (const sheet of sheets)
    if (!byName.has(foldedSheetName(sheet.name))) byName.set(foldedSheetName(sheet.name), sheet);
  const last = lastNumber(sheets);
  return (definition) => {
    const wanted = definition.name;
    let free: string | undefined;
    for (let number = 0; number <= last; number += 1) {
      const name = sheetNameFor(wanted, number);
      const standing = byName.get(foldedSheetName(name));
      if (standing === undefined) free ??= name;
      else if (standing.ownedLayout !== null) {
        return { wanted, definition: { ...definition, name: standing.name }, standing };
      }
    }
    return { wanted, definition: { ...definition, name: free ?? wanted }, standing: undefined };
  };
}

/** Not `附件4-1 (2)`: a copy that the user made brings our mark along, and is the user's all the same. */
const PROJECT_SHEET = new RegExp(String.raw`^${PROJECT_SHEET_PREFIX}\d+(?:\(自评\d*\))?$`);

/** Sheets of ours for projects that no longer have a form. */
function retired(snapshot: WorkbookSnapshot, placed: readonly Placed[]): Placed[] {
  const due = new Set(placed.map(({ standing }) => standing));
  return snapshot.sheets
    .filter((sheet) => sheet.ownedLayout !== null && PROJECT_SHEET.test(sheet.name) && !due.has(sheet))
    .map((standing) => ({ wanted: standing.name, definition: retiredSheet(standing.name), standing }));
}

interface PlannedSheet {
  readonly write: SheetWrite | null;
  readonly changes: readonly CellChange[];
}

function plan(definition: SheetDefinition, standing: SheetSnapshot | undefined): PlannedSheet {
  const layout = layoutOf(definition);
  if (standing === undefined) return { write: { kind: "create", definition, layout }, changes: [] };
  const rebuild = standing.ownedLayout !== layout || !isWhole(definition, standing.content);
  const changes = changesOf(definition, standing.content, rebuild);
  if (rebuild) return { write: { kind: "rebuild", definition, layout }, changes };
  return changes.length === 0
    ? { write: null, changes }
    : { write: { kind: "update", definition, layout }, changes };
}

/** Whether the form still covers its area: rows and columns that the user deleted or inserted move its merges. */
function isWhole({ rows, columnWidths }: SheetDefinition, content: AreaSnapshot | null): boolean {
  if (content === null || content.row !== 0 || content.column !== 0) return false;
  return content.values.length === rows.length && content.values[0]?.length === columnWidths.length;
}

/** Cells of the definition that hold something else; when the sheet is cleared, also what stands beside the form. */
function changesOf(
  definition: SheetDefinition,
  content: AreaSnapshot | null,
  cleared: boolean,
): CellChange[] {
  const columns = definition.columnWidths.length;
  const rows = definition.rows.length;
  const wanted = (row: number, column: number): CellContent =>
    definition.rows[row]?.cells[column]?.content ?? null;
  const lastRow = cleared ? Math.max(rows, content === null ? 0 : content.row + content.values.length) : rows;
  const width = content?.values[0]?.length ?? 0;
  const lastColumn = cleared ? Math.max(columns, content === null ? 0 : content.column + width) : columns;
  const changes: CellChange[] = [];
  for (let row = 0; row < lastRow; row += 1) {
    for (let column = 0; column < lastColumn; column += 1) {
      const before = standingInput(content, row, column);
      const after = wanted(row, column);
      if (!sameInput(before, after)) {
        changes.push({ sheet: definition.name, address: cellName(row, column), before, after });
      }
    }
  }
  return changes;
}

/** Whether nothing would change but the time of a run that has nothing to record. */
function isTimeAlone({ sheets, changes, highlights }: WritePlan): boolean {
  const time = cellName(TIME_CELL.row, TIME_CELL.column);
  return (
    sheets.length === 1 &&
    sheets.every(({ kind, definition }) => kind === "update" && definition.purpose === "record") &&
    changes.every(({ address }) => address === time) &&
    highlights.add.length === 0 &&
    highlights.remove.length === 0
  );
}
