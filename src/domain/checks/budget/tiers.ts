/** R18 项目支出分级勾稽: a line without 预算层级 is in 项目支出, but in none of its three parts. */
import type { Finding } from "../../finding";
import type { FundLine } from "../../model";
import { figuresOf, lineName } from "../lines";
import { amount } from "../print";
import { raise } from "../raise";
import { isBlank } from "../words";

export function tierMissing(line: FundLine): Finding[] {
  const figures = figuresOf(line);
  if (line.category.value !== "项目支出" || figures === null || !isBlank(line.tier)) return [];
  if (figures.addends === 0 && figures.spent.isZero()) return [];
  return raise("R18.tierMissing", "error", [line.tier], {
    inputs: {
      line: lineName(line),
      annualBudget: amount(figures.annualBudget),
      spent: amount(figures.spent),
    },
    expected: "部门预算、市级专项、上级专项",
  });
}
