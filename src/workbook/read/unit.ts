/** 基本信息: one name for each cell. */
import { MONEY_UNITS, type Field, type MoneyUnit, type UnitInformation } from "../../domain/model";
import { CELL_NAMES } from "../names";
import type { AreaSnapshot } from "../snapshot";
import { cellOf, dateOfSerial, type InputCell } from "./cells";
import type { Collector } from "./collector";
import {
  errorValue,
  fieldOf,
  readChoice,
  readNumber,
  readRequiredText,
  readText,
  reportBlank,
  spellingsOf,
  unreadable,
  type MaybeCell,
} from "./fields";

const MONEY_SPELLINGS: ReadonlyMap<string, MoneyUnit> = new Map([
  ...spellingsOf(MONEY_UNITS),
  ["人民币万元", "万元"],
  ["人民币元", "元"],
  ["单位:万元", "万元"],
  ["单位:元", "元"],
]);

export function readUnit(areas: ReadonlyMap<string, AreaSnapshot>, collector: Collector): UnitInformation {
  // Of an area of several cells (a merged one) the first holds the value.
  const at = (key: keyof typeof CELL_NAMES): InputCell | undefined => {
    const area = areas.get(CELL_NAMES[key].name);
    return area === undefined ? undefined : cellOf(area, area.row, area.column);
  };
  const text = (key: keyof typeof CELL_NAMES) => readText(at(key), CELL_NAMES[key].label, collector);
  const count = (key: keyof typeof CELL_NAMES) => readNumber(at(key), CELL_NAMES[key].label, collector);
  return {
    name: readRequiredText(at("name"), CELL_NAMES.name.label, collector),
    competentDepartment: text("competentDepartment"),
    year: readYear(at("year"), collector),
    moneyUnit: readMoneyUnit(at("moneyUnit"), collector),
    profile: text("profile"),
    preparer: text("preparer"),
    preparedOn: readDay(at("preparedOn"), collector),
    staffCount: count("staffCount"),
    retiredCount: count("retiredCount"),
  };
}

function readMoneyUnit(cell: MaybeCell, collector: Collector): Field<MoneyUnit> {
  const column = CELL_NAMES.moneyUnit.label;
  if (cell?.kind === "blank") reportBlank(cell, column, collector);
  return readChoice(cell, column, MONEY_SPELLINGS, MONEY_UNITS, collector);
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1990 && year <= 2200;

/** 2021, 2021年, 2021年度, or a day of that year. */
function readYear(cell: MaybeCell, collector: Collector): Field<number> {
  const column = CELL_NAMES.year.label;
  if (cell === undefined) return fieldOf<number>(cell, null);
  if (cell.kind === "blank") reportBlank(cell, column, collector);
  if (cell.kind === "blank") return fieldOf<number>(cell, null);
  if (cell.kind === "error") return errorValue(cell, column, collector);
  const year = yearOf(cell);
  return isYear(year) ? fieldOf(cell, year) : unreadable(cell, column, collector);
}

function yearOf(cell: InputCell): number {
  if (cell.kind === "number") return cell.value.toNumber();
  if (cell.kind === "text") return Number(/^(\d{4})\s*(?:年度?)?$/.exec(cell.written.normalize("NFKC"))?.[1]);
  if (cell.kind !== "date") return Number.NaN;
  // A year typed into a cell of a date format: 2021 would be a day of 1905.
  return isYear(cell.stored) ? cell.stored : Number(dateOfSerial(cell.serial)?.slice(0, 4));
}

/** A day as `2022-04-06`; any other text is kept as it is written. */
function readDay(cell: MaybeCell, collector: Collector): Field<string> {
  const field = readText(cell, CELL_NAMES.preparedOn.label, collector);
  const match = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(
    field.value?.normalize("NFKC") ?? "",
  );
  if (match === null) return field;
  const [, year = "", month = "", day = ""] = match;
  return { ...field, value: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
}
