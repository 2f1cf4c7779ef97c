import { HUNDRED, type Decimal } from "../decimal";
import type { Grade } from "../calculation/computation";
import { amount } from "../format";
import type { Field } from "../model";
import type { RuleProfile } from "../profiles/profile";
import type { ReportContext } from "../report/check/context";
import type { TiedClaim } from "../report/check/tiedClaim";
import { gradeOf } from "../calculation/scoring";
import { fold, isBlankMark } from "../text/fold";
import { GRADE_IN_TEXT, gradeNamedIn } from "../text/grade";
import { MEASURES_2020, PLATFORM } from "./documents";
import type { PrintedForm } from "../forms/printedForm";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { printedTotals, rightTotal } from "./shared/formTotal";
import { clauseUnder } from "./shared/profileClause";
import type { ProjectSubject, WorkbookContext } from "./workbookContext";

const CLAUSE = `${MEASURES_2020}、${PLATFORM}`;

export interface Inputs {
  "R46.gradeDiffers": { readonly written: Grade; readonly total: string; readonly grade: Grade };
  /** The conclusion and 自评等级 of a form without a total */
  "R46.gradesApart": { readonly written: Grade; readonly grade: Grade };
}

function gradeNamed(field: Field<string>, total: Decimal, profile: RuleProfile): Found<Inputs>[] {
  return check(field, gradeNamedIn(field.written), total, profile);
}

/** 优, 优秀, “良好”, also with more behind it */
const GRADE_ALONE = /^["“「(]?(优|良|中|差)(?:秀|好|等)?(?=$|[^\p{Script=Han}]|等|级|次)/u;
const TICK = "[☑✓✔√■●☒]";
/** □优 ☑良 □中, or 优□ 良☑ 中□, 优( ) 良(√) */
const TICKED_BEFORE = new RegExp(`${TICK}\\)?\\s*(优|良|中|差)`, "gu");
const TICKED_BEHIND = new RegExp(`(优|良|中|差)[秀好等]?\\s*\\(?\\s*${TICK}`, "gu");

/** The cell at 自评等级 holds the grade alone, or all of them with one ticked. */
function givenIn(field: Field<string>): Grade | null {
  const text = fold(field.value ?? field.written);
  const tick = /^[优良中差]/u.test(text) ? TICKED_BEHIND : TICKED_BEFORE;
  const ticked = [...text.matchAll(tick)].map(([, grade]) => grade as Grade);
  const explained = ["优", "良", "差"].every((one) => text.includes(one));
  const alone = explained ? undefined : (GRADE_ALONE.exec(text)?.[1] as Grade | undefined);
  return (ticked.length === 1 ? ticked[0] : alone) ?? null;
}

/** Without a total, the conclusion can still contradict 自评等级. */
function gradesApart({ grade, conclusion }: PrintedForm): Found<Inputs>[] {
  const [given, named] = [givenIn(grade), gradeNamedIn(conclusion.written)];
  if (given === null || named === null || given === named) return [];
  const inputs = { written: named, grade: given };
  return [{ code: "R46.gradesApart", at: [conclusion, grade], inputs, expected: given, actual: named }];
}

function check(
  field: Field<string>,
  written: Grade | null,
  total: Decimal,
  profile: RuleProfile,
): Found<Inputs>[] {
  const grade = gradeOf(total, profile);
  if (written === null || written === grade) return [];
  const inputs = { written, total: amount(total), grade };
  const clause = clauseUnder(profile, "grades", CLAUSE);
  return [{ code: "R46.gradeDiffers", at: [field], inputs, expected: grade, actual: written, clause }];
}

function checkProject(form: ProjectSubject, { profile, madeFrom }: WorkbookContext): Found<Inputs>[] {
  const { project, totalScore } = form;
  if (totalScore === null || isBlankMark(project.conclusion.written)) return [];
  const found = gradeNamed(project.conclusion, totalScore, profile);
  return found.map((one) => ({ ...one, restsOn: madeFrom(form) }));
}

function checkForm(context: FormContext): Found<Inputs>[] {
  const { form, profile } = context;
  const totalScore = rightTotal(context);
  if (totalScore === null) return gradesApart(form);
  const restsOn = printedTotals(form);
  return [
    ...check(form.grade, givenIn(form.grade), totalScore, profile),
    ...[form.conclusion, ...form.notes].flatMap((field) => gradeNamed(field, totalScore, profile)),
  ].map((found) => ({ ...found, restsOn }));
}

/** 自评得分96.2分，等级为“良”: the score and, soon behind it, the grade */
function checkText(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const { value, baseUnit, clause, place, end } = claim;
  if (value === null || baseUnit !== "分" || value.gt(HUNDRED) || !isTotal(clause)) return [];
  const behind = fold(place.paragraph.folded.slice(end, end + MAX_DISTANCE));
  if (["优", "良", "差"].every((one) => behind.includes(one))) return [];
  const match = GRADE_IN_TEXT.exec(behind);
  const written = match?.[1] as Grade | undefined;
  const grade = gradeOf(value, context.profile);
  // The score of another form may stand between.
  if (match === null || written === undefined || /(?:总|得)分/u.test(behind.slice(0, match.index))) return [];
  if (written === grade) return [];
  const inputs = { written, total: amount(value), grade };
  const passages = [context.placeIn(place, claim.start, end + match.index + match[0].length)];
  const clauseOf = clauseUnder(context.profile, "grades", CLAUSE);
  return [
    {
      code: "R46.gradeDiffers",
      at: [],
      passages,
      inputs,
      expected: grade,
      actual: written,
      clause: clauseOf,
    },
  ];
}

const MAX_DISTANCE = 60;

function isTotal(clause: string): boolean {
  return (
    /(?:自评|总|综合|评价|最终)[^，。]{0,6}得?分(?:为|是)?$|^得分(?:为|是)?$/u.test(clause) &&
    !/平均/u.test(clause)
  );
}

export const R46: Rule<Inputs> = {
  id: "R46",
  group: "totalsAndText",
  clause: CLAUSE,
  formula: "优 ≥ 90，良 ≥ 80，中 ≥ 60，差 < 60；规则方案另定的，按其分数线",
  severities: { "R46.gradeDiffers": "error", "R46.gradesApart": "error" },
  workbook: { project: checkProject },
  form: { form: checkForm },
  report: { claim: checkText },
};
