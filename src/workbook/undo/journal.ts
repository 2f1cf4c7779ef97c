/**
 * What is needed to put the workbook back as it was before a write: kept in the workbook while the write runs, and
 * after a recompute for 还原. Only what is the add-in's own is ever in it.
 */
import { foldedSheetName, parseArea } from "../../a1";
import { mapInSteps, type Steps } from "../../domain/steps";
import type { CellChange, WritePlan } from "../plan";
import type { SheetDefinition } from "../sheet";
import type { PlacedHighlight, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import {
  contentOfInput,
  contentsOf,
  contentsOfDefinition,
  printOf,
  type Content,
  type ContentGrid,
} from "./contents";
import { styleOf, type SheetStyle } from "./sheetStyle";
import type { WrittenSheets } from "./writtenSheets";
import { jsonOf } from "../storedJson";

/** A sheet that did not exist */
export interface CreatedSheet {
  readonly sheet: string;
  /** `printOf` what was laid */
  readonly after: string;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet of ours that was cleared and laid anew */
export interface RebuiltSheet extends CreatedSheet {
  /** Its mark's comment */
  readonly layout: string;
  /** Of its mark; 0-based */
  readonly row: number;
  readonly column: number;
  readonly contents: ContentGrid;
}

export interface ChangedCell {
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
  /** A cell of the user's own sheet; absent: of a sheet of ours */
  readonly input?: true;
}

/** All highlights that a sheet had */
export interface FormerHighlights {
  readonly sheet: string;
  readonly before: readonly Pick<PlacedHighlight, "formula" | "addresses" | "priority">[];
}

/** A name: its formula, null when it did not exist */
export interface FormerName {
  readonly name: string;
  readonly before: string | null;
  /** The sheet whose own name it is; absent: of the workbook */
  readonly scope?: string;
  /** What the write makes of it, null = it goes. Absent: a name that leads to a sheet that was made with it */
  readonly after?: string | null;
  /** Of a name that goes */
  readonly comment?: string;
  readonly hidden?: true;
}

export interface Journal {
  readonly order: "recompute" | "clear" | "insert" | "repair" | "reason" | "restore";
  /** `open`: the write, or the putting back, is under way or was broken off. `done`: what 还原 offers */
  readonly phase: "open" | "done";
  readonly created: readonly CreatedSheet[];
  readonly rebuilt: readonly RebuiltSheet[];
  readonly cells: readonly ChangedCell[];
  readonly highlights: readonly FormerHighlights[];
  readonly names: readonly FormerName[];
  /** The sheet that was in front, where the write shows another */
  readonly active: string | null;
  /** What was known, before the write, to be written on the sheets that it changes */
  readonly written?: WrittenSheets;
}

const NOTHING = { created: [], rebuilt: [], cells: [], highlights: [], names: [], active: null } as const;

/** Everything that the plan changes, as the snapshot has it. */
export function* journalOf(
  plan: WritePlan,
  snapshot: WorkbookSnapshot & { readonly highlights: readonly PlacedHighlight[] },
): Steps<Journal> {
  const sheets = new Map(snapshot.sheets.map((sheet) => [foldedSheetName(sheet.name), sheet]));
  const standing = (name: string): SheetSnapshot | undefined => sheets.get(foldedSheetName(name));
  const ofKind = (kind: string): SheetDefinition[] =>
    plan.sheets.flatMap((write) => (write.kind === kind ? [write.definition] : []));
  const rebuilt = ofKind("rebuild");
  const relaid = new Set(rebuilt.map(({ name }) => name));
  const written = plan.changes.filter(({ sheet }) => !relaid.has(sheet));
  const changed = [...new Set(written.map(({ sheet }) => sheet))];
  const contents = new Map(yield* mapInSteps(changed, (name) => [name, areaOf(standing(name))] as const, 5));
  return {
    ...NOTHING,
    order: "recompute",
    phase: "open",
    created: yield* mapInSteps(ofKind("create"), createdSheet, 1),
    rebuilt: yield* mapInSteps(
      rebuilt,
      (definition) => rebuiltSheet(definition, standing(definition.name)),
      1,
    ),
    cells: written.map((change) => changedCell(change, contents.get(change.sheet) ?? NO_AREA)),
    highlights: formerHighlights(plan.highlights, snapshot.highlights),
  };
}

export function journalOfClearing(highlights: readonly PlacedHighlight[]): Journal {
  return {
    ...NOTHING,
    order: "clear",
    phase: "open",
    highlights: formerHighlights({ remove: highlights, add: [] }, highlights),
  };
}

export function journalOfInserting(
  definitions: readonly SheetDefinition[],
  names: readonly FormerName[],
  active: string,
): Journal {
  return {
    ...NOTHING,
    order: "insert",
    phase: "open",
    created: definitions.map(createdSheet),
    names,
    active,
  };
}

/** @param cells of the user's own sheets */
export function journalOfReasons(cells: readonly ChangedCell[]): Journal {
  return { ...NOTHING, order: "reason", phase: "open", cells };
}

/** @param active the sheet in front, where a sheet is made */
export function journalOfRepair(
  made: SheetDefinition | null,
  cells: readonly ChangedCell[],
  names: readonly FormerName[],
  active: string,
): Journal {
  return {
    ...NOTHING,
    order: "repair",
    phase: "open",
    created: made === null ? [] : [createdSheet(made)],
    cells,
    names,
    active: made === null ? null : active,
  };
}

function createdSheet(definition: SheetDefinition): CreatedSheet {
  return {
    sheet: definition.name,
    after: printOf(contentsOfDefinition(definition)),
    rows: definition.rows.length,
    columns: definition.columnWidths.length,
  };
}

interface ContentArea {
  readonly row: number;
  readonly column: number;
  readonly contents: ContentGrid;
}

const NO_AREA: ContentArea = { row: 0, column: 0, contents: [] };

/** What stands within the mark of a sheet of ours. */
function areaOf(sheet: SheetSnapshot | undefined): ContentArea {
  const content = sheet?.content ?? null;
  if (content === null) return NO_AREA;
  return { row: content.row, column: content.column, contents: contentsOf(content) };
}

function rebuiltSheet(definition: SheetDefinition, standing: SheetSnapshot | undefined): RebuiltSheet {
  return { ...createdSheet(definition), layout: standing?.ownedLayout ?? "", ...areaOf(standing) };
}

function changedCell({ sheet, address, after }: CellChange, area: ContentArea): ChangedCell {
  const at = parseArea(address);
  if (!at) throw new Error(`A change without a cell: ${sheet}!${address}`);
  const before = area.contents[at.row - area.row]?.[at.column - area.column] ?? null;
  return { sheet, row: at.row, column: at.column, before, after: contentOfInput(after) };
}

function formerHighlights(
  { remove, add }: WritePlan["highlights"],
  standing: readonly PlacedHighlight[],
): FormerHighlights[] {
  const sheets = [...new Set([...remove, ...add].map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({
    sheet,
    before: standing
      .filter((one) => foldedSheetName(one.sheet) === foldedSheetName(sheet))
      .map(({ formula, addresses, priority }) => ({ formula, addresses, priority })),
  }));
}

/**
 * A name's formula as it can be given to Excel again. What remains of a name whose sheet was deleted, `=#REF!$A$1:$M$32`,
 * is no formula that Excel is known to take.
 */
export function puttableBack(formula: string): string {
  return formula.startsWith("=#REF!") ? "=#REF!" : formula;
}

/** What the add-in keeps in a workbook. */
export interface Stored {
  readonly format: 1;
  /** By layout: of the sheets of ours that stand, and of those that `journal` would lay again */
  readonly looks: Readonly<Record<string, SheetStyle>>;
  /** What the sheets of ours held when they were written */
  readonly written: WrittenSheets;
  readonly journal: Journal | null;
  /** What was stored before the write that `journal` describes; stored again when it is undone. Null = nothing */
  readonly previous: string | null;
}

/**
 * Bytes. Excel takes two megabytes of settings in all, each as JSON text once more; past this nothing is kept, and
 * there is no 还原.
 */
const MAX_STORED = 1_000_000;

const encoder = new TextEncoder();

/** Null when it would be too large. */
export function storedText(stored: Stored): string | null {
  const text = JSON.stringify(stored);
  return encoder.encode(text).length > MAX_STORED ? null : text;
}

/** Null for nothing, and for what another version has written: what is stored is a cache. */
export function parseStored(text: string | null): Stored | null {
  if (text === null) return null;
  const stored = jsonOf(text) as Partial<Stored> | null;
  if (stored?.format !== 1 || stored.looks === undefined) return null;
  return { looks: stored.looks, written: {}, journal: null, previous: null, ...stored, format: 1 };
}

/**
 * What stays behind a repair or reasons that are written over `stored`, to be restored after them: a recompute, but
 * not one repair behind another, lest it grows with each.
 */
export function storedBehind(stored: string | null): string | null {
  const known = parseStored(stored);
  const order = known?.journal?.order;
  return known !== null && (order === "repair" || order === "reason") ? known.previous : stored;
}

/** What stays behind a recompute: a repair or reasons, so that a recompute does not take away their 还原. */
export function storedBehindRecompute(stored: string | null): string | null {
  const known = parseStored(stored);
  const order = known?.journal?.order;
  if (known === null || (order !== "repair" && order !== "reason")) return null;
  return storedText({ ...known, previous: null });
}

/** The looks of what the plan lays, and those known before that are still wanted. */
export function* stylesAfter(
  plan: WritePlan,
  snapshot: WorkbookSnapshot,
  known: Stored["looks"],
): Steps<Stored["looks"]> {
  const looks: Record<string, SheetStyle> = {};
  for (const { ownedLayout } of snapshot.sheets) {
    const look = ownedLayout === null || !Object.hasOwn(known, ownedLayout) ? undefined : known[ownedLayout];
    if (ownedLayout !== null && look !== undefined) looks[ownedLayout] = look;
  }
  for (const { definition, layout } of plan.sheets) {
    looks[layout] = styleOf(definition);
    yield;
  }
  return looks;
}
