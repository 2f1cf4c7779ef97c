/** `--from-last-year last.xlsx --out new.xlsx`: this year's workbook, built by the add-in's own operation. */
import { access } from "node:fs/promises";
import { basename } from "node:path";
import { deflateRawSync } from "node:zlib";
import { yearsMessages } from "../../locales/years";
import { createWorkbook } from "../../xlsx";
import { MAX_FILE_BYTES, saveXlsx } from "../../xlsx/file";
import { CannotRun } from "../shared/cannotRun";
import { assertWritable, readInput, refuseOtherExtension, writeFiles } from "../shared/files";
import { operationsOn } from "../shared/operations";

/**
 * Gives the line to print. Never replaces a file.
 *
 * @throws CannotRun
 */
export async function buildFromLastYear(input: string, out: string): Promise<string> {
  await assertWritable(out);
  refuseOtherExtension(out, ".xlsx", "输出文件的扩展名应为 .xlsx");
  const exists = await access(out).then(
    () => true,
    () => false,
  );
  if (exists) throw new CannotRun(`输出文件已存在，不覆盖：${out}`);
  const content = await readInput(input, MAX_FILE_BYTES);
  const file = {
    name: basename(input),
    size: content.length,
    arrayBuffer: async () => new Uint8Array(content).buffer,
  };
  const workbook = createWorkbook();
  const [blank] = workbook.sheets;
  const reading = await operationsOn(workbook).createFromLastYear(file);
  if (reading.kind === "unreadable")
    throw new CannotRun(`${yearsMessages("zh-CN").problems[reading.problem].what}：${input}`);
  if (blank !== undefined) workbook.removeSheet(blank);
  await writeFiles([{ path: out, content: saveXlsx(workbook, deflateRawSync) }]);
  return `${yearsMessages("zh-CN").created(file.name)}\n`;
}
