/** What has to be done to put back what a journal describes, given what stands in the workbook now. */
import { cellAddress, foldedSheetName, sameReference, sameSheetName, type Area } from "../../a1";
import type { HighlightSnapshot, PlacedHighlight, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { contentsOf, printOf, type Content, type ContentGrid } from "./contents";
import type {
  ChangedCell,
  CreatedSheet,
  FormerHighlights,
  FormerName,
  Journal,
  RebuiltSheet,
} from "./journal";
import { definitionOf, type SheetStyle } from "./sheetStyle";
import type { SheetDefinition } from "../sheet";

/** What a sheet of the journal holds now, from A1 on; null = no such sheet */
export type CurrentContents = ReadonlyMap<string, ContentGrid | "larger" | null>;

/** What stands in and around the cells of the user's own sheets that the journal names, by sheet */
export type CurrentInputs = ReadonlyMap<string, ContentArea>;

/** The workbook with its highlights in their places */
export interface UndoSnapshot extends WorkbookSnapshot {
  readonly highlights: readonly PlacedHighlight[];
}

export interface ContentArea {
  readonly row: number;
  readonly column: number;
  readonly contents: ContentGrid;
}

export interface RelaidSheet {
  readonly sheet: string;
  /** Of the former form */
  readonly area: Area;
  /** All that ours has covered: to be cleared */
  readonly cleared: Area;
  /** Null where the former look is not known: the contents come back alone */
  readonly definition: SheetDefinition | null;
  /** Empty: the next recompute lays the form anew */
  readonly layout: string;
  readonly contents: ContentGrid;
}

export interface UndoPlan {
  readonly remove: readonly string[];
  readonly relay: readonly RelaidSheet[];
  readonly cells: readonly ChangedCell[];
  readonly highlights: readonly (FormerHighlights & { readonly remove: readonly HighlightSnapshot[] })[];
  readonly names: readonly FormerName[];
  readonly active: string | null;
  /** Left as they are, since the user has changed them: sheets, and cells with their sheet */
  readonly kept: { readonly sheets: readonly string[]; readonly cells: readonly string[] };
}

/** Sheets whose cells must be read for `planUndo`: more than the snapshot has of them. */
export function sheetsToRead({ created, rebuilt }: Journal): readonly CreatedSheet[] {
  return [...created, ...rebuilt];
}

/**
 * Nothing of the user's is taken away: a sheet that was created goes only while it is as it was laid (or empty, or
 * half laid); a form and a cell are put back only while they hold what was written.
 */
export function planUndo(
  journal: Journal,
  looks: Readonly<Record<string, SheetStyle>>,
  snapshot: UndoSnapshot,
  standing: CurrentContents,
  inputs: CurrentInputs = new Map(),
): UndoPlan {
  const sheets = new Map(snapshot.sheets.map((sheet) => [foldedSheetName(sheet.name), sheet]));
  const find = (name: string): SheetSnapshot | undefined => sheets.get(foldedSheetName(name));
  const created = journal.created.filter(({ sheet }) => find(sheet) !== undefined);
  const removable = created.filter((one) => isRemovable(one, find(one.sheet), journal, standing));
  const rebuilt = journal.rebuilt.filter((one) => isBegun(one, find(one.sheet)));
  const relaid = rebuilt.filter((one) => journal.phase === "open" || isAsLaid(one, standing));
  const cells = standingCells(journal.cells, find, inputs);
  const removed = removable.map(({ sheet }) => sheet);
  return {
    remove: removed,
    relay: relaid.map((one) => relaidSheet(one, looks)),
    cells: cells.written,
    highlights: journal.highlights
      .filter(({ sheet }) => find(sheet) !== undefined)
      .map((former) => ({
        ...former,
        remove: snapshot.highlights.filter(({ sheet }) => sameSheetName(sheet, former.sheet)),
      }))
      // Not even touched: the sheet may have been protected since.
      .filter((former) => !areAsBefore(former, snapshot.highlights)),
    names: standingNames(journal.names, snapshot, removed, journal.created),
    active: journal.active !== null && find(journal.active)?.visible === true ? journal.active : null,
    kept: {
      sheets: [...created, ...rebuilt]
        .filter((one) => ![...removable, ...relaid].includes(one))
        .map(({ sheet }) => sheet),
      cells: cells.kept,
    },
  };
}

function isOwn(sheet: SheetSnapshot | undefined): boolean {
  return sheet !== undefined && sheet.ownedLayout !== null;
}

/** The mark of a form loses its layout before anything else is done, and gets the former one back when all is put back. */
function isBegun({ layout, row, column, contents }: RebuiltSheet, sheet: SheetSnapshot | undefined): boolean {
  if (sheet === undefined || sheet.ownedLayout === null) return false;
  if (layout === "" || sheet.ownedLayout !== layout || sheet.content === null) return true;
  const { content } = sheet;
  const inPlace = content.row === row && content.column === column;
  return !inPlace || JSON.stringify(contentsOf(content)) !== JSON.stringify(contents);
}

function areAsBefore({ sheet, before }: FormerHighlights, now: UndoSnapshot["highlights"]): boolean {
  const seen = (highlights: FormerHighlights["before"]): string =>
    JSON.stringify(
      highlights
        .map(({ formula, addresses, priority }) => [priority, formula, ...addresses])
        .sort(([one], [other]) => Number(one) - Number(other)),
    );
  return seen(before) === seen(now.filter((one) => sameSheetName(one.sheet, sheet)));
}

function isRemovable(
  created: CreatedSheet,
  sheet: SheetSnapshot | undefined,
  { order, phase }: Journal,
  standing: CurrentContents,
): boolean {
  const half = phase === "open" && order !== "insert" && isOwn(sheet);
  const print = printNow(created, standing);
  return half || print === "" || print === created.after;
}

function printNow({ sheet }: CreatedSheet, standing: CurrentContents): string | null {
  const now = standing.get(sheet);
  return now === undefined || now === null || now === "larger" ? null : printOf(now);
}

/** Within the form that was laid, and nothing beside it where the former one stood. */
function isAsLaid(rebuilt: RebuiltSheet, standing: CurrentContents): boolean {
  return printNow(rebuilt, standing) === rebuilt.after;
}

function relaidSheet(rebuilt: RebuiltSheet, looks: Readonly<Record<string, SheetStyle>>): RelaidSheet {
  const { sheet, row, column, contents } = rebuilt;
  const area = { row, column, rows: contents.length, columns: contents[0]?.length ?? 0 };
  const look = Object.hasOwn(looks, rebuilt.layout) ? looks[rebuilt.layout] : undefined;
  const definition = look === undefined ? null : definitionOf(look, sheet);
  // Where the user had inserted or deleted lines, merges of the form would hide contents.
  const fits =
    definition !== null &&
    row === 0 &&
    column === 0 &&
    definition.rows.length === area.rows &&
    definition.columnWidths.length === area.columns;
  return {
    sheet,
    area,
    cleared: {
      row: 0,
      column: 0,
      rows: Math.max(rebuilt.rows, row + area.rows),
      columns: Math.max(rebuilt.columns, column + area.columns),
    },
    definition: fits ? definition : null,
    layout: fits ? rebuilt.layout : "",
    contents,
  };
}

function standingCells(
  changed: readonly ChangedCell[],
  find: (sheet: string) => SheetSnapshot | undefined,
  inputs: CurrentInputs,
): { written: ChangedCell[]; kept: string[] } {
  const areas = new Map<string, ContentArea>();
  const written: ChangedCell[] = [];
  const kept: string[] = [];
  for (const cell of changed) {
    const sheet = find(cell.sheet);
    if (sheet === undefined || isOwn(sheet) === (cell.input === true)) continue;
    const area = areas.get(cell.sheet) ?? inputs.get(cell.sheet) ?? contentArea(sheet);
    areas.set(cell.sheet, area);
    const now: Content = area.contents[cell.row - area.row]?.[cell.column - area.column] ?? null;
    if (now === cell.before) continue;
    if (now === cell.after) written.push(cell);
    else kept.push(cellAddress(cell.sheet, cell.row, cell.column));
  }
  return { written, kept };
}

function contentArea({ content }: SheetSnapshot): ContentArea {
  if (content === null) return { row: 0, column: 0, contents: [] };
  return { row: content.row, column: content.column, contents: contentsOf(content) };
}

/** Names that are not as they were, but for those that the user has led elsewhere since. */
function standingNames(
  names: readonly FormerName[],
  { names: now, sheets }: WorkbookSnapshot,
  removed: readonly string[],
  created: readonly CreatedSheet[],
): FormerName[] {
  const kept = created.filter(({ sheet }) => !removed.includes(sheet));
  return names.filter(({ name, before, after, scope = null }) => {
    const sameScope = (other: string | null): boolean =>
      scope === null || other === null ? scope === other : sameSheetName(scope, other);
    const item = now.find((one) => sameScope(one.scope) && one.name.toUpperCase() === name.toUpperCase());
    if (after !== undefined) {
      const place = item?.area?.sheet ?? "";
      if (kept.some(({ sheet }) => sameSheetName(sheet, place))) return false;
      const scopeStands = scope === null || sheets.some((sheet) => sameSheetName(sheet.name, scope));
      return scopeStands && (item?.formula ?? null) !== before && sameReference(item?.formula ?? null, after);
    }
    const sheet = item?.area?.sheet ?? null;
    const stays = sheet !== null && !removed.some((one) => sameSheetName(one, sheet));
    return !stays && (item?.formula ?? null) !== before;
  });
}
