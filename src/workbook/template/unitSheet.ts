/** 基本信息: a form of two columns, one name for each cell. */
import { SHEETS, UNIT_CELLS, type UnitInformation } from "../../domain/model";
import { Grid, cell, text } from "../sheet/grid";
import { KIND_LOOKS, ruleOf } from "../schema/kinds";
import { UNIT_KEYS, unitCellName } from "../schema/names";
import type { CellContent, SheetDefinition, Validation } from "../sheet";
import { INPUT_TAB, printHeader } from "./tableSheet";

export type UnitContent = Readonly<Partial<Record<keyof UnitInformation, CellContent>>>;

const FIRST_ROW = 1;

export function unitSheet(content: UnitContent): SheetDefinition {
  const grid = new Grid([16, 48, 44]);
  grid.add([text("title", SHEETS.unit, 2), text("plain", "")], 36);
  for (const key of UNIT_KEYS) {
    const { heading, kind, help, need } = UNIT_CELLS[key];
    grid.add(
      [
        text(need === "required" ? "inputLabelRequired" : "inputLabel", heading),
        cell(KIND_LOOKS[kind].unitStyle, content[key] ?? null),
        text("hint", help),
      ],
      24,
    );
  }
  const areaOf = (index: number) => ({ row: FIRST_ROW + index, column: 1, rows: 1, columns: 1 });
  return {
    name: SHEETS.unit,
    purpose: "input",
    ...grid.build(),
    names: UNIT_KEYS.map((key, index) => ({
      name: unitCellName(key),
      scope: "workbook",
      area: areaOf(index),
    })),
    validations: UNIT_KEYS.flatMap((key, index): Validation[] => {
      const rule = ruleOf(UNIT_CELLS[key], false);
      return rule === null ? [] : [{ area: areaOf(index), ...rule }];
    }),
    frozenRows: 0,
    print: { orientation: "landscape", titleRows: null, header: printHeader(SHEETS.unit) },
    tabColor: INPUT_TAB,
  };
}
