/** Texts without a figure: recurring deadlines, status words, levels of achievement, 无. All take folded text without spaces. */
import { Decimal } from "../decimal";
import type { Achievement, Reading } from "../model";

const NOT_APPLICABLE =
  /^(?:无|没有|不适用|不涉及|未涉及|n\/a|na|(?:本年度?|今年)?(?:无此项(?:工作|内容|指标|支出)?|无相关(?:内容|工作|支出)|不涉及此项\p{Script=Han}{0,4}))$/iu;

/** 无, 不适用, 不涉及, N/A: the indicator does not apply, which differs from zero. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.test(text);
}

const RECURRING_HEAD =
  /^(?:[每按逐]个?(?:半年|年度?|季度?|月份?|月度|周|旬|日|天)|下一?个?(?:年度?|季度?|月)|次[月年]|季后|月后)/u;
const RECURRING_MIDDLE =
  /^(?:[次末首]月|[底末初]|[上中下]旬)*(?:\d{1,2}(?:日|号|个工作日)?(?:之前|以前|前|以?内|之内)|\d{1,2}[日号])?(?:之前|以前|前|以?内)?/u;

/** A recurring deadline, which cannot be computed: 每季度末月25日前, 下一季度次月10前, 按季完成. */
export function isRecurring(text: string): boolean {
  const head = RECURRING_HEAD.exec(text);
  if (head === null) return false;
  const rest = text.slice(head[0].length);
  const middle = RECURRING_MIDDLE.exec(rest);
  const tail = rest.slice(middle?.[0].length ?? 0);
  const bare = /^[下次季月]/.test(head[0]) && (middle?.[0] ?? "") === "";
  const manner = head[0].startsWith("按") && /^(?:计划|目标|要求|规定|预算|进度|方案|任务|指标)/u.test(tail);
  return !bare && !manner && /^\p{Script=Han}{0,20}$/u.test(tail);
}

const MANNER =
  "已经?|均已?|全部|全面|全都|圆满|按时|按期|如期|按质按量|保质保量|及时|顺利|按要求|按计划|按规定|超额";
const OBJECT =
  "全部|全年|年度|本年度?|年初|预期|预定|既定|计划|规定|目标|任务|指标|工作|各项|要求|设定|的|了|值|内容|情况|合格|验收|效果";
const DONE = new RegExp(
  `^(?:${MANNER}){0,4}(?:完成[率度]|完成进度|(?:完成|完工|完结|达标)(?:${OBJECT}){0,6})[:为]?(?:(\\d{1,3}(?:\\.\\d{1,4})?)%)?$`,
  "u",
);
const PERCENT_DONE = new RegExp(
  `^(\\d{1,3}(?:\\.\\d{1,4})?)%(?:${MANNER})?(?:完成|达标)(?:${OBJECT}){0,4}$`,
  "u",
);
const AS_EXPECTED =
  /^(?:已经?|均已?|全部|基本)?(?:达成|达到|实现)(?:了)?(?:年初)?(?:预期|预定|既定|设定)(?:的)?(?:绩效)?(?:指标|目标|要求|效果|值)?$/u;

/** Reads 完成, 已完成100%, 完成率100%, 达成预期指标, with the `percent` if stated. Undefined if the text is not a status. */
export function readStatus(text: string): { readonly percent: Decimal | null } | undefined {
  if (AS_EXPECTED.test(text)) return text.includes("基本") ? undefined : { percent: null };
  const match = DONE.exec(text) ?? PERCENT_DONE.exec(text);
  if (match === null) return undefined;
  return { percent: match[1] === undefined ? null : new Decimal(match[1]) };
}

const SHORTFALLS: readonly (readonly [RegExp, 2 | 3])[] = [
  [/(?:未能?|没有?|尚未|不)(?:按期|按时|全面)?(?:达成|完成|达标|达到|实现)/gu, 3],
  [/(?<!大)部分(?:达成|完成|达标|达到|实现)/gu, 2],
];

const FULLY = "(?:已经?|均|都|全部|全面|完全|圆满|如期|按期|按时|顺利)*";
/** At the head of a clause, or behind what was to be achieved: 双方达成一致 states no level. */
const ACHIEVED = new RegExp(
  `(?:^|[,，;；。、:])${FULLY}达成(?:$|了|全部|全年|年度|年初|预期|预定|既定|设定|绩效|各项|指标|目标|任务|要求|[,，;；。、并且但])` +
    `|(?:^|[,，;；。、:])(?:本?年度|全年|年初|绩效|预期|各项|总体|设定|既定|的)*(?:目标任务|目标值?|指标值?|任务|要求)${FULLY}达成(?:$|[,，;；。])`,
  "u",
);

/**
 * The level of achievement that a text states for a 定性 target. Null if it states none, more than one
 * (达成年度指标，部分未完成), or a qualified one (基本达成).
 */
export function achievementIn(text: string): Achievement | null {
  const found = new Set<Achievement>();
  let left = text;
  for (const [expression, achievement] of SHORTFALLS) {
    const without = left.replace(expression, "");
    if (without !== left) found.add(achievement);
    left = without;
  }
  if (/(?:基本|大部分?|大体)(?:达成|完成|达标|达到|实现)/u.test(left)) return null;
  if (ACHIEVED.test(left)) found.add(1);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Reads a text that is neither figure nor date. `written` is kept for print. */
export function readWords(text: string, written: string): Reading {
  return { kind: "words", text: written, achievement: achievementIn(text) };
}
