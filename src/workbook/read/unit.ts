/** 基本信息: one name for each cell. */
import { UNIT_CELLS, type UnitInformation } from "../../domain/model";
import { UNIT_KEYS, unitCellName } from "../schema/names";
import type { AreaSnapshot } from "../snapshot";
import { cellOf, type InputCell } from "./cells";
import { Collector } from "./collector";
import { RowReader } from "./rowReader";

const MONEY_UNIT = { moneyUnit: UNIT_CELLS.moneyUnit };

/** @param areas by name */
export function readUnit(areas: ReadonlyMap<string, AreaSnapshot>, collector: Collector): UnitInformation {
  const cells: Partial<Record<keyof UnitInformation, InputCell>> = {};
  for (const key of UNIT_KEYS) {
    const area = areas.get(unitCellName(key));
    // Of an area of several cells (a merged one) the first holds the value.
    if (area !== undefined) cells[key] = cellOf(area, area.row, area.column);
  }
  // The amounts are in the money unit of the same sheet; what is wrong with its cell is reported once.
  const { moneyUnit } = new RowReader(MONEY_UNIT, { moneyUnit: null, collector: new Collector() }).read(
    cells,
  );
  return new RowReader(UNIT_CELLS, { moneyUnit: moneyUnit.value, collector }).read(cells);
}
