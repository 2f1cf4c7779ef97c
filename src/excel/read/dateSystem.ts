/**
 * Whether the workbook uses the 1904 date system of old Macs, where the same serial number is a day four years later.
 * Office.js has no property for it, but the worksheet function DATE follows the workbook.
 */
import { HostError } from "../../port/errors";
import { runInExcel, type HostOptions } from "../run";

/** `unknown`: Excel gave no usable answer, and days are counted from 1900, as nearly everywhere */
export type DateSystem = "from1900" | "from1904" | "unknown";

/** 1 January 2000 */
const DAY = [2000, 1, 1] as const;
const SYSTEMS: ReadonlyMap<unknown, DateSystem> = new Map([
  [36_526, "from1900"],
  [35_064, "from1904"],
]);

/** Queues loading; read with `dateSystemIn` after the sync. */
export function loadDateSystem(context: Excel.RequestContext): Excel.FunctionResult<number> {
  return context.workbook.functions.date(...DAY).load("value,error");
}

export function dateSystemIn({ value }: Pick<Excel.FunctionResult<number>, "value">): DateSystem {
  return SYSTEMS.get(value) ?? "unknown";
}

/** Asks in a request of its own, which may fail without harm. */
export async function readDateSystem(options: HostOptions): Promise<DateSystem> {
  try {
    return await runInExcel(async (context) => {
      const system = loadDateSystem(context);
      await context.sync();
      return dateSystemIn(system);
    }, options);
  } catch (error) {
    if (error instanceof HostError) return "unknown";
    throw error;
  }
}
