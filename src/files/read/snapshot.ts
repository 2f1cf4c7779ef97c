/** The workbook of a file as the same snapshot that `src/excel/read` makes of the open one. */
import {
  areaName,
  cellCount,
  cellName,
  containsCell,
  foldedSheetName,
  sameSheetName,
  type Area,
} from "../../a1";
import type { OpenWorkbook } from "../../port/openWorkbook";
import type { ReadOptions } from "../../port/options";
import { ACCEPTANCES_SETTING, parseAcceptances } from "../../workbook/amendments/acceptances";
import { EXCERPT, sheetsToSearch, type SheetExcerpt } from "../../workbook/doctor/excerpt";
import { parseNoteRecord } from "../../workbook/notes";
import { isHighlightFormula, isOwnChart, mayHaveCharts, OWNED_SHEET_NAME } from "../../workbook/ownership";
import { nameTarget, sheetsAroundTables, type NameTarget } from "../../workbook/read/nameTarget";
import { isStandardName } from "../../workbook/schema/names";
import { AUTO_OPEN_SETTING, NOTES_SETTING, SET_UPS_SETTING, STATE_SETTING } from "../../workbook/settings";
import { parseSetUps } from "../../workbook/sheet/setUp";
import type {
  AreaSnapshot,
  NameSnapshot,
  NotesSnapshot,
  OutsideBlock,
  OutsideSnapshot,
  PlacedHighlight,
  SheetSnapshot,
} from "../../workbook/snapshot";
import { isBlank, usedRange } from "../../xlsx/edit/grid";
import { byPriority } from "../../xlsx/edit/rules";
import { columnOfKey, rowOfKey } from "../../xlsx/model/cellKeys";
import type { DefinedName, Sheet, Workbook } from "../../xlsx";
import { readSetting } from "../settings";
import { areaIn, formulasOf, hiddenIn, usedArea, valueOf, valuesIn } from "./area";

/** As `Desk.readSnapshot` */
export function readSnapshot(workbook: Workbook, { readsNotes = false }: ReadOptions = {}): OpenWorkbook {
  const sheetNames = workbook.sheets.map(({ name }) => name);
  const items = workbook.names.filter(({ name }) => isStandardName(name));
  // In the order in which Excel gives them: those of the workbook, then sheet by sheet.
  const names = [null, ...workbook.sheets]
    .flatMap((scope) => items.filter((item) => item.scope === scope))
    .map((item) => ({ item, target: nameTarget(item.formula, sheetNames) }));
  const targets = names.map(({ target }) => target);
  const searched = sheetsAroundTables(targets);
  const sheets = workbook.sheets.map((sheet) => sheetSnapshot(workbook, sheet, sheetNames));
  const snapshots = names.map(({ item, target }) => nameSnapshot(workbook, item, target));
  const noteRecord = readSetting(workbook, NOTES_SETTING);
  return {
    sheets,
    names: snapshots,
    sheetNames: new Map(workbook.sheets.map(({ id, name }) => [id, name])),
    outside: workbook.sheets
      .filter((sheet) => searched.has(foldedSheetName(sheet.name)) && usedArea(sheet) !== null)
      .map((sheet) => outsideSnapshot(sheet, targets)),
    highlights: workbook.sheets.flatMap(highlightsOf),
    ...(readsNotes || noteRecord !== null ? { notes: notesOf(workbook, noteRecord) } : {}),
    notesAsked: parseNoteRecord(noteRecord).language !== null,
    structureProtected: workbook.structureProtected,
    r1c1: false,
    savedState: readSetting(workbook, STATE_SETTING),
    setUps: parseSetUps(readSetting(workbook, SET_UPS_SETTING)),
    acceptances: parseAcceptances(readSetting(workbook, ACCEPTANCES_SETTING)),
    autoOpen: workbook.settings.get(AUTO_OPEN_SETTING) === "true",
    dateSystemUnknown: false,
    excerpts: excerptsOf(workbook, snapshots, sheets),
  };
}

