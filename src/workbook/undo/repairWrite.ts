/** What a repair finds in the workbook, why it may be outdated, and what it writes beside its changes. */
import { cellAddress, sameSheetName } from "../../a1";
import { standardSheet } from "../doctor/nameRepairs";
import type { CellWrite, NameChange, Repair, RuleForCells } from "../doctor/repair";
import type { CellInput, SheetDefinition } from "../sheet";
import { setUpOf, setUpsToDo, type SheetSetUp } from "../sheet/setUp";
import type { CellValue } from "../snapshot";
import type { ChangedCell } from "./changedCell";
import { contentOfInput, type Content } from "./contents";
import { finishedState, type FinishedState } from "./history";
import { entry, openJournal, parseStored, type Journal, type Stored } from "./journal";
import { activeSheet } from "./kinds/activeSheet";
import { cellRules } from "./kinds/cellRules";
import { changedCells } from "./kinds/changedCells";
import { createdSheet, createdSheets } from "./kinds/createdSheets";
import { definedNames, restorableFormula, type FormerName } from "./kinds/definedNames";

interface NameBefore {
  readonly change: NameChange;
  /** Null if there is no such name */
  readonly existing: { readonly formula: string; readonly comment: string; readonly visible: boolean } | null;
}

interface CellBefore {
  readonly write: CellWrite;
  readonly value: CellValue;
  readonly content: Content;
}

interface RuleBefore {
  readonly rule: RuleForCells;
  /** The cells have no rule */
  readonly isFree: boolean;
  /** They have a list of cells that were deleted */
  readonly isLost: boolean;
}

/** The workbook where the repair will change it */
export interface BeforeRepair {
  readonly sheets: readonly { readonly name: string; readonly protected: boolean }[];
  readonly structureProtected: boolean;
  readonly active: string;
  readonly names: readonly NameBefore[];
  readonly cells: readonly CellBefore[];
  readonly rules: readonly RuleBefore[];
  /** Areas that should be blank but are not */
  readonly filled: readonly string[];
  readonly savedState: string | null;
  readonly setUps: readonly SheetSetUp[];
}

/** Whatever is no longer as the repair says */
export function outdatedBy({ names, cells, filled }: BeforeRepair): {
  readonly definedNames: readonly string[];
  readonly cells: readonly string[];
} {
  const changed = cells
    .filter(({ write, value }) => String(value) !== write.from)
    .map(({ write }) => cellAddress(write.sheet, write.row, write.column));
  return {
    definedNames: names
      .filter(({ change, existing }) => (existing?.formula ?? null) !== change.from)
      .map(({ change }) => change.name),
    cells: [...changed, ...filled],
  };
}

export interface RepairWrite {
  /** Null = no sheet is inserted */
  readonly newSheet: SheetDefinition | null;
  /** Open */
  readonly journal: Journal;
  readonly looks: Stored["looks"];
  readonly finished: FinishedState;
  readonly setUps: readonly SheetSetUp[];
  /** Rules to set: what other rules the cells have stays */
  readonly rules: readonly RuleForCells[];
}

export function repairWrite({ sheet }: Repair, before: BeforeRepair): RepairWrite {
  const newSheet = sheet === null ? null : { ...standardSheet(sheet.standard), name: sheet.name };
  const ruled = before.rules
    .filter(({ isFree }) => isFree)
    .map(({ rule }) => ({ sheet: rule.sheet, area: rule.area }));
  const journal = openJournal(
    "repair",
    entry(createdSheets, newSheet === null ? [] : [createdSheet(newSheet)]),
    entry(changedCells, before.cells.map(changedCell)),
    entry(definedNames, before.names.map(formerName)),
    ruled.length === 0 ? {} : entry(cellRules, ruled),
    entry(activeSheet, newSheet === null ? null : before.active),
  );
  const { looks, written } = parseStored(before.savedState) ?? { looks: {}, written: {} };
  const done = { ...journal, phase: "done" } as const;
  return {
    newSheet,
    journal,
    looks,
    finished: finishedState({ looks, written, journal: done }, before.savedState),
    setUps: setUpsToDo(newSheet === null ? [] : [setUpOf(newSheet)], before.setUps, (name) =>
      before.sheets.some((one) => sameSheetName(one.name, name)),
    ),
    rules: before.rules.flatMap(({ rule, isFree, isLost }) => (isFree || isLost ? rule : [])),
  };
}

export function changedCell({ write, content }: CellBefore): ChangedCell {
  const { sheet, row, column } = write;
  return { sheet, row, column, before: content, after: contentOfInput(inputOf(write)), input: true };
}

function formerName({ change: { name, scope, from, to }, existing }: NameBefore): FormerName {
  const deleted = to === null && existing !== null;
  return {
    name,
    before: from === null ? null : restorableFormula(from),
    after: to,
    ...(scope === null ? {} : { scope }),
    ...(deleted && existing.comment !== "" ? { comment: existing.comment } : {}),
    ...(deleted && !existing.visible ? { hidden: true } : {}),
  };
}

export function inputOf({ to, formula }: CellWrite): CellInput {
  if (to === "") return null;
  return formula === true ? { formula: to } : { text: to };
}
