/** Reads the open workbook in three requests; more only if a response would be too large. */
import { sameSheetName } from "../../a1";
import type { OpenWorkbook } from "../../port/openWorkbook";
import type { ReadOptions } from "../../port/options";
import { sheetsToSearch } from "../../workbook/doctor/excerpt";
import { isStandardName } from "../../workbook/schema/names";
import { parseNoteRecord } from "../../workbook/notes";
import { isOwnChart, mayHaveCharts, OWNED_SHEET_NAME } from "../../workbook/ownership";
import type { AreaSnapshot, NameSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import {
  FORMAT_FIELDS,
  formatsOf,
  isUnreadablePart,
  loadRules,
  ownRules,
  readHighlightsSeparately,
  type FormatsOfSheet,
} from "./highlights";
import { acceptancesIn, loadAcceptances } from "../acceptances";
import {
  AreaLoader,
  areaSnapshot,
  CELLS_PER_RESPONSE,
  holdsPendingDates,
  inResponsesThatFit,
  valuesOf,
  type PendingArea,
} from "./areaLoader";
import { loadAutoOpen, opensWithWorkbook } from "../autoOpen";
import { loadCalculation, withoutOutdated } from "./calculation";
import { dateSystemIn, loadDateSystem, readDateSystem, type DateSystem } from "./dateSystem";
import { loadNoteRecord } from "../notes";
import { loadNotes, locateNotes, notesSnapshot } from "./notes";
import { nameTarget, type NameTarget } from "../../workbook/read/nameTarget";
import { excerptsOf, loadExcerpts } from "./excerpts";
import { readHidden } from "./hidden";
import { loadFarOutside, loadNearOutside, outsideSnapshots } from "./outside";
import { loadSetUps, setUpsIn } from "../pendingSetUps";
import { inA1, isR1C1 } from "../referenceStyle";
import { runInExcel, type HostOptions } from "../run";
import { loadSavedState, settingText } from "../savedState";

export type SnapshotOptions = HostOptions & ReadOptions;

/**
 * Changes nothing in the workbook.
 *
 * @throws HostError
 */
export async function readSnapshot(options: SnapshotOptions = {}): Promise<OpenWorkbook> {
  return inResponsesThatFit((cells) => readInOne(cells, options));
}

async function readInOne(cells: number, options: SnapshotOptions): Promise<OpenWorkbook> {
  try {
    return await runInExcel((context) => readWorkbook(context, null, cells, options), options);
  } catch (error) {
    if (!isUnreadablePart(error)) throw error;
    // Perhaps Excel cannot read one of the user's conditional formats, or has no DATE: read these separately.
    const dateSystem = await readDateSystem(options);
    const snapshot = await runInExcel(
      (context) => readWorkbook(context, dateSystem, cells, options),
      options,
    );
    const highlights = await readHighlightsSeparately(
      snapshot.sheets.map(({ name }) => name),
      options,
    );
    return { ...snapshot, highlights };
  }
}

/** @param known the date system, if that and the highlights are read separately */
async function readWorkbook(
  context: Excel.RequestContext,
  known: DateSystem | null,
  cells: number,
  { hasNotes = false, readsNotes = false }: SnapshotOptions,
): Promise<OpenWorkbook> {
  const workbookNames = context.workbook.names.load(NAME_FIELDS.join());
  // One call for the names of all sheets keeps the request small.
  const worksheets = context.workbook.worksheets.load(SHEET_FIELDS.join());
  const protection = context.workbook.protection.load("protected");
  const calculation = loadCalculation(context);
  const savedState = loadSavedState(context);
  const setUps = loadSetUps(context);
  const acceptances = loadAcceptances(context);
  const autoOpen = loadAutoOpen(context);
  const noteRecord = hasNotes ? loadNoteRecord(context) : null;
  await context.sync();

  const sheetNames = worksheets.items.map((sheet) => sheet.name);
  const loader = new AreaLoader(context, cells);
  const readArea = (target: NameTarget): PendingArea | null =>
    target.state === "area" ? loader.load(target.sheet, target.area) : null;
  const ofWorkbook = itemsOf(workbookNames, "Workbook").map((item) =>
    pendingName(item, null, sheetNames, readArea),
  );
  const targets = [
    ...ofWorkbook.map(({ target }) => target),
    ...worksheets.items.flatMap(({ names: ofSheet }) =>
      itemsOf(ofSheet, "Worksheet")
        .filter(({ name }) => name !== OWNED_SHEET_NAME)
        .map(({ formula }) => nameTarget(inA1(formula), sheetNames)),
    ),
  ];
  const searchedOutside = loadNearOutside(context, sheetNames, targets, cells === CELLS_PER_RESPONSE);
  const formats: FormatsOfSheet[] =
    known === null
      ? worksheets.items.map((sheet) => ({
          sheet: sheet.name,
          formats: formatsOf(sheet).load(FORMAT_FIELDS),
        }))
      : [];
  const recordText = noteRecord && settingText(noteRecord);
  const notes = hasNotes && (readsNotes || recordText !== null) ? loadNotes(worksheets.items) : null;
  await context.sync();
  await loader.loadRemaining();

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
        .map(({ item }) => pendingName(item, sheet.name, sheetNames, readArea)),
    };
  });
  const rules = formats.flatMap(loadRules);
  const located = notes && locateNotes(notes);
  const charts = new Map(
    ofSheets.flatMap(({ sheet, layout }) =>
      layout !== null && mayHaveCharts(layout) ? [[sheet, sheet.charts.load("items/name")]] : [],
    ),
  );
  const names = [...ofWorkbook, ...ofSheets.flatMap((sheet) => sheet.names)];
  const searched = sheetsToSearch(
    names.map(({ item, target, pending, scope }) => ({
      name: item.name,
      state: target.state,
      // Only the workbook's names have been read so far.
      area: pending && scope === null ? valuesOf(pending) : null,
    })),
    ofSheets.map(({ sheet, layout }) => ({
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      own: layout !== null,
    })),
  );
  const excerpts = loadExcerpts(context, searched);
  const outside = loadFarOutside(loader, searchedOutside);
  // The areas of sheet-scoped names are not loaded yet and may hold dates.
  const withDates =
    ofSheets.some((sheet) => sheet.names.length > 0) ||
    ofWorkbook.some(({ pending }) => pending !== null && holdsPendingDates(pending));
  const asked = withDates && known === null ? loadDateSystem(context) : null;
  await context.sync();
  await loader.loadRemaining();
  const hidden = await readHidden(
    context,
    names.flatMap(({ pending }) => pending ?? []),
  );
  const dateSystem = asked === null ? (known ?? "from1900") : dateSystemIn(asked);
  const interpreted = (pending: PendingArea): AreaSnapshot => ({
    ...withoutOutdated(calculation, areaSnapshot(pending)),
    ...(dateSystem === "from1904" ? { daysFrom1904: true } : {}),
    ...hidden.get(pending),
  });

  return {
    sheets: ofSheets.map(({ sheet, layout, content }): SheetSnapshot => ({
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: sheet.protection.protected,
      ownedLayout: layout,
      content: content ? areaSnapshot(content) : null,
      ...ownCharts(charts.get(sheet)),
    })),
    names: names.map((name) => nameSnapshot(name, interpreted)),
    sheetNames: new Map(worksheets.items.map(({ id, name }) => [id, name])),
    outside: outsideSnapshots(outside),
    highlights: ownRules(rules),
    ...(located === null ? {} : { notes: notesSnapshot(located, recordText) }),
    notesAsked: hasNotes ? parseNoteRecord(recordText).language !== null : null,
    structureProtected: protection.protected,
    r1c1: [workbookNames, ...worksheets.items.map((sheet) => sheet.names)].some(({ items }) =>
      items.some(({ formula }) => isR1C1(formula)),
    ),
    savedState: settingText(savedState),
    setUps: setUpsIn(setUps),
    acceptances: acceptancesIn(acceptances),
    autoOpen: opensWithWorkbook(autoOpen),
    dateSystemUnknown: withDates && dateSystem === "unknown",
    excerpts: excerptsOf(excerpts),
  };
}

