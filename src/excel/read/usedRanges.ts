/**
 * Reads what stands on the user's visible sheets, in three requests (a fourth where there are dates) and within bounds
 * however much that is.
 */
import type { Area } from "../../a1";
import { unitCellName } from "../../workbook/schema/names";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import { holdsDates } from "../../workbook/read/cells";
import type { AreaSnapshot } from "../../workbook/snapshot";
import { loadCalculation, uncalculatedIn } from "./calculation";
import { daysFrom1904, loadDateSystem } from "./dateSystem";
import { HostError } from "../errors";
import { nameTarget } from "./nameTarget";
import { inA1 } from "../referenceStyle";
import { runInExcel, type HostOptions } from "../run";

/** No form is wider; more columns would only take rows away. */
const MAX_COLUMNS = 100;
/** Of one sheet, or of what is selected: printed forms have some hundred. */
export const MAX_SHEET_CELLS = 50_000;
/** Of all sheets together: the answer of Excel has a limit. */
const MAX_CELLS = 4 * MAX_SHEET_CELLS;

export interface UsedRanges {
  /** One for each visible sheet with content, in the workbook's order; sheets of the add-in's own are left out */
  readonly areas: readonly AreaSnapshot[];
  /** Sheets of which only the first rows and columns were read, or nothing */
  readonly truncated: readonly string[];
  /** What 绩效_规则方案 holds; null where the workbook has no such cell, or a blank one */
  readonly profile: string | null;
}

/** Throws `HostError`, `notCalculated` where formulas wait to be calculated. Changes nothing in the workbook. */
export async function readSheets(options: HostOptions = {}): Promise<UsedRanges> {
  return runInExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name,items/visibility,items/names/items/name");
    const calculation = loadCalculation(context);
    const profileName = context.workbook.names
      .getItemOrNullObject(unitCellName("profile"))
      .load("name,formula");
    await context.sync();

    const wanted = worksheets.items.filter(
      (sheet) =>
        sheet.visibility === "Visible" && !sheet.names.items.some(({ name }) => name === OWNED_SHEET_NAME),
    );
    const found = wanted.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
    const profileCell = profileName.isNullObject
      ? null
      : cellNamed(
          context,
          inA1(profileName.formula),
          worksheets.items.map(({ name }) => name),
        );
    await context.sync();

    const truncated: string[] = [];
    let left = MAX_CELLS;
    const pending = found.flatMap(({ sheet, used }) => {
      if (used.isNullObject) return [];
      const area = {
        row: used.rowIndex,
        column: used.columnIndex,
        rows: used.rowCount,
        columns: used.columnCount,
      };
      const bounded = withinBounds(area, Math.min(left, MAX_SHEET_CELLS));
      if (bounded.rows < area.rows || bounded.columns < area.columns) truncated.push(sheet.name);
      if (bounded.rows === 0) return [];
      left -= bounded.rows * bounded.columns;
      const range = sheet
        .getRangeByIndexes(bounded.row, bounded.column, bounded.rows, bounded.columns)
        .load("values,formulas,numberFormat");
      return [{ name: sheet.name, area: bounded, range }];
    });
    await context.sync();

    const areas = pending.map(({ name, area, range }): AreaSnapshot => ({
      sheet: name,
      row: area.row,
      column: area.column,
      values: range.values,
      formulas: range.formulas,
      numberFormats: range.numberFormat,
    }));
    const uncalculated = uncalculatedIn(calculation, areas);
    if (uncalculated.length > 0) throw new HostError("notCalculated", { cells: uncalculated });
    const from1904 = areas.some(holdsDates) && (await countsFrom1904(context));
    return {
      areas: from1904 ? areas.map((area) => ({ ...area, daysFrom1904: true })) : areas,
      truncated,
      profile: textOf(profileCell),
    };
  }, options);
}

async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const system = loadDateSystem(context);
  await context.sync();
  return daysFrom1904(system);
}

/** The first cell of what a name leads to; null where it leads nowhere. */
function cellNamed(
  context: Excel.RequestContext,
  formula: string,
  sheetNames: readonly string[],
): Excel.Range | null {
  const target = nameTarget(formula, sheetNames);
  if (target.state !== "area") return null;
  const { row, column } = target.area;
  return context.workbook.worksheets
    .getItem(target.sheet)
    .getRangeByIndexes(row, column, 1, 1)
    .load("values");
}

function textOf(cell: Excel.Range | null): string | null {
  const [[value = ""] = []] = (cell?.values ?? []) as readonly (readonly unknown[])[];
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function withinBounds(area: Area, cells: number): Area {
  const columns = Math.min(area.columns, MAX_COLUMNS);
  return { ...area, columns, rows: Math.min(area.rows, Math.floor(cells / columns)) };
}
