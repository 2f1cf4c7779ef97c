/** R46 等级与总分一致, R47 评价结论写明总分: what a text says of the 总分 and the 等级. */
import { Decimal } from "../../decimal";
import type { FormResult, Grade } from "../../evaluation";
import type { Finding } from "../../finding";
import type { Field } from "../../model";
import type { RuleProfile } from "../../profile";
import { gradeOf } from "../../scoring";
import { fold, isBlankMark } from "../../text/fold";
import { amount } from "../../format";
import { raise } from "../raise";

/** The conclusion of a row of 绩效_项目 against the computed 总分; nothing is said where one of them is missing. */
export function conclusionOfProject({ project, totalScore }: FormResult, profile: RuleProfile): Finding[] {
  if (project === null || totalScore === null || isBlankMark(project.conclusion.written)) return [];
  return [
    ...gradeNamed(project.conclusion, totalScore, profile),
    ...totalNamed(project.conclusion, totalScore, profile.formLayout === "sichuan"),
  ];
}

/** 等级：优, 自评等级为“良”, 评价结果为优秀 */
const GRADE =
  /(?:自评|评价|绩效)?(?:等级|等次|结果|档次)(?:为|是|评为|评定为|:|"|“|「|\s)*(优|良|中|差)(?:秀|好|等)?(?=$|[^\p{Script=Han}]|。|等|级|次)/u;

export function gradeNamed(field: Field<string>, total: Decimal, profile: RuleProfile): Finding[] {
  const text = fold(field.written);
  // 优(90分以上)、良、中、差 explains the grades and gives none.
  if (["优", "良", "差"].every((one) => text.includes(one))) return [];
  return gradeDiffers(field, (GRADE.exec(text)?.[1] as Grade | undefined) ?? null, total, profile);
}

/** 优, 优秀, “良好”, also with more behind it */
const GRADE_ALONE = /^["“「(]?(优|良|中|差)(?:秀|好|等)?(?=$|[^\p{Script=Han}]|等|级|次)/u;
const TICK = "[☑✓✔√■●☒]";
/** □优 ☑良 □中, or 优□ 良☑ 中□, 优( ) 良(√) */
const TICKED_BEFORE = new RegExp(`${TICK}\\)?\\s*(优|良|中|差)`, "gu");
const TICKED_BEHIND = new RegExp(`(优|良|中|差)[秀好等]?\\s*\\(?\\s*${TICK}`, "gu");

/** The cell at 自评等级 holds the grade alone, or all of them with one ticked. */
export function gradeGiven(field: Field<string>, total: Decimal, profile: RuleProfile): Finding[] {
  const text = fold(field.value ?? field.written);
  const tick = /^[优良中差]/u.test(text) ? TICKED_BEHIND : TICKED_BEFORE;
  const ticked = [...text.matchAll(tick)].map(([, grade]) => grade as Grade);
  const explained = ["优", "良", "差"].every((one) => text.includes(one));
  const alone = explained ? undefined : (GRADE_ALONE.exec(text)?.[1] as Grade | undefined);
  const written = ticked.length === 1 ? ticked[0] : alone;
  return gradeDiffers(field, written ?? null, total, profile);
}

function gradeDiffers(
  field: Field<string>,
  written: Grade | null,
  total: Decimal,
  profile: RuleProfile,
): Finding[] {
  const right = gradeOf(total, profile);
  if (written === null || written === right) return [];
  return raise("R46.gradeDiffers", "error", [field], {
    inputs: { written, total: amount(total), grade: right },
    expected: right,
    actual: written,
  });
}

/** 自评总分98.62分, 综合得分为 98 分, 自评得98.5分 */
const TOTAL_IN_TEXT =
  /(?:总分|总得分|综合得分|自评得分|自评得|自评分)(?:为|是|达到?|:|\s)*(\d{1,3}(?:\.\d+)?)\s*分?/g;
const POINTS_IN_TEXT = /(\d{1,3}(?:\.\d+)?)\s*分(?![之钟管类项])/g;

/** @param required 510000_0013zp asks for the total in its conclusion; elsewhere one that is named has to be right */
export function totalNamed(field: Field<string>, total: Decimal, required: boolean): Finding[] {
  const text = fold(field.written);
  const isTotal = (figure: string) => new Decimal(figure).eq(total);
  const named = [...text.matchAll(TOTAL_IN_TEXT)].map(([, figure = ""]) => figure);
  const points = [...text.matchAll(POINTS_IN_TEXT)].map(([, figure = ""]) => figure);
  if ([...named, ...points].some(isTotal)) return [];
  const [found] = named;
  if (found !== undefined) {
    return raise("R47.otherTotal", "error", [field], {
      inputs: { found: `${found}分`, total: amount(total) },
      expected: amount(total),
      actual: found,
    });
  }
  if (!required) return [];
  return raise("R47.totalNotStated", "error", [field], {
    inputs: { total: amount(total) },
    expected: amount(total),
  });
}
