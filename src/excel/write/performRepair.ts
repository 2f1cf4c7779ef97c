/** Does a repair that the user has agreed to: exactly what was shown, all of it or nothing. */
import { areaAddress, cellAddress, cellName, parseAddress, sameReference, sameSheetName } from "../../a1";
import { standardSheet } from "../../workbook/doctor/nameRepairs";
import type { CellWrite, NameChange, Repair } from "../../workbook/doctor/repair";
import type { CellChange } from "../../workbook/plan";
import type { SheetDefinition } from "../../workbook/sheet";
import { contentsOf, textOfContent } from "../../workbook/undo/contents";
import {
  journalOfRepair,
  parseStored,
  puttableBack,
  storedBehind,
  storedText,
  type ChangedCell,
  type FormerName,
} from "../../workbook/undo/journal";
import { allOrNothing, finishBrokenWrite } from "../undo/atomicWrite";
import { HostError } from "../errors";
import { prepareLook } from "../render/sheet";
import { sendInChunks, step, valuesBytes, type Step } from "../payload";
import { refuseProtected } from "../protection";
import { inA1, inStyle, isR1C1 } from "../referenceStyle";
import { runInExcel, type HostOptions } from "../run";
import { loadStored, store, storedValue } from "../savedState";
import { cellsOfChanges, cellsOfDefinition, writeSteps } from "../render/cells";

/**
 * Three requests at most: what stands is compared with what was shown, then written and read back. What is needed to
 * take the repair back stays in the workbook.
 *
 * @throws HostError `outdated`, `sheetProtected` or `structureProtected` before anything is written, `sheetExists`, `readBackDiffers`, the
 * host's own faults, and `notPutBack` when the workbook could not be put back after one
 */
export async function performRepair(repair: Repair, options: HostOptions = {}): Promise<void> {
  const before = await readBefore(repair, options);
  if (await finishBrokenWrite(before.stored, options)) return performRepair(repair, options);
  refuseOutdated(before);
  if (before.structureProtected && repair.sheet !== null) throw new HostError("structureProtected");
  refuseProtected(
    before.sheets,
    repair.cells.map(({ sheet }) => sheet),
  );
  const made =
    repair.sheet === null ? null : { ...standardSheet(repair.sheet.standard), name: repair.sheet.name };
  if (made !== null && before.sheets.some(({ name }) => sameSheetName(name, made.name))) {
    throw new HostError("sheetExists", { sheets: [made.name] });
  }
  const journal = journalOfRepair(
    made,
    before.cells.map(changedCell),
    before.names.map(formerName),
    before.active,
  );
  const { looks, written } = parseStored(before.stored) ?? { looks: {}, written: {} };
  const done = { format: 1, looks, written, journal: { ...journal, phase: "done" } } as const;
  const finished =
    storedText({ ...done, previous: storedBehind(before.stored) }) ?? storedText({ ...done, previous: null });
  await allOrNothing(
    { journal, looks, previous: before.stored },
    async (context, queued, stored) => {
      const differing: string[] = [];
      const report = (places: readonly string[]): void => void differing.push(...places);
      const end = step(finished, (one) => {
        // Known fault on the web: a sheet can be shown only in a request after the one that made it.
        if (made !== null) one.workbook.worksheets.getItem(made.name).activate();
        store(one, finished, stored);
      });
      const steps = [...sheetSteps(made, report), ...changeSteps(repair, before.r1c1, report)];
      await sendInChunks(context, made === null ? [...steps, end] : steps, { queued });
      if (differing.length > 0) throw new HostError("readBackDiffers", { cells: differing });
      if (made !== null) await sendInChunks(context, [end]);
    },
    options,
  );
}

interface StandingName {
  readonly change: NameChange;
  /** Null = there is none */
  readonly standing: { readonly formula: string; readonly comment: string; readonly visible: boolean } | null;
}

interface StandingCell {
  readonly write: CellWrite;
  readonly values: Excel.Range["values"];
  readonly formulas: Excel.Range["formulas"];
}

interface Before {
  readonly sheets: readonly { readonly name: string; readonly protected: boolean }[];
  readonly structureProtected: boolean;
  readonly active: string;
  /** Names are told, and taken, in the R1C1 style */
  readonly r1c1: boolean;
  readonly names: readonly StandingName[];
  readonly cells: readonly StandingCell[];
  /** Addresses of areas that should be blank and are not */
  readonly filled: readonly string[];
  readonly stored: string | null;
}

const NAME_FIELDS = "formula,comment,visible";

