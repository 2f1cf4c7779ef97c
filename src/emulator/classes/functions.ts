/** Functions and FunctionResult: worksheet functions called without a cell. Only DATE is supported. */
import { generalException } from "../errors";
import { integer } from "../parameters";
import { defineClass, membersOf, type HostClass } from "../table";
import type { Workbook } from "../../xlsx/model/types";

/** Either a value, or an error such as `#NUM!` */
interface FunctionResult {
  readonly value: number | null;
  readonly error: string | null;
}

const result = membersOf<FunctionResult>();

export const functionResultClass: HostClass<FunctionResult> = defineClass<FunctionResult>({
  name: "FunctionResult",
  properties: {
    Value: result.read((_session, { value }) => value),
    Error: result.read((_session, { error }) => error),
  },
});

const functions = membersOf<Workbook>();

export const functionsClass: HostClass<Workbook> = defineClass<Workbook>({
  name: "Functions",
  methods: {
    Date: functions.method("read", [integer, integer, integer], (session, workbook, year, month, day) => {
      const { date } = session.document.quirks;
      if (date === "refused") throw generalException("DATE is not available");
      if (date === "error") return functionResultClass.of({ value: null, error: "#NAME?" });
      return functionResultClass.of(dayNumber(year, month, day, workbook.date1904));
    }),
  },
});

const DAY = 86_400_000;
const LAST_DAY = 2_958_465;
const SHIFT_1904 = 1_462;

/** DATE: months and days out of range carry over; years below 1900 are added to 1900. */
function dayNumber(year: number, month: number, day: number, from1904: boolean): FunctionResult {
  const full = year < 1900 ? year + 1900 : year;
  const days = (Date.UTC(full, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY;
  const value = from1904 ? days - SHIFT_1904 : days < 61 ? days - 1 : days;
  const last = from1904 ? LAST_DAY - SHIFT_1904 : LAST_DAY;
  return year < 0 || !(value >= 0 && value <= last)
    ? { value: null, error: "#NUM!" }
    : { value, error: null };
}
