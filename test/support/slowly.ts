/** Work on a slow host, in virtual time. */
import type { Progress } from "../../src/operations";
import type { Pace } from "../../src/emulator/options";
import { loadXlsx } from "../../src/xlsx/file";
import { bytesOf, openExcel, type OpenExcel } from "./openExcel";
import { VirtualTime } from "./virtualTime";
import { differingParts, partsOf } from "./workbookParts";

export const SLOW: Pace = { perAction: 1, perPageAction: 50 };
export const VERY_SLOW: Pace = { perAction: 10, perPageAction: 500 };

/** The work on a slow host, on the file that it leaves with a quick one, and the time it takes there */
export async function slowly(
  file: Uint8Array,
  pace: Pace,
  work: (excel: OpenExcel, onProgress: (progress: Progress) => void) => Promise<unknown>,
): Promise<{ milliseconds: number; reports: Progress[]; excel: OpenExcel }> {
  const quick = await openExcel(loadXlsx(file));
  await work(quick, () => undefined);
  const expected = partsOf(bytesOf(quick.workbook));
  const excel = await openExcel(loadXlsx(file), { host: { pace } });
  const reports: Progress[] = [];
  const time = new VirtualTime();
  const milliseconds = await time
    .during(() => work(excel, (progress) => reports.push(progress)))
    .finally(() => time.uninstall());
  expect(differingParts(expected, partsOf(bytesOf(excel.workbook)))).toEqual([]);
  return { milliseconds, reports, excel };
}
