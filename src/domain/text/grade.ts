/** The grade that a text gives: 等级为优, 评价结果良好. */
import { fold } from "./fold";

export type Grade = "优" | "良" | "中" | "差";

/** 等级：优, 自评等级为“良”, 评价结果为优秀, 综合评价为良; takes folded text */
export const GRADE_IN_TEXT =
  /(?:(?:自评|评价|绩效)?(?:等级|等次|级别|结果|结论|档次)|评定|自评|(?:综合|总体|整体|绩效|自我)评价)(?:结果|等级)?(?:为|是|评为|评定为|:|"|“|「|\s)*(优|良|中|差)(?:秀|好|等)?(?=$|[^\p{Script=Han}]|。|等|级|次)/u;

/** A text that is the grade alone, or begins with it: 良, “良好”，…, 良好，任务全部完成 */
const GRADE_AT_START = /^["“「(]?(优|良|中|差)(?:秀|好|等)?["”」)]?(?:$|[。，,；;:(])/u;

/** Null for a text that gives none, or explains them all: 优(90分以上)、良、中、差 */
export function gradeNamedIn(text: string): Grade | null {
  const folded = fold(text);
  if (["优", "良", "差"].every((one) => folded.includes(one))) return null;
  return ((GRADE_IN_TEXT.exec(folded) ?? GRADE_AT_START.exec(folded))?.[1] as Grade | undefined) ?? null;
}
