/** A printed form's own instructions, which are no answers. */
import type { Field } from "../../model";
import type { BudgetRow } from "../../forms/printedForm";
import { fold } from "../../text/fold";

/** As printed on 510000_0013zp */
const INSTRUCTIONS: readonly string[] = [
  "预算执行率=预算执行数/调整后预算数,预算执行率未达到90%的需说明原因(100字以内)",
  "年中发生预算调整的(追加或调减),应单独说明理由",
  "其他资金包括:社会投入资金、银行贷款",
  "对照年度目标,说明相关任务目标的完成情况(100字以内)",
  "结合自评情况,说明项目自评总分,说明项目实施取得的成效或成果。(200字以内)",
  "结合自评情况,分析存在的问题及原因。(200字以内)",
  "针对项目自评中发现的问题,提出下一步改进完善的意见及有关政策性建议。(200字以内)",
];

/** Letters, figures and % alone: punctuation differs from print to print. */
function key(text: string): string {
  return fold(text).replace(/[^\p{Script=Han}A-Za-z0-9%]/gu, "");
}

const KEYS = INSTRUCTIONS.map(key);

/** Nothing but instructions, numbered or not */
export function isInstructions(text: string): boolean {
  const rest = KEYS.reduce((remaining, one) => remaining.replaceAll(one, ""), key(text));
  return rest !== key(text) && /^\d*$/.test(rest);
}

/** A row's 原因, blank where only the instructions stand there, or figures and marks that explain nothing */
export function reasonOf({ reason }: BudgetRow): Field<string> {
  const explains = /\p{Script=Han}/u.test(reason.written) && !isInstructions(reason.written);
  return !explains ? { cell: reason.cell, written: "", value: null } : reason;
}
