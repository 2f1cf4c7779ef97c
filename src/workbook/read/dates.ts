/** Years and days as 基本信息 has them. */
import type { Field } from "../../domain/model";
import { dateOfSerial, type InputCell } from "./cells";
import type { Collector } from "./collector";
import { errorValue, fieldOf, readText, unreadable, type MaybeCell } from "./fields";

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1990 && year <= 2200;

/** 2021, 2021年, 2021年度, or a day of that year. */
export function readYear(cell: MaybeCell, column: string, collector: Collector): Field<number> {
  if (cell === undefined || cell.kind === "blank") return fieldOf<number>(cell, null);
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

/** A day as `2022-04-06`; any other text stays as written. */
export function readDay(cell: MaybeCell, column: string, collector: Collector): Field<string> {
  const field = readText(cell, column, collector);
  const match = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(
    field.value?.normalize("NFKC") ?? "",
  );
  if (match === null) return field;
  const [, year = "", month = "", day = ""] = match;
  return { ...field, value: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
}
