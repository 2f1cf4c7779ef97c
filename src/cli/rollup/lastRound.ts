/** What people have written into the last round's 汇总: it is read before the file is replaced. */
import { stat } from "node:fs/promises";
import { sheetAreas } from "../../files/read/sheets";
import {
  ledgerIn,
  NO_LEDGER,
  NO_REVIEW,
  reviewIn,
  ROLLUP_SHEETS,
  type LedgerSheets,
  type Review,
} from "../../workbook/rollup";
import { CannotRun } from "../shared/cannotRun";
import { isSameFile } from "../shared/files";
import { openWorkbook } from "../shared/openWorkbook";

export interface LastRound {
  readonly ledger: LedgerSheets;
  readonly review: Review;
}

/**
 * @param out the 汇总 that is written, perhaps over that of the last round
 * @param ledger the last round's, where it is another file
 * @throws CannotRun if something that people wrote would be lost
 */
export async function readLastRound(out: string | null, ledger: string | null): Promise<LastRound> {
  const isThere = out !== null && (await stat(out).catch(() => null)) !== null;
  if (isThere && ledger !== null && !(await isSameFile(out, ledger)))
    throw new CannotRun(
      `输出的文件已存在，其中的台账没有读取，不能覆盖；请换一个文件名，或者去掉 --ledger：${out}`,
    );
  const source = ledger ?? (isThere ? out : null);
  if (source === null) return { ledger: NO_LEDGER, review: NO_REVIEW };
  const workbook = await openWorkbook(source);
  const names = workbook.sheets.map(({ name }) => name);
  if (!names.some((name) => ROLLUP_SHEETS.includes(name)))
    throw new CannotRun(`不是汇总写出的工作簿，不能${ledger === null ? "覆盖" : "作为台账读取"}：${source}`);
  const others = names.filter((name) => !ROLLUP_SHEETS.includes(name));
  if (isThere && others.length > 0)
    throw new CannotRun(
      `汇总文件中有另外的工作表（${others.join("、")}），覆盖会丢失；请移到别的工作簿，或者换一个输出文件名：${source}`,
    );
  const { sheets, tooLarge } = sheetAreas(workbook);
  const contents = sheets.map(({ area }) => ({ name: area.sheet, content: area }));
  const [read, review] = [ledgerIn(contents), reviewIn(contents)];
  const unreadable = [...read.unreadable, ...review.unreadable, ...tooLarge];
  if (unreadable.length > 0)
    throw new CannotRun(`${unreadable.join("、")}不能读取，不能覆盖；请恢复各列的表头后重新汇总：${source}`);
  return { ledger: read, review };
}
