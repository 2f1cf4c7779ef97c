/**
 * Whether the workbook uses the 1904 date system of old Macs, where the same serial number is a day four years later.
 * Office.js has no property for it, but the worksheet function DATE follows the workbook.
 */
import { HostError } from "../errors";

/** 1 January 2000 */
const DAY = [2000, 1, 1] as const;
const NUMBER_FROM_1900 = 36_526;
const NUMBER_FROM_1904 = 35_064;

/** Queues loading; read with `daysFrom1904` after the sync. */
export function loadDateSystem(context: Excel.RequestContext): Excel.FunctionResult<number> {
  return context.workbook.functions.date(...DAY).load("value,error");
}

/** @throws HostError `general` for any other number: every date would be a guess */
export function daysFrom1904({ value, error }: Excel.FunctionResult<number>): boolean {
  if (value !== NUMBER_FROM_1900 && value !== NUMBER_FROM_1904) {
    throw new HostError("general", { hostCode: `DATE = ${error || String(value)}` });
  }
  return value === NUMBER_FROM_1904;
}
