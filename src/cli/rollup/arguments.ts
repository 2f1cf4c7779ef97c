/**
 * The command line of 汇总: `DIR|FILES… [--out 汇总.xlsx] [--json out.json] [--jsonl units.jsonl] [--aggregate out.json]
 * [--notices DIR] [--department 部门.xlsx] [--ledger 上轮汇总.xlsx] [--use FILE;FILE] [--last-year DIR] [--seed TEXT] [--amount 万元] [--share %]`
 */
import { Decimal } from "../../domain/decimal";
import { DEFAULT_SAMPLE, type SampleRule } from "../../domain/rollup";
import { parseCommandLine } from "../shared/commandLine";

export interface RollupArguments {
  /** Folders, workbooks, and .jsonl files of earlier runs */
  readonly inputs: readonly string[];
  readonly out: string | null;
  readonly json: string | null;
  readonly jsonl: string | null;
  /** The few figures that a province adds up */
  readonly aggregate: string | null;
  /** Folder for the 整改通知 of the units */
  readonly notices: string | null;
  /** The inputs are aggregates, which are added up into `aggregate`, or to the output */
  readonly merges: boolean;
  readonly department: string | null;
  /** The 汇总 of the last round, where it is not `out` */
  readonly ledger: string | null;
  /** Of a unit with several workbooks, the files that count */
  readonly chosen: readonly string[];
  /** Last year's workbooks of the units: a folder, or one of them */
  readonly lastYear: string | null;
  readonly sample: SampleRule;
}

export const ROLLUP_USAGE =
  "用法：npm run rollup -- 文件夹或工作簿… --out 汇总.xlsx [--json 结果.json] [--jsonl 各单位.jsonl] [--aggregate 合计.json] [--notices 通知文件夹] [--department 部门.xlsx] [--ledger 上轮汇总.xlsx] [--use 文件;文件] [--last-year 上年文件夹] [--seed 种子] [--amount 万元] [--share 百分比]；或 --merge 合计.json… [--aggregate 总计.json]";

/** @throws CannotRun */
export function parseRollupArguments(args: readonly string[]): RollupArguments {
  const { inputs, valueOf, has, refusal } = parseCommandLine(args, {
    usage: ROLLUP_USAGE,
    options: {
      out: "内容",
      json: "内容",
      jsonl: "内容",
      aggregate: "内容",
      notices: "内容",
      department: "内容",
      ledger: "内容",
      use: "内容",
      "last-year": "内容",
      seed: "内容",
      amount: "内容",
      share: "内容",
    },
    switches: ["merge"],
  });
  const figureOf = (option: "amount" | "share", most: number | null): Decimal | null => {
    const text = valueOf(option);
    if (text === null) return null;
    if (!/^\d{1,12}(\.\d{1,6})?$/.test(text)) throw refusal(`--${option} 应为数字：${text}`);
    const value = new Decimal(text);
    if (most !== null && value.gt(most)) throw refusal(`--${option} 不能超过${most}：${text}`);
    return value;
  };
  const named = inputs.filter((input) => input !== "");
  if (named.length === 0) throw refusal("缺少各单位的工作簿");
  const [out, json, jsonl] = [valueOf("out"), valueOf("json"), valueOf("jsonl")];
  const [aggregate, notices, merges] = [valueOf("aggregate"), valueOf("notices"), has("merge")];
  if (merges && [out, json, jsonl, notices].some((path) => path !== null))
    throw refusal("--merge 只与 --aggregate 同用");
  if (!merges && [out, json, jsonl, aggregate, notices].every((path) => path === null))
    throw refusal("缺少 --out、--json 或 --jsonl");
  return {
    inputs: named,
    out,
    json,
    jsonl,
    aggregate,
    notices,
    merges,
    department: valueOf("department"),
    ledger: valueOf("ledger"),
    chosen: (valueOf("use") ?? "").split(/[;；]/).flatMap((file) => file.trim() || []),
    lastYear: valueOf("last-year"),
    sample: {
      ...DEFAULT_SAMPLE,
      seed: valueOf("seed") ?? DEFAULT_SAMPLE.seed,
      amount: figureOf("amount", null) ?? DEFAULT_SAMPLE.amount,
      share: figureOf("share", 100) ?? DEFAULT_SAMPLE.share,
    },
  };
}
