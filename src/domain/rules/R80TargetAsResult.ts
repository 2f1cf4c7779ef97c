import { isGoal } from "../report/check/claims";
import { stated, type ReportContext } from "../report/check/context";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R80.targetAsResult": { readonly count: number; readonly first: string };
}

/** 满意度＞95% among the results: the surveyed figure is missing. One finding for the whole report. */
function check(context: ReportContext): Found<Inputs>[] {
  const claims = context.claims.filter(
    (claim) =>
      claim.kind === "target" &&
      claim.unit === "%" &&
      (claim.operator === ">" || claim.operator === ">=") &&
      /满意度/.test(claim.subject) &&
      !/指标值|目标|计划|要求/.test(claim.clause) &&
      !isGoal(claim),
  );
  const [first] = claims;
  if (first === undefined) return [];
  const passages = claims.map((claim) => context.placeOf(claim));
  const cells = [...new Set(claims.flatMap(({ figure }) => figure?.cells ?? []))];
  const inputs = { count: claims.length, first: passages[0]?.quote ?? "" };
  return [{ code: "R80.targetAsResult", at: [], passages, cells, inputs, actual: stated(first) }];
}

export const R80: Rule<Inputs> = {
  id: "R80",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "满意度的完成情况写调查所得的百分数，不写“≥”“＞”的目标值",
  severities: { "R80.targetAsResult": "warning" },
  report: { report: check },
};
