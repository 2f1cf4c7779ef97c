import { tidy } from "../report/check/claims";
import { stated, type ReportContext } from "../report/check/context";
import type { WorkbookFigure } from "../calculation/workbookFigure";
import type { TiedClaim } from "../report/check/tiedClaim";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  /** 652人 where the workbook has 652户, 3.74个百分点 for 3.74% */
  "R87.otherUnit": { readonly quote: string; readonly source: string; readonly unit: string };
  /** 执行率98个百分点: a rate is stated in percent, only a difference of two in points */
  "R87.levelInPoints": { readonly quote: string; readonly meant: string };
}

function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  return claim.ofOtherUnit === null
    ? levelInPoints(claim, context)
    : otherUnit(claim, claim.ofOtherUnit, context);
}

function otherUnit(
  claim: TiedClaim,
  { source, unit, statedIn, cells }: WorkbookFigure,
  context: ReportContext,
): Found<Inputs>[] {
  const place = context.placeOf(claim);
  const inputs = { quote: place.quote, source, unit: statedIn ?? unit ?? "" };
  const [expected, actual] = [inputs.unit, claim.unit ?? ""];
  return [{ code: "R87.otherUnit", at: [], passages: [place], cells, inputs, expected, actual }];
}

const LEVEL = /(?:[率度]|比例|比重|占比|完成[^，。；]{0,24}(?:目标|任务|计划)[^，。；]{0,8}的)$/u;
const COMPARED = /(?<!占)[比较]|差|[高低]于|超|扣|[增减升降提]/u;

function levelInPoints(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const isLevel = LEVEL.test(tidy(claim.clause)) && !COMPARED.test(claim.clause);
  if (claim.baseUnit !== "百分点" || !isLevel) return [];
  const place = context.placeOf(claim);
  const inputs = { quote: place.quote, meant: `${claim.written}%` };
  const [expected, actual] = [inputs.meant, stated(claim)];
  return [{ code: "R87.levelInPoints", at: [], passages: [place], inputs, expected, actual }];
}

export const R87: Rule<Inputs> = {
  id: "R87",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "名称、数值与工作簿相同的，计量单位也相同；率、比例写%，两个百分数之差才写百分点",
  severities: { "R87.otherUnit": "warning", "R87.levelInPoints": "warning" },
  report: { claim: check },
};
