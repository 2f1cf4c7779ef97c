/** A workbook as the Excel room would read it, made of sheet definitions: no Excel needed. */
import { areaName, cellCount, quoteSheet, subtractAll, type Area } from "../../src/a1";
import { layoutOf, OWNED_SHEET_NAME } from "../../src/workbook/ownership";
import type { CellContent, SheetDefinition } from "../../src/workbook/sheet";
import type {
  AreaSnapshot,
  CellValue,
  HighlightSnapshot,
  NameSnapshot,
  OutsideSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../src/workbook/snapshot";
import { styleNamed } from "../../src/workbook/sheet/styles";

function valueOf(content: CellContent): CellValue {
  if (content === null) return "";
  return "text" in content ? content.text : Number(content.number);
}

/** The cells of `area` of a sheet as Office.js gives them. */
export function areaSnapshotOf(definition: SheetDefinition, area: Area): AreaSnapshot {
  const cells = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const cell = definition.rows[area.row + row]?.cells[area.column + column];
      return {
        value: valueOf(cell?.content ?? null),
        format: styleNamed(cell?.style ?? "plain").numberFormat,
      };
    }),
  );
  const values = cells.map((row) => row.map(({ value }) => value));
  const numberFormats = cells.map((row) => row.map(({ format }) => format));
  return {
    sheet: definition.name,
    row: area.row,
    column: area.column,
    values,
    formulas: values,
    numberFormats,
  };
}

/** Absolute, as Excel writes it: `=资金!$A$1:$M$32` */
function formulaOf(sheet: string, area: Area): string {
  return `=${quoteSheet(sheet)}!${areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** All that is not in a named area of several cells */
function outsideOf(definition: SheetDefinition): OutsideSnapshot {
  const whole = {
    row: 0,
    column: 0,
    rows: definition.rows.length,
    columns: Math.max(0, ...definition.rows.map(({ cells }) => cells.length)),
  };
  const tables = definition.names.map(({ area }) => area).filter((area) => cellCount(area) > 1);
  return {
    sheet: definition.name,
    blocks: subtractAll([whole], tables).map((area) => areaSnapshotOf(definition, area)),
    unread: [],
  };
}

/** Sheets with the mark of ownership come out as the add-in's own, with their content. */
export function snapshotOf(
  definitions: readonly SheetDefinition[],
  highlights: readonly HighlightSnapshot[] = [],
): WorkbookSnapshot {
  const sheets = definitions.map((definition): SheetSnapshot => {
    const mark = definition.names.find(({ name }) => name === OWNED_SHEET_NAME);
    return {
      name: definition.name,
      visible: true,
      protected: false,
      ownedLayout: mark === undefined ? null : layoutOf(definition),
      content: mark === undefined ? null : areaSnapshotOf(definition, mark.area),
    };
  });
  const names = definitions.flatMap((definition) =>
    definition.names
      .filter(({ name }) => name !== OWNED_SHEET_NAME)
      .map(({ name, scope, area }): NameSnapshot => ({
        name,
        scope: scope === "workbook" ? null : definition.name,
        formula: formulaOf(definition.name, area),
        state: "area",
        area: areaSnapshotOf(definition, area),
      })),
  );
  const outside = definitions
    .filter(({ purpose }) => purpose === "input")
    .map((definition) => outsideOf(definition));
  return { sheets, names, outside, highlights };
}