function readBefore({ names, cells, blank }: Repair, options: HostOptions): Promise<Before> {
  return runInExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    const protection = context.workbook.protection.load("protected");
    const active = worksheets.getActiveWorksheet().load("name");
    // Known fault: with another workbook in front no name can be added, nor one of a sheet read: refused before writing.
    active.names.load("items/name");
    // One that leads somewhere tells the style: the one to be changed may lead nowhere.
    const allNames = context.workbook.names.load("items/formula");
    const stored = loadStored(context);
    const items = names.map((change) => ({
      change,
      item: namesOf(context, change.scope).getItemOrNullObject(change.name).load(NAME_FIELDS),
    }));
    const ranges = cells.map((write) => ({
      write,
      range: worksheets
        .getItem(write.sheet)
        .getRangeByIndexes(write.row, write.column, 1, 1)
        .load("values,formulas"),
    }));
    const areas = blank.map(({ sheet, area }) => ({
      address: areaAddress(sheet, area),
      used: worksheets
        .getItem(sheet)
        .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex"),
    }));
    await context.sync();
    return {
      sheets: worksheets.items.map((sheet) => ({ name: sheet.name, protected: sheet.protection.protected })),
      structureProtected: protection.protected,
      active: active.name,
      r1c1: allNames.items.some(({ formula }) => isR1C1(formula)),
      names: items.map(({ change, item }) => ({
        change,
        standing: item.isNullObject
          ? null
          : { formula: inA1(item.formula), comment: item.comment, visible: item.visible },
      })),
      cells: ranges.map(({ write, range }) => ({ write, values: range.values, formulas: range.formulas })),
      filled: areas.filter(({ used }) => !used.isNullObject).map(({ address }) => address),
      stored: storedValue(stored),
    };
  }, options);
}

function refuseOutdated({ names, cells, filled }: Before): void {
  const definedNames = names
    .filter(({ change, standing }) => (standing?.formula ?? null) !== change.from)
    .map(({ change }) => change.name);
  const changed = cells
    .filter(({ write, values }) => String(values[0]?.[0] ?? "") !== write.from)
    .map(({ write }) => cellAddress(write.sheet, write.row, write.column));
  if (definedNames.length + changed.length + filled.length > 0) {
    throw new HostError("outdated", { definedNames, cells: [...changed, ...filled] });
  }
}

function changedCell({ write, values, formulas }: StandingCell): ChangedCell {
  const { sheet, row, column, to } = write;
  const before = contentsOf({ values, formulas })[0]?.[0] ?? null;
  return { sheet, row, column, before, after: textOfContent(to), input: true };
}

function formerName({ change: { name, scope, from, to }, standing }: StandingName): FormerName {
  const goes = to === null && standing !== null;
  return {
    name,
    before: from === null ? null : puttableBack(from),
    after: to,
    ...(scope === null ? {} : { scope }),
    ...(goes && standing.comment !== "" ? { comment: standing.comment } : {}),
    ...(goes && !standing.visible ? { hidden: true } : {}),
  };
}

type Report = (places: readonly string[]) => void;

function sheetSteps(definition: SheetDefinition | null, report: Report): Step[] {
  if (definition === null) return [];
  // Its names are led there afterwards, each from where it leads now.
  const look = prepareLook({ ...definition, names: [] });
  return [
    {
      bytes: look.bytes,
      write: (context) => {
        look.lay(context, context.workbook.worksheets.add(definition.name));
        return undefined;
      },
    },
    ...writeSteps(cellsOfDefinition(definition), report),
  ];
}

function changeSteps({ names, cells }: Repair, r1c1: boolean, report: Report): Step[] {
  const changes = cells.map(({ sheet, row, column, from, to }): CellChange => {
    return { sheet, address: cellName(row, column), before: { text: from }, after: { text: to } };
  });
  return [
    ...names.map((change) => nameStep(change, r1c1, report)),
    ...cellsOfChanges(changes).flatMap((written) => writeSteps(written, report)),
  ];
}

function nameStep(change: NameChange, r1c1: boolean, report: Report): Step {
  return {
    bytes: valuesBytes(change),
    write: (context) => {
      const { name, scope, from, to } = change;
      const names = namesOf(context, scope);
      if (to === null) {
        names.getItem(name).delete();
        return undefined;
      }
      const item = from === null ? names.add(name, rangeOf(context, to)) : names.getItem(name);
      if (from !== null) item.formula = inStyle(to, r1c1);
      item.load("formula");
      return () => report(sameReference(inA1(item.formula), to) ? [] : [name]);
    },
  };
}

function namesOf(context: Excel.RequestContext, scope: string | null): Excel.NamedItemCollection {
  return scope === null ? context.workbook.names : context.workbook.worksheets.getItem(scope).names;
}

function rangeOf(context: Excel.RequestContext, formula: string): Excel.Range {
  const target = parseAddress(formula.slice(1));
  if (target === null || target.sheet === null) throw new Error(`Not the cells of a sheet: ${formula}`);
  const { row, column, rows, columns } = target.area;
  return context.workbook.worksheets.getItem(target.sheet).getRangeByIndexes(row, column, rows, columns);
}
