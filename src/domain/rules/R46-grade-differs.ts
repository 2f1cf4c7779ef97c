import type { Decimal } from "../decimal";
import type { Grade } from "../evaluation";
import { amount } from "../format";
import type { Field } from "../model";
import type { RuleProfile } from "../profile";
import { gradeOf } from "../scoring";
import { fold, isBlankMark } from "../text";
import { MEASURES_2020, PLATFORM } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import type { ProjectSubject, WorkbookContext } from "./workbookContext";

export interface Inputs {
  "R46.gradeDiffers": { readonly written: Grade; readonly total: string; readonly grade: Grade };
}

/** The conclusion of a project against its computed total. */
function checkWorkbook(
  { project, totalScore }: ProjectSubject,
  { profile }: WorkbookContext,
): Found<Inputs>[] {
  const { conclusion } = project;
  if (totalScore === null || isBlankMark(conclusion.written)) return [];
  return compare(conclusion, gradeInText(conclusion), totalScore, profile);
}

/** The cell at 自评等级, the conclusion and the notes against the printed total. */
function checkForm({ form, stated, profile }: FormContext): Found<Inputs>[] {
  const total = stated.totalScore;
  if (total === null) return [];
  return [
    ...compare(form.grade, gradeInCell(form.grade), total, profile),
    ...[form.conclusion, ...form.notes].flatMap((field) =>
      compare(field, gradeInText(field), total, profile),
    ),
  ];
}

function compare(
  field: Field<string>,
  written: Grade | null,
  total: Decimal,
  profile: RuleProfile,
): Found<Inputs>[] {
  const grade = gradeOf(total, profile);
  if (written === null || written === grade) return [];
  const inputs = { written, total: amount(total), grade };
  return [{ code: "R46.gradeDiffers", at: [field], inputs, expected: grade, actual: written }];
}

/** 等级：优, 自评等级为“良”, 评价结果为优秀 */
const GRADE =
  /(?:自评|评价|绩效)?(?:等级|等次|结果|档次)(?:为|是|评为|评定为|:|"|“|「|\s)*(优|良|中|差)(?:秀|好|等)?(?=$|[^\p{Script=Han}]|。|等|级|次)/u;

function gradeInText({ written }: Field<string>): Grade | null {
  const text = fold(written);
  return explainsGrades(text) ? null : ((GRADE.exec(text)?.[1] as Grade | undefined) ?? null);
}

/** 优(90分以上)、良、中、差 explains the grades and gives none. */
function explainsGrades(text: string): boolean {
  return ["优", "良", "差"].every((grade) => text.includes(grade));
}

/** 优, 优秀, “良好”, possibly followed by more text */
const GRADE_ALONE = /^["“「(]?(优|良|中|差)(?:秀|好|等)?(?=$|[^\p{Script=Han}]|等|级|次)/u;
const TICK = "[☑✓✔√■●☒]";
/** □优 ☑良 □中 */
const TICKED_BEFORE = new RegExp(`${TICK}\\)?\\s*(优|良|中|差)`, "gu");
/** 优□ 良☑ 中□, 优( ) 良(√) */
const TICKED_AFTER = new RegExp(`(优|良|中|差)[秀好等]?\\s*\\(?\\s*${TICK}`, "gu");

/** The cell holds one grade, or all of them with one ticked. */
function gradeInCell(field: Field<string>): Grade | null {
  const text = fold(field.value ?? field.written);
  const tick = /^[优良中差]/u.test(text) ? TICKED_AFTER : TICKED_BEFORE;
  const ticked = [...text.matchAll(tick)].map(([, grade]) => grade as Grade);
  const alone = explainsGrades(text) ? undefined : (GRADE_ALONE.exec(text)?.[1] as Grade | undefined);
  return (ticked.length === 1 ? ticked[0] : alone) ?? null;
}

export const R46: Rule<Inputs> = {
  id: "R46",
  group: "totalsAndText",
  clause: `${MEASURES_2020}、${PLATFORM}`,
  formula: "优 ≥ 90，良 ≥ 80，中 ≥ 60，差 < 60",
  severities: { "R46.gradeDiffers": "error" },
  workbook: { project: checkWorkbook },
  form: { form: checkForm },
};