const NAME_FIELDS = ["name", "scope", "formula", "comment"].map((field) => `items/${field}`);
const SHEET_FIELDS = [
  "items/id",
  "items/name",
  "items/visibility",
  "items/protection/protected",
  ...NAME_FIELDS.map((field) => `items/names/${field}`),
];

/**
 * Standard names of one scope, and ownership marks. Known faults: a sheet's names may include the workbook's, the
 * workbook's names lack those of sheets, and `type` may be null.
 */
function itemsOf(names: Excel.NamedItemCollection, scope: "Workbook" | "Worksheet"): Excel.NamedItem[] {
  return names.items.filter(
    (item) => (item.name === OWNED_SHEET_NAME || isStandardName(item.name)) && item.scope === scope,
  );
}

function ownCharts(charts: Excel.ChartCollection | undefined): Pick<SheetSnapshot, "charts"> {
  const names = charts?.items.map(({ name }) => name).filter(isOwnChart) ?? [];
  return names.length === 0 ? {} : { charts: names };
}

interface PendingName {
  readonly item: Excel.NamedItem;
  readonly scope: string | null;
  readonly formula: string;
  readonly target: NameTarget;
  readonly pending: PendingArea | null;
}

function pendingName(
  item: Excel.NamedItem,
  scope: string | null,
  sheetNames: readonly string[],
  readArea: (target: NameTarget) => PendingArea | null,
): PendingName {
  const formula = inA1(item.formula);
  const target = nameTarget(formula, sheetNames);
  return { item, scope, formula, target, pending: readArea(target) };
}

/** The contents of an owned sheet within the area of its mark. */
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
  interpreted: (pending: PendingArea) => AreaSnapshot,
): NameSnapshot {
  return {
    name: item.name,
    scope,
    formula,
    state: target.state,
    area: pending && interpreted(pending),
  };
}
