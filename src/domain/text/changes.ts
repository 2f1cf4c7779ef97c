/** Figures that state a change: 增长5%, 同比下降10%, 减少事故3起. All take folded text without spaces. */
import type { Change } from "../model";
import { CHANGING, directionOfWord } from "./directions";
import { leadingOperator, operatorIndex } from "./operators";

/** Words of direction only before 到 and 至 */
const BEFORE_LEVEL: Readonly<Record<string, Change>> = {
  升: "increase",
  增: "increase",
  降: "decrease",
  减: "decrease",
};

/** 增加值 is an amount, 提升改造 and 质量提升项目 are works. */
const DIRECTION = new RegExp(
  `([升增降减](?=[到至])|${CHANGING})(?!值|额|点|型|班|站|泵|改造|工程|项目|行动|计划|方案|任务|措施|活动|培训|系统)`,
  "u",
);
const COMPARED =
  /^(?:[较比](?:(?:19|20)\d\d年(?:度|同期)?|上一?年度?(?:同期)?|去年(?:同期)?|年初|往年|同期|前一?年)(?:同期)?(?:相比)?[,、]?)/u;
/** Words that negate the figure, or make it one of several, a plan or an approximation */
const QUALIFIED = /[不未非无没勿禁每逐约近超逾余负]|计划|目标|预计/u;
const PLAIN = /^[\p{Script=Han}A-Za-z()、]{0,14}$/u;

export interface ChangeText {
  readonly change: Change;
  /** 下降到, 提高满意度至: the figure is the level that was reached, not the size of the change. */
  readonly isLevel: boolean;
  /** The operator and the figure, and what follows them */
  readonly figure: string;
}

/** Splits 同比增长不低于5% into its direction and 不低于5%. Undefined for a text without direction and figure. */
export function splitChange(text: string): ChangeText | undefined {
  const lead = leadingOperator(text);
  const isLead = /^[≥≤><=]/u.test(text);
  const whole = (isLead ? lead.rest : text).replace(COMPARED, "");
  const match = DIRECTION.exec(whole);
  const change = directionOf(match?.[1] ?? "");
  if (match === null || change === undefined) return undefined;
  const subject = whole.slice(0, match.index);
  const after = whole.slice(match.index + match[0].length);
  const start = figureStart(after);
  const noun = after.slice(0, start);
  // 提高至95%, 提高满意度至95%; the 至 of 提高至少5% belongs to the operator.
  const isLevel = /^[到至]|[到至]$/u.test(noun);
  const isClear = [subject, noun].every(
    (one) => PLAIN.test(one) && !QUALIFIED.test(one) && !DIRECTION.test(one),
  );
  // 提升群众满意度95% may state the level.
  if (/.(?:率|度|比例|比重|占比)[为:]?$/u.test(noun) && !/^(?:的|了)?(?:幅度|比例|比率)[为:]?$/u.test(noun))
    return undefined;
  if (start < 0 || !isClear || (isLead && noun !== "")) return undefined;
  const operator = isLead ? text.slice(0, text.length - lead.rest.length) : "";
  return { change, isLevel, figure: `${operator}${after.slice(start)}` };
}

function directionOf(word: string): Change | undefined {
  return directionOfWord(word) ?? BEFORE_LEVEL[word];
}

/** The first operator or digit; -1 for none */
function figureStart(text: string): number {
  const digit = text.search(/[-+¥￥]?\d/u);
  const operator = operatorIndex(text);
  if (digit < 0) return -1;
  return operator >= 0 && operator < digit ? operator : digit;
}

/** The direction that an indicator's name states: 失业率下降幅度, 增长率; null for none or two. Takes a folded name. */
export function changeInName(name: string): Change | null {
  const found = new Set(
    [...name.matchAll(new RegExp(DIRECTION.source, "gu"))].map(([, word = ""]) => directionOf(word)),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
