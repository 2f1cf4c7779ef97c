/**
 * Whether the workbook counts its days from 1904, as those of old Macs do: the same number is a day four years later.
 * Office.js has no property for it, but the worksheet function DATE counts as the workbook does.
 */
import { HostError } from "../errors";

/** 1 January 2000 */
const DAY = [2000, 1, 1] as const;
const NUMBER_FROM_1900 = 36_526;
const NUMBER_FROM_1904 = 35_064;

/** Loaded; read it with `daysFrom1904` after the sync. Asked for only where there are dates. */
export function loadDateSystem(context: Excel.RequestContext): Excel.FunctionResult<number> {
  return context.workbook.functions.date(...DAY).load("value,error");
}

/** @throws HostError `general` for an answer that is neither: every date would be a guess */
export function daysFrom1904({ value, error }: Excel.FunctionResult<number>): boolean {
  if (value !== NUMBER_FROM_1900 && value !== NUMBER_FROM_1904) {
    throw new HostError("general", { hostCode: `DATE = ${error || String(value)}` });
  }
  return value === NUMBER_FROM_1904;
}
