/**
 * The command line: `in.xlsx [--out out.xlsx] [--attachments attachments.xlsx [--unfinished]] [--json out.json] [--last-year last.xlsx]`, or with
 * `--from-last-year last.xlsx --out new.xlsx`, or with
 * `--fill form.xlsx --out filled.xlsx [--project name] [--overwrite]`
 */
import { resolve } from "node:path";
import { parseCommandLine } from "../shared/commandLine";

export interface Arguments {
  readonly input: string;
  readonly out: string | null;
  readonly attachments: string | null;
  /** Attachments are written though they are not finished, each page marked as a draft */
  readonly unfinished: boolean;
  readonly json: string | null;
  /** Last year's workbook or JSON, only read */
  readonly lastYear: string | null;
  /** The workbook with the bureau's forms, which `out` is then */
  readonly fill: string | null;
  /** The input is last year's workbook, and `out` becomes this year's, which must not exist */
  readonly fromLastYear: boolean;
  /** For forms that name no project */
  readonly project: string | null;
  readonly overwrite: boolean;
}

export const USAGE =
  "用法：npm run recompute -- 输入.xlsx [--out 输出.xlsx] [--attachments 附件.xlsx [--unfinished]] [--json 结果.json] [--last-year 上年.xlsx]，或加 --fill 表样.xlsx --out 填好的表样.xlsx [--project 项目名称] [--overwrite]；从上年建立：npm run recompute -- --from-last-year 上年.xlsx --out 本年.xlsx";

/** @throws CannotRun */
export function parseArguments(args: readonly string[]): Arguments {
  const { inputs, valueOf, given, has, refusal } = parseCommandLine(args, {
    usage: USAGE,
    options: {
      out: "文件名",
      attachments: "文件名",
      json: "文件名",
      fill: "文件名",
      project: "项目名称",
      "last-year": "文件名",
    },
    switches: ["overwrite", "unfinished", "from-last-year"],
    oneInput: "只能处理一个输入文件",
    hidesValues: true,
  });
  const [input = ""] = inputs;
  if (input === "") throw refusal("缺少输入文件");
  const parsed: Arguments = {
    input,
    out: valueOf("out"),
    attachments: valueOf("attachments"),
    unfinished: has("unfinished"),
    json: valueOf("json"),
    lastYear: valueOf("last-year"),
    fill: valueOf("fill"),
    fromLastYear: has("from-last-year"),
    project: valueOf("project"),
    overwrite: has("overwrite"),
  };
  const { out, fill, project, overwrite, fromLastYear } = parsed;
  if (fill !== null && out === null) throw refusal("--fill 须同时用 --out 给出填好的表样的文件名");
  if (fill === null && (project !== null || overwrite))
    throw refusal("--project 和 --overwrite 只用于 --fill");
  if (parsed.unfinished && parsed.attachments === null) throw refusal("--unfinished 只用于 --attachments");
  if (fromLastYear && (out === null || given.size > 1 || overwrite))
    throw refusal("--from-last-year 须同时用 --out 给出本年工作簿的文件名，不能与其他选项同用");
  for (const { option, file, others } of keptApart(parsed))
    if (others.some((other) => resolve(other) === resolve(file)))
      throw refusal(`${option} 与工作簿是同一个文件`);
  return parsed;
}

interface KeptApart {
  readonly option: string;
  readonly file: string;
  /** Files that the output must not replace */
  readonly others: readonly string[];
}

/** `--out` may replace the input. */
export function keptApart({ input, out, attachments, json, fill, lastYear }: Arguments): KeptApart[] {
  const rows = [
    ["--json", json, [input, out, attachments, fill, lastYear]],
    ["--attachments", attachments, [input, out, fill, lastYear]],
    ["--out", out, [lastYear]],
  ] as const;
  return rows.flatMap(([option, file, others]) =>
    file === null ? [] : [{ option, file, others: others.filter((other) => other !== null) }],
  );
}
