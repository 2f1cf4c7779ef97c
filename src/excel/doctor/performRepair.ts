/** Carries out a repair that the user has agreed to, exactly as shown and atomically. */
import { areaAddress, cellName, parseAddress, sameReference, sameSheetName, type Area } from "../../a1";
import { groupBy } from "../../domain/groupBy";
import { SHEETS } from "../../domain/model";
import type { ExpectedRows } from "../../workbook/expectedRows";
import type { NameChange, Repair, RuleForCells } from "../../workbook/doctor/repair";
import type { CellChange } from "../../workbook/plan";
import type { SheetDefinition } from "../../workbook/sheet";
import type { CellValue } from "../../workbook/snapshot";
import { contentsOf } from "../../workbook/undo/contents";
import { entry, entryOf } from "../../workbook/undo/journal";
import { definedNames, restorableFormula } from "../../workbook/undo/kinds/definedNames";
import { filledSlots } from "../../workbook/undo/history";
import {
  changedCell,
  inputOf,
  outdatedBy,
  repairWrite,
  type BeforeRepair,
} from "../../workbook/undo/repairWrite";
import { writeAtomically, finishInterruptedWrite } from "../undo/atomicWrite";
import { HostError } from "../../port/errors";
import { refuseProtected } from "../../port/protection";
import { loadSetUps, saveSetUps, setUpsIn } from "../pendingSetUps";
import { setUpSheets } from "../render/setUp";
import { prepareSheet, setLists, setValidation } from "../render/sheet";
import { callSize, rangeSize, step, sumOf, valuesSize, type Step } from "../payload";
import { inA1, inStyle, isR1C1 } from "../referenceStyle";
import { runInExcel, type HostOptions } from "../run";
import { loadSavedState, settingText } from "../savedState";
import { expectSteps, cellsOfDefinition, cellsOfUserChanges, writeSteps, type Report } from "../render/cells";

/**
 * Compares the workbook with what the user saw, writes, reads back and sets up a new sheet. The journal for 还原 stays in
 * the workbook.
 *
 * @throws HostError `outdated`, `sheetProtected` or `structureProtected` before anything is written,
 * `sheetExists`, `readBackDiffers`, errors of Excel, and `rollbackFailed` if the rollback failed
 */
export async function performRepair(repair: Repair, options: HostOptions = {}): Promise<void> {
  const before = await readBefore(repair, options);
  if (await finishInterruptedWrite(before.savedState, options)) return performRepair(repair, options);
  const outdated = outdatedBy(before);
  if (outdated.definedNames.length + outdated.cells.length > 0) throw new HostError("outdated", outdated);
  if (before.structureProtected && repair.sheet !== null) throw new HostError("structureProtected");
  refuseProtected(
    before.sheets,
    repair.cells.map(({ sheet }) => sheet),
  );
  const { newSheet, journal, looks, finished, setUps, rules } = repairWrite(repair, before);
  if (newSheet !== null && before.sheets.some(({ name }) => sameSheetName(name, newSheet.name))) {
    throw new HostError("sheetExists", { sheets: [newSheet.name] });
  }
  await writeAtomically(
    {
      journal: { ...journal, slots: filledSlots(finished), setUps: before.setUps },
      looks,
      previous: before.savedState,
    },
    {
      steps: (report) => [
        ...sheetSteps(newSheet, before.sheets, report),
        ...expectSteps(before.rows, report),
        ...changeSteps(repair, before, report),
        ...rules.map(ruleStep),
      ],
      end: (context) => {
        saveSetUps(context, setUps);
        // Known fault on the web: a sheet can be activated only in a request after the one that added it.
        if (newSheet !== null) context.workbook.worksheets.getItem(newSheet.name).activate();
      },
      finished,
    },
    options,
  );
  await setUpSheets(setUps, options);
}

interface Before extends BeforeRepair {
  /** Excel gives and takes formulas of names in R1C1 style */
  readonly r1c1: boolean;
  /** The rows of the cells, up to them */
  readonly rows: readonly ExpectedRows[];
}

const NAME_FIELDS = "formula,comment,visible";

