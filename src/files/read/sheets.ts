/** What stands on the sheets of a file. */
import { cellCount, containsCell } from "../../a1";
import type { UsedRanges } from "../../port/openWorkbook";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import { holdsDates } from "../../workbook/read/cells";
import { readableParts } from "../../workbook/read/limits";
import { nameTarget } from "../../workbook/read/nameTarget";
import { unitCellName } from "../../workbook/schema/names";
import type { AreaSnapshot } from "../../workbook/snapshot";
import { findName } from "../../xlsx/edit/names";
import type { Workbook } from "../../xlsx";
import { sheetNamed } from "../write/whole";
import { areaIn, formattedArea, hiddenIn, usedArea, valuesIn } from "./area";

/** No list is larger; what lies beyond is said to be unread. */
export const MAX_SHEET_CELLS = 2_000_000;

/** All that stands on one sheet of a file */
export interface SheetArea {
  readonly area: AreaSnapshot;
  readonly visible: boolean;
}

/** The used ranges of all sheets of another file, with merged areas; `tooLarge` names sheets that are not read. */
export function sheetAreas(workbook: Workbook): {
  readonly sheets: readonly SheetArea[];
  readonly tooLarge: readonly string[];
} {
  const sheets: SheetArea[] = [];
  const tooLarge: string[] = [];
  for (const sheet of workbook.sheets) {
    const used = usedArea(sheet);
    if (used === null) continue;
    if (cellCount(used) > MAX_SHEET_CELLS) {
      tooLarge.push(sheet.name);
      continue;
    }
    const area = { ...areaIn(workbook, sheet, used), ...hiddenIn(sheet, used), merges: sheet.merges };
    sheets.push({ area: daysOf(workbook, area), visible: sheet.visibility === "Visible" });
  }
  return { sheets, tooLarge };
}

/** As `Desk.readSheets` */
export function readSheets(workbook: Workbook): UsedRanges {
  const own = new Set(
    workbook.names.flatMap(({ name, scope }) => (name === OWNED_SHEET_NAME ? [scope] : [])),
  );
  const users = workbook.sheets.filter((sheet) => sheet.visibility === "Visible" && !own.has(sheet));
  const { parts, truncated } = readableParts(
    users.flatMap((sheet) => {
      const area = usedArea(sheet);
      return area === null ? [] : { sheet: sheet.name, area };
    }),
  );
  const areas = parts.map(({ sheet, area }) => areaIn(workbook, sheetNamed(workbook, sheet), area));
  return {
    areas: areas.some(holdsDates) ? areas.map((area) => daysOf(workbook, area)) : areas,
    truncated,
    dateSystemUnknown: false,
    profile: profileOf(workbook),
  };
}

function daysOf({ date1904 }: Workbook, area: AreaSnapshot): AreaSnapshot {
  return date1904 ? { ...area, daysFrom1904: true } : area;
}

function profileOf(workbook: Workbook): string | null {
  const item = findName(workbook, unitCellName("profile"), null);
  if (item === null) return null;
  const target = nameTarget(
    item.formula,
    workbook.sheets.map(({ name }) => name),
  );
  if (target.state !== "area") return null;
  const cell = { ...target.area, rows: 1, columns: 1 };
  const value = valuesIn(sheetNamed(workbook, target.sheet), cell)[0]?.[0];
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** As `Desk.withAppearance` */
export function withAppearance(workbook: Workbook, areas: readonly AreaSnapshot[]): AreaSnapshot[] {
  return areas.map((area) => {
    const sheet = sheetNamed(workbook, area.sheet);
    const { row, column, values } = area;
    const used = formattedArea(sheet);
    return {
      ...area,
      end: used.row + used.rows,
      // Excel finds those whose first cell lies in the used range.
      merges: sheet.merges
        .filter((merge) => containsCell(used, merge.row, merge.column))
        .map((merge) => ({ ...merge })),
      ...hiddenIn(sheet, { row, column, rows: values.length, columns: values[0]?.length ?? 1 }),
    };
  });
}
