/** 项目明细: one row for each unit and project. */
import { round } from "../../domain/decimal";
import { unitLabel, type Rollup } from "../../domain/rollup";
import { DEFAULT_PROFILE } from "../../domain/profiles";
import { numberContent, rateContent } from "../sheet/cells";
import { cell, text } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";
import { tableOf } from "./table";

export const PROJECT_SHEET = "项目明细";

const COLUMNS = [
  ["单位", 22],
  ["项目", 24],
  ["项目编码", 16],
  ["预算层级", 10],
  ["年初预算", 11],
  ["全年预算数", 11],
  ["到位", 11],
  ["支出", 11],
  ["执行率", 9],
  ["指标数", 6],
  ["未达标", 6],
  ["超标（130%以上）", 10],
  ["得分", 8],
  ["等级", 5],
  ["主要成效", 34],
  ["存在问题", 28],
  ["改进措施", 28],
] as const;

const { overReason } = DEFAULT_PROFILE.thresholds;

export function projectSheet({ counted, departmentName, year }: Rollup): SheetDefinition {
  const rows = counted.flatMap((unit) =>
    unit.projects.map(({ name, code, tiers, funds, arrived, indicators, totalScore, grade, texts }) => {
      const count = (number: number) => cell("integer", { number: String(number) });
      return [
        text("text", unitLabel(unit)),
        text("text", name?.written ?? ""),
        text("textCentered", code ?? ""),
        text("textCentered", tiers.join("、")),
        ...[funds?.initialBudget, funds?.annualBudget, arrived, funds?.spent].map((amount) =>
          cell("amount", numberContent(amount ?? null)),
        ),
        cell("rate", rateContent(funds?.executionRate ?? null)),
        count(indicators.length),
        count(indicators.filter(({ met }) => met === false).length),
        count(indicators.filter(({ completion }) => completion?.gte(overReason) === true).length),
        cell("score", numberContent(totalScore && round(totalScore))),
        text("textCentered", grade ?? ""),
        text("text", texts?.goalCompletion.written ?? ""),
        text("text", texts?.problems.written ?? ""),
        text("text", texts?.improvements.written ?? ""),
      ];
    }),
  );
  return tableOf({
    name: PROJECT_SHEET,
    title: `${year ?? ""}年度项目绩效自评明细表`,
    left: `主管部门：${departmentName ?? ""}`,
    right: "金额单位：万元",
    columns: COLUMNS,
    rows,
    notes: [],
    paper: "A3",
    frozenColumns: 2,
  });
}
