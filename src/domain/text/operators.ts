/** Operators before and after a figure, as symbols or words. */
import type { Operator } from "../model";

type Words = Readonly<Partial<Record<Operator, string>>>;

/** Make a bound of a figure in any text */
const BOUNDS: Words = {
  ">=":
    ">= => ≥= =≥ ≥ 大于或等于 大于等于 不得低于 不能低于 不应低于 不低于 不得少于 不能少于 不应少于 不少于 " +
    "不得小于 不小于 ≮ 至少 达到或超过",
  "<=":
    "<= =< ≤= =≤ ≤ 小于或等于 小于等于 不得超过 不能超过 不应超过 不超过 不得高于 不能高于 不高于 " +
    "不得大于 不大于 ≯ 不得突破 不突破 不得多于 不多于 严格控制在 控制在 控制到 至多",
  ">": "> 大于 高于",
  "<": "< 小于 低于 少于",
};

/** Make a bound of a target; a report says with them what was reached (达到98%, 超过1100人). */
const BOUNDS_OF_TARGETS: Words = {
  ">=": "最少 最低 达到 达",
  "<=": "未超过 未高于 未突破 最多 最高",
  ">": "超过 多于 超出",
  "=": "= 等于",
};

/** Longest first, so that 不大于 is not read as 大于 */
function longestFirst(
  ...lists: readonly Words[]
): readonly (readonly [written: string, operator: Operator])[] {
  return lists
    .flatMap((words) => Object.entries(words) as [Operator, string][])
    .flatMap(([operator, all]) => all.split(" ").map((written) => [written, operator] as const))
    .sort(([a], [b]) => b.length - a.length);
}

/** Operators before the figure of a target */
const PREFIXES = longestFirst(BOUNDS, BOUNDS_OF_TARGETS);
const BOUNDS_OF_TEXTS = longestFirst(BOUNDS);

/** The source of an expression for the words that make a bound of a figure in any text */
export const BOUND = BOUNDS_OF_TEXTS.map(([written]) => written).join("|");

/** Operators after the figure: 98%以上, 4.2%以内, 90%(含)以上, 95%及以上, 30个(不含)以上. */
const SUFFIX =
  /(?:\((?:(不)?含)(?:本数)?\)|含|及)?(以上|以下|以内|之内|内)(?:\((?:含[^()]{0,8}|(不)含\d[^()]{0,6})\))?$/;
const SUFFIX_OPERATORS: Readonly<Record<string, Operator>> = {
  以上: ">=",
  以下: "<=",
  以内: "<=",
  之内: "<=",
  内: "<=",
};

export interface OperatorSplit {
  readonly operator: Operator | null;
  readonly rest: string;
}

/** The bound that the last words of a text make of the figure behind them; null for none. */
export function operatorAtEnd(folded: string): Operator | null {
  return BOUNDS_OF_TEXTS.find(([written]) => folded.endsWith(written))?.[1] ?? null;
}

/** Splits an operator off the start of a folded text. */
export function leadingOperator(folded: string): OperatorSplit {
  const found = PREFIXES.find(([written]) => folded.startsWith(written));
  return found === undefined
    ? { operator: null, rest: folded }
    : { operator: found[1], rest: folded.slice(found[0].length) };
}

/** The action after a time limit: 15天内办结, 3个工作日内完成. */
const ACTION_AFTER_LIMIT =
  /(?<=[以之]?内)(?:(?:全部|按时|及时)?(?:完成|办结|办理|办毕|响应|拨付|发放|支付|反馈|回复|处理|处置|修复|到位|上报))(?:完毕|到位)?$/u;

/** Splits an operator off the end of a folded text. */
export function trailingOperator(folded: string): OperatorSplit {
  const text = folded.replace(ACTION_AFTER_LIMIT, "");
  const match = SUFFIX.exec(text);
  if (match === null) return { operator: null, rest: folded };
  const [, excludedBefore, suffix = "", excludedAfter] = match;
  const operator = SUFFIX_OPERATORS[suffix] ?? null;
  const excludes = (excludedBefore ?? excludedAfter) !== undefined;
  return {
    operator: excludes && operator !== null ? withBound(operator, false) : operator,
    rest: text.slice(0, match.index),
  };
}

/** 不含本数 turns ≥ into >, 含本数 turns > into ≥; likewise ≤ and <. */
export function withBound(operator: Operator, included: boolean): Operator {
  if (operator === "=") return operator;
  const direction = operator.startsWith(">") ? ">" : "<";
  return included ? `${direction}=` : direction;
}

/** Index of the first operator in a folded text, such as after a name (满意度≥90%); -1 for none. */
export function operatorIndex(folded: string): number {
  for (let index = 0; index < folded.length; index += 1) {
    if (leadingOperator(folded.slice(index)).operator !== null) return index;
  }
  return -1;
}

/** Whether two operators have the same direction: ≥ and >, ≤ and <. */
export function sameDirection(a: Operator, b: Operator): boolean {
  return a.charAt(0) === b.charAt(0);
}
