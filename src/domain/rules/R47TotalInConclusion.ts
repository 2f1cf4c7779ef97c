import { Decimal } from "../decimal";
import { amount } from "../format";
import type { Field } from "../model";
import { LAYOUT_TRAITS } from "../profiles/layouts";
import { fold, isBlankMark } from "../text/fold";
import { FORM_0013, OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { printedTotals, rightTotal } from "./shared/formTotal";
import { isInstructions } from "./shared/instructions";
import type { ProjectSubject, WorkbookContext } from "./workbookContext";

export interface Inputs {
  "R47.totalNotStated": { readonly total: string };
  "R47.otherTotal": { readonly found: string; readonly total: string };
}

/** 自评总分98.62分, 综合得分为 98 分, 自评得98.5分 */
const TOTAL_IN_TEXT =
  /(?:总分|总得分|综合得分|自评得分|自评得|自评分)(?:为|是|达到?|:|\s)*(\d{1,3}(?:\.\d+)?)\s*分?/g;
const POINTS_IN_TEXT = /(\d{1,3}(?:\.\d+)?)\s*分(?![之钟管类项])/g;

/** @param required 510000_0013zp, a form of projects, asks for the total in its conclusion; elsewhere one that is named has to be right */
function check(conclusion: Field<string>, total: Decimal, required: boolean): Found<Inputs>[] {
  const text = fold(conclusion.written);
  const isTotal = (figure: string) => new Decimal(figure).eq(total);
  const named = [...text.matchAll(TOTAL_IN_TEXT)].map(([, figure = ""]) => figure);
  const points = [...text.matchAll(POINTS_IN_TEXT)].map(([, figure = ""]) => figure);
  if ([...named, ...points].some(isTotal)) return [];
  const expected = amount(total);
  const [found] = named;
  if (found !== undefined) {
    const inputs = { found: `${found}分`, total: expected };
    const clause = required ? FORM_0013 : OUR_PROPOSAL;
    return [{ code: "R47.otherTotal", at: [conclusion], inputs, expected, actual: found, clause }];
  }
  if (!required) return [];
  return [{ code: "R47.totalNotStated", at: [conclusion], inputs: { total: expected }, expected }];
}

function checkProject(form: ProjectSubject, { profile, madeFrom }: WorkbookContext): Found<Inputs>[] {
  const { name, project, totalScore } = form;
  if (totalScore === null || isBlankMark(project.conclusion.written)) return [];
  const required = name !== null && LAYOUT_TRAITS[profile.formLayout].follows0013;
  const found = check(project.conclusion, totalScore, required);
  return found.map((one) => ({ ...one, restsOn: madeFrom(form) }));
}

function checkForm(context: FormContext): Found<Inputs>[] {
  const { name, form } = context;
  const { conclusion, layout } = form;
  const totalScore = rightTotal(context);
  if (totalScore === null || conclusion.cell === null || isInstructions(conclusion.written)) return [];
  const required = name !== null && LAYOUT_TRAITS[layout].follows0013;
  const restsOn = printedTotals(form);
  return check(conclusion, totalScore, required).map((found) => ({ ...found, restsOn }));
}

export const R47: Rule<Inputs> = {
  id: "R47",
  group: "totalsAndText",
  clause: FORM_0013,
  formula: "评价结论中的自评总分 = 总分；四川510000_0013zp须写明",
  severities: { "R47.totalNotStated": "error", "R47.otherTotal": "error" },
  workbook: { project: checkProject },
  form: { form: checkForm },
};
