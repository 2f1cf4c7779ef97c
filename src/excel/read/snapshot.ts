/** Reads everything that the add-in needs of the open workbook, in three requests however large it is. */
import { sameSheetName } from "../../a1";
import type { Acceptance } from "../../domain/acceptance";
import { sheetsToSearch, type SheetExcerpt } from "../../workbook/doctor/excerpt";
import { isStandardName } from "../../workbook/schema/names";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import type { NameSnapshot, PlacedHighlight, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import {
  FORMAT_FIELDS,
  formatsOf,
  isUnreadableFormat,
  loadRules,
  ownRules,
  readHighlightsApart,
  type FormatsOfSheet,
} from "./highlights";
import { acceptancesIn, loadAcceptances } from "../acceptances";
import {
  AreaLoader,
  areaSnapshot,
  CELLS_OF_AN_ANSWER,
  holdsPendingDates,
  valuesOf,
  type PendingArea,
} from "./areaLoader";
import { loadCalculation, uncalculatedIn } from "./calculation";
import { daysFrom1904, loadDateSystem } from "./dateSystem";
import { HostError } from "../errors";
import { nameTarget, type NameTarget } from "./nameTarget";
import { excerptsOf, loadExcerpts } from "./excerpts";
import { inA1, isR1C1 } from "../referenceStyle";
import { runInExcel, type HostOptions } from "../run";
import { loadStored, storedValue } from "../savedState";

/** A workbook as it was read, with what the writing rooms need to put it back */
export interface OpenWorkbook extends WorkbookSnapshot {
  readonly highlights: readonly PlacedHighlight[];
  /** 保护工作簿: no sheet can be added or deleted */
  readonly structureProtected: boolean;
  /** Names are told, and taken, in the R1C1 style */
  readonly r1c1: boolean;
  /** Cells that names lead to and whose formulas wait to be calculated, in manual mode */
  readonly uncalculated: readonly string[];
  /** What the add-in keeps in the workbook; null = nothing */
  readonly stored: string | null;
  /** Explanations that the user has given to findings */
  readonly acceptances: readonly Acceptance[];
  /** Of the sheets where a lost name or a missing column may be found; none when everything is in order */
  readonly excerpts: readonly SheetExcerpt[];
}

/** Throws `HostError`. Changes nothing in the workbook. */
export async function readSnapshot(options: HostOptions = {}): Promise<OpenWorkbook> {
  return readInAnswersOf(CELLS_OF_AN_ANSWER, options);
}

/** Long texts can make an answer too large: then with fewer cells in each. */
async function readInAnswersOf(cells: number, options: HostOptions): Promise<OpenWorkbook> {
  try {
    return await readWithHighlights(cells, options);
  } catch (error) {
    const tooLarge = error instanceof HostError && error.code === "responseTooLarge";
    if (!tooLarge || cells < FEWEST_CELLS) throw error;
    return readInAnswersOf(cells / 8, options);
  }
}

const FEWEST_CELLS = 1_000;

async function readWithHighlights(cells: number, options: HostOptions): Promise<OpenWorkbook> {
  try {
    return await runInExcel((context) => readWorkbook(context, true, cells), options);
  } catch (error) {
    if (!isUnreadableFormat(error)) throw error;
    // A conditional format of the user's may be what Excel cannot read: everything else first, then each by itself.
    const snapshot = await runInExcel((context) => readWorkbook(context, false, cells), options);
    const highlights = await readHighlightsApart(
      snapshot.sheets.map(({ name }) => name),
      options,
    );
    return { ...snapshot, highlights };
  }
}

async function readWorkbook(
  context: Excel.RequestContext,
  withHighlights: boolean,
  cells: number,
): Promise<OpenWorkbook> {
  const workbookNames = context.workbook.names.load(NAME_FIELDS.join());
  // The names of all sheets in one call: however many sheets there are, the request stays small.
  const worksheets = context.workbook.worksheets.load(SHEET_FIELDS.join());
  const protection = context.workbook.protection.load("protected");
  const calculation = loadCalculation(context);
  const stored = loadStored(context);
  const acceptances = loadAcceptances(context);
  await context.sync();

  const sheetNames = worksheets.items.map((sheet) => sheet.name);
  const loader = new AreaLoader(context, cells);
  const readArea = (target: NameTarget): PendingArea | null =>
    target.state === "area" ? loader.load(target.sheet, target.area) : null;
  const ofWorkbook = itemsOf(workbookNames, "Workbook").map((item) =>
    named(item, null, sheetNames, readArea),
  );
  const formats: FormatsOfSheet[] = withHighlights
    ? worksheets.items.map((sheet) => ({
        sheet: sheet.name,
        formats: formatsOf(sheet).load(FORMAT_FIELDS),
      }))
    : [];
  await context.sync();
  await loader.rest();

  const ofSheets = worksheets.items.map((sheet) => {
    const own = itemsOf(sheet.names, "Worksheet").map((item) => ({
      item,
      isMark: item.name === OWNED_SHEET_NAME,
    }));
    const mark = own.find(({ isMark }) => isMark)?.item ?? null;
    return {
      sheet,
      layout: mark?.comment ?? null,
      content: mark && ownContent(mark, sheet.name, sheetNames, readArea),
      names: own
        .filter(({ isMark }) => !isMark)
        .map(({ item }) => named(item, sheet.name, sheetNames, readArea)),
    };
  });
  const rules = formats.flatMap(loadRules);
  const names = [...ofWorkbook, ...ofSheets.flatMap((sheet) => sheet.names)];
  const searched = sheetsToSearch(
    names.map(({ item, target, pending, scope }) => ({
      name: item.name,
      state: target.state,
      // Those of the workbook have been read by now.
      area: pending && scope === null ? valuesOf(pending) : null,
    })),
    ofSheets.map(({ sheet, layout }) => ({
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      own: layout !== null,
    })),
  );
  const excerpts = loadExcerpts(context, searched);
  // What names of a sheet lead to is not known yet: it may hold dates.
  const withDates =
    ofSheets.some((sheet) => sheet.names.length > 0) ||
    ofWorkbook.some(({ pending }) => pending !== null && holdsPendingDates(pending));
  const dateSystem = withDates ? loadDateSystem(context) : null;
  await context.sync();
  await loader.rest();
  const from1904 = dateSystem !== null && daysFrom1904(dateSystem);
  const snapshots = names.map((name) => nameSnapshot(name, from1904));

  return {
    sheets: ofSheets.map(({ sheet, layout, content }): SheetSnapshot => ({
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: sheet.protection.protected,
      ownedLayout: layout,
      content: content ? areaSnapshot(content) : null,
    })),
    names: snapshots,
    highlights: ownRules(rules),
    structureProtected: protection.protected,
    uncalculated: uncalculatedIn(
      calculation,
      snapshots.flatMap(({ area }) => area ?? []),
    ),
    r1c1: [workbookNames, ...worksheets.items.map((sheet) => sheet.names)].some(({ items }) =>
      items.some(({ formula }) => isR1C1(formula)),
    ),
    stored: storedValue(stored),
    acceptances: acceptancesIn(acceptances),
    excerpts: excerptsOf(excerpts),
  };
}

const NAME_FIELDS = ["name", "scope", "formula", "comment"].map((field) => `items/${field}`);
const SHEET_FIELDS = [
  "items/name",
  "items/visibility",
  "items/protection/protected",
  ...NAME_FIELDS.map((field) => `items/names/${field}`),
];

/**
 * The standard workbook's names of one scope, and the mark of our own sheets. Known fault: a sheet's names may include the workbook's, and the
 * workbook's lack those of its sheets; `type` may be null, so nothing is told from it.
 */
function itemsOf(names: Excel.NamedItemCollection, scope: "Workbook" | "Worksheet"): Excel.NamedItem[] {
  return names.items.filter(
    (item) => (item.name === OWNED_SHEET_NAME || isStandardName(item.name)) && item.scope === scope,
  );
}

interface PendingName {
  readonly item: Excel.NamedItem;
  readonly scope: string | null;
  readonly formula: string;
  readonly target: NameTarget;
  readonly pending: PendingArea | null;
}

function named(
  item: Excel.NamedItem,
  scope: string | null,
  sheetNames: readonly string[],
  readArea: (target: NameTarget) => PendingArea | null,
): PendingName {
  const formula = inA1(item.formula);
  const target = nameTarget(formula, sheetNames);
  return { item, scope, formula, target, pending: readArea(target) };
}

/** What stands on an owned sheet, within the area that the mark covers. */
function ownContent(
  mark: Excel.NamedItem,
  sheet: string,
  sheetNames: readonly string[],
  readArea: (target: NameTarget) => PendingArea | null,
): PendingArea | null {
  const target = nameTarget(inA1(mark.formula), sheetNames);
  return target.state === "area" && sameSheetName(target.sheet, sheet) ? readArea(target) : null;
}

function nameSnapshot(
  { item, scope, formula, target, pending }: PendingName,
  from1904: boolean,
): NameSnapshot {
  return {
    name: item.name,
    scope,
    formula,
    state: target.state,
    area: pending && { ...areaSnapshot(pending), ...(from1904 ? { daysFrom1904: true } : {}) },
  };
}
