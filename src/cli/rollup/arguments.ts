/**
 * The command line of 汇总: `DIR|FILES… [--out 汇总.xlsx] [--json out.json] [--jsonl units.jsonl]
 * [--department 部门.xlsx] [--last-year DIR] [--seed TEXT] [--amount 万元] [--share %]`
 */
import { Decimal } from "../../domain/decimal";
import { DEFAULT_SAMPLE, type SampleRule } from "../../domain/rollup";
import { CannotRun } from "../shared/cannotRun";

export interface RollupArguments {
  /** Folders, workbooks, and .jsonl files of earlier runs */
  readonly inputs: readonly string[];
  readonly out: string | null;
  readonly json: string | null;
  readonly jsonl: string | null;
  readonly department: string | null;
  /** Last year's workbooks of the units: a folder, or one of them */
  readonly lastYear: string | null;
  readonly sample: SampleRule;
}

export const ROLLUP_USAGE =
  "用法：npm run rollup -- 文件夹或工作簿… --out 汇总.xlsx [--json 结果.json] [--jsonl 各单位.jsonl] [--department 部门.xlsx] [--last-year 上年文件夹] [--seed 种子] [--amount 万元] [--share 百分比]";

const OPTIONS = [
  "--out",
  "--json",
  "--jsonl",
  "--department",
  "--last-year",
  "--seed",
  "--amount",
  "--share",
] as const;
type Option = (typeof OPTIONS)[number];

/** @throws CannotRun */
export function parseRollupArguments(args: readonly string[]): RollupArguments {
  const values = new Map<Option, string>();
  const inputs: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const text = args[index] ?? "";
    const [, name = text, inline] = /^(--[a-z-]+)=(.*)$/s.exec(text) ?? [];
    const option = OPTIONS.find((one) => one === name);
    if (option === undefined) {
      if (text.startsWith("-")) throw usage(`不认识的选项 ${text}`);
      if (text !== "") inputs.push(text);
      continue;
    }
    const value = inline ?? args[++index];
    if (value === undefined || value === "" || value.startsWith("--")) throw usage(`${option} 后缺少内容`);
    if (values.has(option)) throw usage(`${option} 只能给出一次`);
    values.set(option, value);
  }
  if (inputs.length === 0) throw usage("缺少各单位的工作簿");
  const given = (option: Option): string | null => values.get(option) ?? null;
  const [out, json, jsonl] = [given("--out"), given("--json"), given("--jsonl")];
  if (out === null && json === null && jsonl === null) throw usage("缺少 --out、--json 或 --jsonl");
  return {
    inputs,
    out,
    json,
    jsonl,
    department: given("--department"),
    lastYear: given("--last-year"),
    sample: {
      ...DEFAULT_SAMPLE,
      seed: given("--seed") ?? DEFAULT_SAMPLE.seed,
      amount: figureOf("--amount", given("--amount"), null) ?? DEFAULT_SAMPLE.amount,
      share: figureOf("--share", given("--share"), 100) ?? DEFAULT_SAMPLE.share,
    },
  };
}

function figureOf(option: Option, text: string | null, most: number | null): Decimal | null {
  if (text === null) return null;
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(text)) throw usage(`${option} 应为数字：${text}`);
  const value = new Decimal(text);
  if (most !== null && value.gt(most)) throw usage(`${option} 不能超过${most}：${text}`);
  return value;
}

function usage(problem: string): CannotRun {
  return new CannotRun(`${problem}。${ROLLUP_USAGE}`);
}
