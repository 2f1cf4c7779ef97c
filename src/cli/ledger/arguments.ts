/** `LEDGER.xlsx --into IN.xlsx --out OUT.xlsx [--json r.json] [--mapping m.json] [--save-mapping m.json] [--append|--replace]` */
import { resolve } from "node:path";
import type { LedgerMode } from "../../workbook/ledger/plan";
import { parseCommandLine } from "../shared/commandLine";

export interface ImportArguments {
  readonly ledger: string;
  readonly into: string;
  readonly out: string;
  readonly json: string | null;
  readonly mapping: string | null;
  readonly saveMapping: string | null;
  readonly mode: LedgerMode | null;
}

export const IMPORT_USAGE =
  "用法：npm run import -- 台账.xlsx --into 标准工作簿.xlsx --out 输出.xlsx [--json 结果.json] [--mapping 对应关系.json] [--save-mapping 对应关系.json] [--append 或 --replace]";

/** @throws CannotRun */
export function parseImportArguments(args: readonly string[]): ImportArguments {
  const { inputs, valueOf, has, refusal } = parseCommandLine(args, {
    usage: IMPORT_USAGE,
    options: {
      into: "文件名",
      out: "文件名",
      json: "文件名",
      mapping: "文件名",
      "save-mapping": "文件名",
    },
    switches: ["append", "replace"],
    oneInput: "只能读入一个台账文件",
  });
  const [ledger = ""] = inputs;
  if (ledger === "") throw refusal("缺少台账文件");
  const [into, out] = [valueOf("into"), valueOf("out")];
  if (into === null) throw refusal("缺少 --into");
  if (out === null) throw refusal("缺少 --out");
  if (has("append") && has("replace")) throw refusal("--append 和 --replace 只能用一个");
  const mode = has("append") ? "append" : has("replace") ? "replace" : null;
  const [json, mapping, saveMapping] = [valueOf("json"), valueOf("mapping"), valueOf("save-mapping")];
  const read = [ledger, into];
  for (const [option, file, others] of [
    ["--out", out, [ledger]],
    ["--json", json, [...read, out, mapping, saveMapping]],
    ["--save-mapping", saveMapping, [...read, out, json]],
  ] as const) {
    const isTaken = others.some(
      (other) => other !== null && file !== null && resolve(other) === resolve(file),
    );
    if (isTaken) throw refusal(`${option} 与另一个文件相同`);
  }
  return { ledger, into, out, json, mapping, saveMapping, mode };
}
