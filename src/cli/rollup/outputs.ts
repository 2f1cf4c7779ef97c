/** The files that 汇总 writes, checked before it starts: it never replaces a workbook that was handed in. */
import { readFile, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { readEvaluationFile } from "../../files/readEvaluationFile";
import { MAX_FILE_BYTES } from "../../xlsx/file";
import { CannotRun } from "../shared/cannotRun";
import { assertWritable, refuseOtherExtension, refuseSameFile } from "../shared/files";
import { inflateRaw } from "../shared/inflateRaw";
import type { RollupArguments } from "./arguments";

/**
 * @returns their paths
 * @throws CannotRun
 */
export async function rollupOutputs(given: RollupArguments): Promise<string[]> {
  const { out, json, jsonl, aggregate, inputs, department, lastYear, ledger } = given;
  const outputs = [out, json, jsonl, aggregate].flatMap((path) => path ?? []);
  for (const path of outputs) await assertWritable(path);
  if (new Set(outputs.map((path) => resolve(path))).size < outputs.length)
    throw new CannotRun("--out、--json、--jsonl、--aggregate 不能是同一个文件");
  if (out !== null) refuseOtherExtension(out, ".xlsx", "汇总文件的扩展名应为 .xlsx");
  for (const path of outputs) {
    // The last round's 汇总 may be replaced by this one's, with what it holds.
    const read = path === out ? [] : [ledger];
    await refuseSameFile("输出与输入是同一个文件", path, [...inputs, department, lastYear, ...read]);
    if (await isSelfEvaluation(path)) throw new CannotRun(`输出的位置是一份自评工作簿，不能覆盖：${path}`);
  }
  if (given.notices !== null) await refuseAmongInputs(given.notices, given);
  return outputs;
}

/** The next round would read the notices as workbooks of units. */
async function refuseAmongInputs(
  folder: string,
  { inputs, lastYear }: Pick<RollupArguments, "inputs" | "lastYear">,
): Promise<void> {
  for (const input of [...inputs, lastYear]) {
    if (input === null || !(await stat(input).catch(() => null))?.isDirectory()) continue;
    const [from] = relative(resolve(input), resolve(folder)).split(sep);
    if (from !== "..") throw new CannotRun(`--notices 的文件夹不能放在读取的文件夹中：${folder}`);
  }
  const existing = await stat(folder).catch(() => null);
  if (existing !== null && !existing.isDirectory()) throw new CannotRun(`--notices 不是文件夹：${folder}`);
}

/** A unit's workbook in the folder that is read. An earlier 汇总 is none, and may be replaced. */
async function isSelfEvaluation(path: string): Promise<boolean> {
  const existing = await stat(path).catch(() => null);
  if (existing === null || existing.size > MAX_FILE_BYTES) return false;
  return readEvaluationFile(await readFile(path), inflateRaw).kind === "read";
}