function sheetSnapshot(workbook: Workbook, sheet: Sheet, sheetNames: readonly string[]): SheetSnapshot {
  const mark = workbook.names.find(
    ({ name, scope }): boolean => scope === sheet && name === OWNED_SHEET_NAME,
  );
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    protected: sheet.protected,
    ownedLayout: mark?.comment ?? null,
    content: mark === undefined ? null : ownContent(workbook, sheet, mark, sheetNames),
    ...(mark === undefined ? {} : ownCharts(sheet, mark)),
  };
}

/** The contents of an owned sheet within the area of its mark */
function ownContent(
  workbook: Workbook,
  sheet: Sheet,
  { formula }: DefinedName,
  sheetNames: readonly string[],
): AreaSnapshot | null {
  const target = nameTarget(formula, sheetNames);
  return target.state === "area" && sameSheetName(target.sheet, sheet.name)
    ? areaIn(workbook, sheet, target.area)
    : null;
}

function ownCharts({ charts }: Sheet, { comment }: DefinedName): Pick<SheetSnapshot, "charts"> {
  const own = mayHaveCharts(comment) ? charts.map(({ name }) => name).filter(isOwnChart) : [];
  return own.length === 0 ? {} : { charts: own };
}

function nameSnapshot(
  workbook: Workbook,
  { name, scope, formula }: DefinedName,
  target: NameTarget,
): NameSnapshot {
  return {
    name,
    scope: scope?.name ?? null,
    formula,
    state: target.state,
    area: target.state === "area" ? namedArea(workbook, target.sheet, target.area) : null,
  };
}

function namedArea(workbook: Workbook, name: string, area: Area): AreaSnapshot | null {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) return null;
  return {
    ...areaIn(workbook, sheet, area),
    ...(workbook.date1904 ? { daysFrom1904: true } : {}),
    ...hiddenIn(sheet, area),
  };
}

/** Every cell with content, one by one: however far apart they are, nothing is left unread. */
function outsideSnapshot(sheet: Sheet, targets: readonly NameTarget[]): OutsideSnapshot {
  const tables = targets.flatMap((target): Area[] =>
    target.state === "area" && sameSheetName(target.sheet, sheet.name) && cellCount(target.area) > 1
      ? [target.area]
      : [],
  );
  const formulaOf = formulasOf(sheet);
  const blocks: OutsideBlock[] = [];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (isBlank(cell) || tables.some((area) => containsCell(area, row, column))) continue;
    blocks.push({ row, column, values: [[valueOf(cell)]], formulas: [[formulaOf(row, column)]] });
  }
  return { sheet: sheet.name, blocks, unread: [] };
}

function highlightsOf(sheet: Sheet): PlacedHighlight[] {
  return byPriority(sheet).flatMap(({ id, type, formula, areas }, priority) =>
    type === "Custom" && formula !== null && isHighlightFormula(formula)
      ? { sheet: sheet.name, id, priority, formula, addresses: areas.map(areaName) }
      : [],
  );
}

function notesOf({ sheets }: Workbook, record: string | null): NotesSnapshot {
  const placed = sheets.flatMap((sheet) =>
    sheet.notes.map((note) => ({
      note,
      place: { sheet: sheet.name, address: cellName(note.row, note.column) },
    })),
  );
  return {
    record: parseNoteRecord(record),
    existing: placed.flatMap(({ note, place }) => (note.threaded ? [] : { ...place, content: note.text })),
    comments: placed.flatMap(({ note, place }) => (note.threaded ? place : [])),
  };
}

function excerptsOf(
  workbook: Workbook,
  names: readonly NameSnapshot[],
  sheets: readonly SheetSnapshot[],
): SheetExcerpt[] {
  const searched = sheetsToSearch(
    // Excel reads the areas of sheet-scoped names later.
    names.map(({ name, scope, state, area }) => ({ name, state, area: scope === null ? area : null })),
    sheets.map(({ name, visible, ownedLayout }) => ({ name, visible, own: ownedLayout !== null })),
  );
  return searched.flatMap((name) => {
    const sheet = workbook.sheets.find((one) => one.name === name);
    const whole = sheet && usedArea(sheet);
    const head = sheet && usedRange(sheet, { row: 0, column: 0, ...EXCERPT }, true);
    if (!whole || !head) return [];
    const { row, column } = head;
    return { sheet: name, row, column, values: valuesIn(sheet, head), lastRow: whole.row + whole.rows - 1 };
  });
}
