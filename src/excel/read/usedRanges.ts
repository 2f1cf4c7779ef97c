/**
 * Reads the contents of the user's visible sheets, up to fixed limits: three requests, one more for each further response
 * of large sheets, and one if there are dates.
 */
import type { Area } from "../../a1";
import type { UsedRanges } from "../../port/openWorkbook";
import { unitCellName } from "../../workbook/schema/names";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import { holdsDates } from "../../workbook/read/cells";
import { areaSnapshot, AreaLoader, inResponsesThatFit } from "./areaLoader";
import { loadCalculation, withoutOutdated } from "./calculation";
import { readDateSystem } from "./dateSystem";
import { nameTarget } from "../../workbook/read/nameTarget";
import { inA1 } from "../referenceStyle";
import { runInExcel, type HostOptions } from "../run";

/** No form is wider; further columns would only reduce the rows that can be read. */
const MAX_COLUMNS = 100;
/** Per sheet or selection; printed forms have a few hundred cells. */
export const MAX_SHEET_CELLS = 50_000;
/** Of all sheets together: Excel limits its response. */
const MAX_CELLS = 4 * MAX_SHEET_CELLS;

/**
 * Changes nothing in the workbook.
 *
 * @throws HostError
 */
export async function readSheets(options: HostOptions = {}): Promise<UsedRanges> {
  const found = await inResponsesThatFit((cells) =>
    runInExcel((context) => readUsedRanges(context, cells), options),
  );
  if (!found.areas.some(holdsDates)) return { ...found, dateSystemUnknown: false };
  const dateSystem = await readDateSystem(options);
  const areas =
    dateSystem === "from1904" ? found.areas.map((area) => ({ ...area, daysFrom1904: true })) : found.areas;
  return { ...found, areas, dateSystemUnknown: dateSystem === "unknown" };
}

async function readUsedRanges(
  context: Excel.RequestContext,
  cellsPerResponse: number,
): Promise<Omit<UsedRanges, "dateSystemUnknown">> {
  const worksheets = context.workbook.worksheets.load("items/name,items/visibility,items/names/items/name");
  const calculation = loadCalculation(context);
  const profileName = context.workbook.names
    .getItemOrNullObject(unitCellName("profile"))
    .load("name,formula");
  await context.sync();

  const userSheets = worksheets.items.filter(
    (sheet) =>
      sheet.visibility === "Visible" && !sheet.names.items.some(({ name }) => name === OWNED_SHEET_NAME),
  );
  const found = userSheets.map((sheet) => ({
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
  const loader = new AreaLoader(context, cellsPerResponse);
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
    return [loader.load(sheet.name, bounded)];
  });
  await context.sync();
  await loader.loadRemaining();

  return {
    areas: pending.map((area) => withoutOutdated(calculation, areaSnapshot(area))),
    truncated,
    profile: textOf(profileCell),
  };
}

/** The first cell of a name's area; null if it has none. */
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
