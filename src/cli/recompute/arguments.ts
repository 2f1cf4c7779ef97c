/**
 * The command line: `in.xlsx [--out out.xlsx] [--attachments attachments.xlsx] [--json out.json] [--last-year last.xlsx]`, or with
 * `--from-last-year last.xlsx --out new.xlsx`, or with
 * `--fill form.xlsx --out filled.xlsx [--project name] [--overwrite]`
 */
import { resolve } from "node:path";
import { CannotRun } from "../shared/cannotRun";

export interface Arguments {
  readonly input: string;
  readonly out: string | null;
  readonly attachments: string | null;
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
  "用法：npm run recompute -- 输入.xlsx [--out 输出.xlsx] [--attachments 附件.xlsx] [--json 结果.json] [--last-year 上年.xlsx]，或加 --fill 表样.xlsx --out 填好的表样.xlsx [--project 项目名称] [--overwrite]；从上年建立：npm run recompute -- --from-last-year 上年.xlsx --out 本年.xlsx";

const OPTIONS = ["--out", "--attachments", "--json", "--fill", "--project", "--last-year"];

/** @throws CannotRun */
export function parseArguments(args: readonly string[]): Arguments {
  const files = new Map<string, string>();
  let input: string | null = null;
  let overwrite = false;
  let fromLastYear = false;
  for (let index = 0; index < args.length; index++) {
    const [option = "", inline] = splitOption(args[index] ?? "");
    if (OPTIONS.includes(option)) {
      const value = inline ?? args[++index];
      if (value === undefined || value === "" || value.startsWith("--"))
        throw usage(`${option} 后缺少${option === "--project" ? "项目名称" : "文件名"}`);
      if (files.has(option)) throw usage(`${option} 只能给出一次`);
      files.set(option, value);
    } else if (option === "--overwrite" && inline === undefined) {
      overwrite = true;
    } else if (option === "--from-last-year" && inline === undefined) {
      fromLastYear = true;
    } else if (option.startsWith("-")) {
      throw usage(`不认识的选项 ${option}`);
    } else if (input !== null) {
      throw usage(`只能处理一个输入文件，多出 ${option}`);
    } else {
      input = option;
    }
  }
  if (input === null || input === "") throw usage("缺少输入文件");
  const [out = null, attachments = null, json = null, fill = null, project = null, lastYear = null] =
    OPTIONS.map((option) => files.get(option) ?? null);
  if (fill !== null && out === null) throw usage("--fill 须同时用 --out 给出填好的表样的文件名");
  if (fill === null && (project !== null || overwrite)) throw usage("--project 和 --overwrite 只用于 --fill");
  if (fromLastYear && (out === null || [...files.keys()].length > 1 || overwrite))
    throw usage("--from-last-year 须同时用 --out 给出本年工作簿的文件名，不能与其他选项同用");
  for (const [option, file, others] of [
    ["--json", json, [input, out, attachments, fill, lastYear]],
    ["--attachments", attachments, [input, out, fill, lastYear]],
    ["--out", out, [lastYear]],
  ] as const) {
    if (file !== null && others.some((other) => other !== null && resolve(other) === resolve(file)))
      throw usage(`${option} 与工作簿是同一个文件`);
  }
  return { input, out, attachments, json, lastYear, fill, fromLastYear, project, overwrite };
}

/** Also accepts `--out=file`; the file name may contain `=`. */
function splitOption(text: string): [string, string?] {
  const match = /^(--[a-z-]+)=(.*)$/s.exec(text);
  return match ? [match[1] ?? "", match[2] ?? ""] : [text];
}

function usage(problem: string): CannotRun {
  return new CannotRun(`${problem}。${USAGE}`);
}