function readBefore({ names, cells, blank, rules }: Repair, options: HostOptions): Promise<Before> {
  return runInExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    const protection = context.workbook.protection.load("protected");
    const active = worksheets.getActiveWorksheet().load("name");
    // Known fault: with another workbook in front, names can neither be added nor read from a sheet. Fail before writing.
    active.names.load("items/name");
    // For the reference style: the name to be changed may hold no reference.
    const allNames = context.workbook.names.load("items/formula");
    const savedState = loadSavedState(context);
    const setUps = loadSetUps(context);
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
    const rows = [...groupBy(cells, ({ sheet, row }) => `${sheet}!${row}`).values()].flatMap((ofRow) => {
      const [first] = ofRow;
      if (first === undefined) return [];
      const columns = Math.max(...ofRow.map(({ column }) => column)) + 1;
      const { sheet, row } = first;
      const range = worksheets.getItem(sheet).getRangeByIndexes(row, 0, 1, columns);
      return [{ sheet, row, range: range.load("values,formulas") }];
    });
    const validations = rules.map((rule) => ({
      rule,
      existing: areaOn(worksheets.getItem(rule.sheet), rule.area).dataValidation.load("type,rule"),
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
        existing: item.isNullObject
          ? null
          : { formula: inA1(item.formula), comment: item.comment, visible: item.visible },
      })),
      cells: ranges.map(({ write, range }) => ({
        write,
        value: (range.values[0]?.[0] ?? "") as CellValue,
        content: contentsOf(range)[0]?.[0] ?? null,
      })),
      rows: rows.map(({ sheet, row, range }) => ({ sheet, row, column: 0, contents: contentsOf(range) })),
      rules: validations.map(({ rule, existing: { type, rule: now } }) => ({
        rule,
        isFree: type === "None",
        isLost: type === "List" && String(now.list?.source ?? "").includes("#REF!"),
      })),
      filled: areas.filter(({ used }) => !used.isNullObject).map(({ address }) => address),
      savedState: settingText(savedState),
      setUps: setUpsIn(setUps),
    };
  }, options);
}

function sheetSteps(
  definition: SheetDefinition | null,
  existing: readonly { readonly name: string }[],
  report: Report,
): Step[] {
  if (definition === null) return [];
  // Its lists follow the cells of 项目.
  const hasLists = existing.some(({ name }) => sameSheetName(name, SHEETS.projects));
  // `changeSteps` redirects its names afterwards.
  const rendering = prepareSheet({ ...definition, names: [] });
  return [
    {
      size: rendering.size,
      write: (context) => {
        rendering.render(context, context.workbook.worksheets.add(definition.name));
        return undefined;
      },
    },
    ...writeSteps(cellsOfDefinition(definition), report),
    ...(hasLists ? [step(definition.validations, (context) => setLists(context, [definition]))] : []),
  ];
}

function changeSteps({ names, cells }: Repair, before: Before, report: Report): Step[] {
  const changes = cells.map((write): CellChange => {
    const { sheet, row, column, from } = write;
    return { sheet, address: cellName(row, column), before: { text: from }, after: inputOf(write) };
  });
  return [
    ...names.map((change) => nameStep(change, before.r1c1, report)),
    ...cellsOfUserChanges(changes).flatMap((written) =>
      writeSteps(written, report, before.cells.map(changedCell)),
    ),
  ];
}

function ruleStep(rule: RuleForCells): Step {
  return {
    size: sumOf([valuesSize(rule), rangeSize(""), callSize(4)]),
    write: (context) => {
      setValidation(context.workbook.worksheets.getItem(rule.sheet), rule);
      return undefined;
    },
  };
}

function areaOn(worksheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns);
}

function nameStep(change: NameChange, r1c1: boolean, report: Report): Step {
  return {
    size: valuesSize(change),
    write: (context) => {
      const { name, scope, from, to } = change;
      const names = namesOf(context, scope);
      const found = from === null ? null : names.getItem(name).load("formula");
      const compare = (): void => {
        if (found === null || inA1(found.formula) === from) return;
        const now = restorableFormula(inA1(found.formula));
        report.changed([name], (journal) => ({
          ...journal,
          ...entry(
            definedNames,
            entryOf(journal, definedNames).map((one) =>
              one.name === name && (one.scope ?? null) === scope ? { ...one, before: now } : one,
            ),
          ),
        }));
      };
      if (to === null) {
        names.getItem(name).delete();
        return compare;
      }
      const item = from === null ? names.add(name, rangeOf(context, to)) : names.getItem(name);
      if (from !== null) item.formula = inStyle(to, r1c1);
      item.load("formula");
      return () => {
        compare();
        report.differing(sameReference(inA1(item.formula), to) ? [] : [name]);
      };
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
