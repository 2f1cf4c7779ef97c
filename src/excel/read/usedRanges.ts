/**
 * Reads the contents of the user's visible sheets, up to fixed limits: three requests, one more for each further response
 * of large sheets, and one if there are dates.
 */
import type { UsedRanges } from "../../port/openWorkbook";
import { unitCellName } from "../../workbook/schema/names";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import { holdsDates } from "../../workbook/read/cells";
import { readableParts } from "../../workbook/read/limits";
import { areaSnapshot, AreaLoader, inResponsesThatFit } from "./areaLoader";
import { loadCalculation, withoutOutdated } from "./calculation";
import { readDateSystem } from "./dateSystem";
import { nameTarget } from "../../workbook/read/nameTarget";
import { inA1 } from "../referenceStyle";
import { runInExcel, type HostOptions } from "../run";

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

  const { parts, truncated } = readableParts(
    found.flatMap(({ sheet, used }) =>
      used.isNullObject
        ? []
        : {
            sheet: sheet.name,
            area: {
              row: used.rowIndex,
              column: used.columnIndex,
              rows: used.rowCount,
              columns: used.columnCount,
            },
          },
    ),
  );
  const loader = new AreaLoader(context, cellsPerResponse);
  const pending = parts.map(({ sheet, area }) => loader.load(sheet, area));
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
