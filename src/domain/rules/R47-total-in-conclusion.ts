import { Decimal } from "../decimal";
import { amount } from "../format";
import type { Field } from "../model";
import { fold, isBlankMark } from "../text";
import { FORM_0013 } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { isInstructions } from "./shared/instructions";
import type { ProjectSubject, WorkbookContext } from "./workbookContext";

export interface Inputs {
  "R47.totalNotStated": { readonly total: string };
  "R47.otherTotal": { readonly found: string; readonly total: string };
}

/** The conclusion of a project against its computed total. */
function checkWorkbook(
  { project, totalScore }: ProjectSubject,
  { profile }: WorkbookContext,
): Found<Inputs>[] {
  const { conclusion } = project;
  if (totalScore === null || isBlankMark(conclusion.written)) return [];
  return compare(conclusion, totalScore, profile.formLayout === "sichuan");
}

/** The printed conclusion against the printed total. */
function checkForm({ form, stated }: FormContext): Found<Inputs>[] {
  const { conclusion, layout } = form;
  const total = stated.totalScore;
  if (total === null || conclusion.cell === null || isInstructions(conclusion.written)) return [];
  return compare(conclusion, total, layout === "sichuan");
}

/** 自评总分98.62分, 综合得分为 98 分, 自评得98.5分 */
const TOTAL_IN_TEXT =
  /(?:总分|总得分|综合得分|自评得分|自评得|自评分)(?:为|是|达到?|:|\s)*(\d{1,3}(?:\.\d+)?)\s*分?/g;
const POINTS_IN_TEXT = /(\d{1,3}(?:\.\d+)?)\s*分(?![之钟管类项])/g;

/** @param required 510000_0013zp requires the total in the conclusion; elsewhere only a stated one is checked */
function compare(field: Field<string>, total: Decimal, required: boolean): Found<Inputs>[] {
  const text = fold(field.written);
  const figures = (expression: RegExp) => [...text.matchAll(expression)].map(([, figure = ""]) => figure);
  const totals = figures(TOTAL_IN_TEXT);
  const isTotal = (figure: string) => new Decimal(figure).eq(total);
  if ([...totals, ...figures(POINTS_IN_TEXT)].some(isTotal)) return [];
  const expected = amount(total);
  const [found] = totals;
  if (found !== undefined) {
    const inputs = { found: `${found}分`, total: expected };
    return [{ code: "R47.otherTotal", at: [field], inputs, expected, actual: found }];
  }
  return required ? [{ code: "R47.totalNotStated", at: [field], inputs: { total: expected }, expected }] : [];
}

export const R47: Rule<Inputs> = {
  id: "R47",
  group: "totalsAndText",
  clause: FORM_0013,
  formula: "评价结论中的自评总分 = 总分；四川510000_0013zp须写明",
  severities: { "R47.totalNotStated": "error", "R47.otherTotal": "error" },
  workbook: { project: checkWorkbook },
  form: { form: checkForm },
};
