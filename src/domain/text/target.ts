/** Parses 年度指标值 and 实际完成值: the grammar of rules.md section 7. */
import { Decimal, HUNDRED, round, toPlainExact, ZERO } from "../decimal";
import type { Operator, Reading } from "../model";
import { splitChange } from "./changes";
import { dateOfCell, readDate, readDateFigure } from "./dates";
import { foldTight, hanCount, isBlankMark, MAX_FIGURE_LENGTH, stripPrefix } from "./fold";
import { DIGITS, digitsValue } from "./numberText";
import { leadingOperator, operatorIndex, sameDirection, trailingOperator, withBound } from "./operators";
import { countWordsToFigures, dateWordsToFigures, percentWordsToFigures } from "./numerals";
import { isCounter, scaledUnit, unitAfterNumber } from "./units";
import { isNotApplicable, isRecurring, readStatus, readWords } from "./words";

/** The content of a 指标值 or 完成值 cell. `date` is in ISO form: `2021-12-31`. */
export type TargetInput =
  | { readonly text: string }
  | { readonly number: Decimal; readonly percentFormat: boolean }
  | { readonly date: string };

/**
 * Reads a target or an actual. `measureUnit` (度量单位, "" if blank) applies to figures without a unit.
 * Figures are scaled by 万 and 亿, and percentages are in percent: `1.65 万人` → 16500 人, 0.95 in a percent
 * format → 95 %.
 *
 * Returns null for a blank (`isBlankMark`) or unreadable text, such as OCR damage (`工5%`), a date that does not
 * exist, or Latin letters. It never guesses; Chinese text without a figure is `words`. A month means its last
 * day, also with 前: 9月前 is `--09-30`.
 */
export function readTarget(input: TargetInput, measureUnit: string): Reading | null {
  if ("date" in input) return dateOfCell(input.date);
  if ("text" in input) return readText(input.text, measureUnit);
  if (input.percentFormat) {
    return { kind: "number", operator: null, value: input.number.times(HUNDRED), unit: "%" };
  }
  const { factor, unit } = scaledUnit(measureUnit);
  return { kind: "number", operator: null, value: input.number.times(factor), unit };
}

/**
 * Reads a figure as the date that it may be where one is expected: 20220720, 11.30, 7/20. `impossible` for 20221340,
 * `unclear` for the number 11.3, which may be 11.30; undefined for other figures.
 */
export function figureAsDate(input: TargetInput): Reading | "impossible" | "unclear" | undefined {
  if ("date" in input || ("number" in input && input.percentFormat)) return undefined;
  const isNumber = "number" in input;
  const text = isNumber ? toPlainExact(input.number) : input.text;
  if (text.length > MAX_FIGURE_LENGTH) return undefined;
  return readDateFigure(stripPrefix(foldTight(text)).replace(/[。;；.、,，]+$/u, ""), isNumber);
}

/**
 * Whether an actual is stated as reached (达到98%, 受益群众达1200人): the figure is then the measured value, although
 * the same words before a target mean "at least". 达到98%以上 is a bound in both.
 */
export function statesReached(written: string): boolean {
  if (written.length > MAX_FIGURE_LENGTH) return false;
  const text = stripPrefix(foldTight(written));
  const figures = countWordsToFigures(percentWordsToFigures(text));
  if (splitChange(figures)?.isLevel === true) return trailingOperator(text).operator === null;
  const subject = /^([\p{Script=Han}()、:]{0,16}?)达到?(?=[¥￥\d百])/u.exec(text)?.[1];
  return subject !== undefined && !NEGATED.test(subject) && trailingOperator(text).operator === null;
}

/**
 * The unit after a target's figure, as written: ≥90万元 → 万元, 98%以上 → %. Null without a figure or unit. On a form
 * without 度量单位 it also applies to the actual beside it.
 */
export function unitOfTarget(written: string): string | null {
  const { kind } = readTarget({ text: written }, "") ?? {};
  if (kind !== "number" && kind !== "range") return null;
  const text = trailingOperator(
    countWordsToFigures(percentWordsToFigures(foldTight(written))).replace(/[。;；.、,，!！]+$/u, ""),
  ).rest;
  const units = [text, text.replace(/\([^()]*\)$/u, "")].map((one) => /\d([^\d]*)$/u.exec(one)?.[1] ?? "");
  return units.find((unit) => (unitAfterNumber(unit, "")?.unit ?? null) !== null) ?? null;
}

function readText(written: string, measureUnit: string): Reading | null {
  const trimmed = written.trim();
  if (isBlankMark(trimmed)) return null;
  if (trimmed.length > MAX_FIGURE_LENGTH)
    return hanCount(trimmed, 2) < 2 ? null : { kind: "words", text: trimmed, achievement: null };

  const text = stripPrefix(foldTight(trimmed))
    .replace(/[。;；.、,，!！]+$/u, "")
    .replace(/^(["“])([^"“”]*)["”]$/u, "$2");
  if (isNotApplicable(text)) return { kind: "notApplicable", text: trimmed };
  const status = readStatus(text);
  if (status !== undefined) return { kind: "status", text: trimmed, percent: status.percent };
  if (isRecurring(text)) return { kind: "recurring", text: trimmed };
  const date = readDate(dateWordsToFigures(text));
  if (date === "impossible") return null;
  if (date !== undefined) return date;

  const figures = countWordsToFigures(percentWordsToFigures(text));
  return (
    readZero(text, measureUnit) ??
    readRange(figures, measureUnit) ??
    readChange(figures, measureUnit) ??
    readFigure(figures, measureUnit) ??
    readWithRemark(figures, measureUnit) ??
    readWithFraction(figures, measureUnit) ??
    readPlainWords(text, trimmed)
  );
}

/** Events whose absence is a figure: 零事故, 未发生安全事故, 无投诉 */
const ZERO_EVENT =
  /^(?:实现|确保|保持|达到|为|全年)?(?:零|均?未发生|均?未出现|无)(?:[重较特]大|一般|安全|责任|生产|质量|医疗|交通|人员|有效|群体性?|重复|越级|被|学生|食品){0,3}(?:事故|投诉|差错|死亡|伤亡|上访|信访|违规|违纪|违法|失误|缺陷|感染|积压|拖欠|举报|漏报|瞒报|泄密|发生|案件|事件|舆情|返贫|火灾|伤害|超时|报告)(?:率|发生|事件|案件|事故)?$/u;

/** 零事故 is 0, in the unit of the row. */
function readZero(text: string, measureUnit: string): Reading | null {
  if (!ZERO_EVENT.test(text)) return null;
  return { kind: "number", operator: null, value: ZERO, unit: scaledUnit(measureUnit).unit };
}

/** 同比增长5%, 减少事故3起; a level that was reached (提升至95%) is a figure like any other. */
function readChange(text: string, measureUnit: string): Reading | null {
  const split = splitChange(text);
  if (split === undefined) return null;
  const reading = readExpression(split.figure, measureUnit);
  if (reading?.kind !== "number") return null;
  if (!split.isLevel) return reading.value.isNegative() ? null : { ...reading, change: split.change };
  return { ...reading, operator: reading.operator ?? (split.change === "increase" ? ">=" : "<=") };
}

/** A percentage and the figures that give it: 100%（12/12） */
const FRACTION = /^(.*?(\d+(?:\.(\d+))?)%)\((\d{1,9})[/÷]([1-9]\d{0,8})\)$/u;

function readWithFraction(text: string, measureUnit: string): Reading | null {
  const [, figure = "", percent = "", decimals = "", part = "", whole = ""] = FRACTION.exec(text) ?? [];
  if (figure === "") return null;
  const share = new Decimal(part).times(HUNDRED).div(whole);
  return round(share, decimals.length).eq(percent) ? readFigure(figure, measureUnit) : null;
}

/**
 * A remark that says what is counted, not how much: （含线上）, （其中…）, （已完成）, （详见附件）. A remark on the survey may
 * have figures of its own: （问卷调查200人）.
 */
const REMARK =
  /^(.*\d[^()]*)\((?:(?:不?含|包括|包含|其中|线上|线下|详见|见附|均为|全部为|已)([^()\d]{0,20})|(?:问卷|调查|抽样|抽查|样本|测评)([^()]{0,20}))\)$/u;
const CHANGES_FIGURE = /[上下内]$|[约余多左右计划目标预拟未超]/u;

/** 15场（含线上）: reads the figure and ignores the remark, if the remark does not change the figure. */
function readWithRemark(text: string, measureUnit: string): Reading | null {
  const match = REMARK.exec(text);
  if (match === null || CHANGES_FIGURE.test((match[2] ?? match[3] ?? "").replace(/^线[上下]/u, "")))
    return null;
  const rest = match[1] ?? "";
  return readRange(rest, measureUnit) ?? readFigure(rest, measureUnit) ?? asDate(readDate(rest));
}

function asDate(date: ReturnType<typeof readDate>): Reading | null {
  return date === undefined || date === "impossible" ? null : date;
}

/** A quality class: Ⅲ类, AAA级. */
const CLASS = /^(?:优于)?(?:[Ⅰ-Ⅻ]|I{1,3}|IV|VI{0,3}|[1-5]?[A-E]{1,5}\+?)[类级等档]$/u;

/** Words need two Chinese characters, or a single one on its own (是, 优); anything shorter may be damaged. */
function readPlainWords(text: string, written: string): Reading | null {
  const alone = (/^\p{Script=Han}$/u.test(text) && !/[工乙土]/u.test(text)) || CLASS.test(text);
  return alone || hanCount(text, 2) >= 2 ? readWords(text, written) : null;
}

interface Quantity {
  readonly value: Decimal;
  readonly unit: string | null;
}

const QUANTITY = new RegExp(`^([-+]?)[¥￥]?(${DIGITS})(.*)$`, "u");

function readQuantity(text: string, measureUnit: string): Quantity | null {
  const match = QUANTITY.exec(text);
  if (match === null) return null;
  const [, sign, digits = "", after = ""] = match;
  const value = digitsValue(digits);
  const own = unitAfterNumber(after, measureUnit);
  if (value === null || own === null) return null;
  const signed = sign === "-" && !value.isZero() ? value.neg() : value;
  if (own.unit !== null) return { value: signed.times(own.factor), unit: own.unit };
  const row = scaledUnit(measureUnit);
  return { value: signed.times(after === "" ? row.factor : own.factor), unit: row.unit };
}

const RANGE = new RegExp(
  `^(?:保持在|控制在|稳定在|介于|在)?(${DIGITS})([^-–—~至到\\d]{0,8})[-–—~至到]{1,2}(${DIGITS})([^\\d]*)$`,
  "u",
);

/** Reads 80%–100%, 80～100, 1-2万人 (the first figure takes the second one's unit), 3至5年. */
function readRange(text: string, measureUnit: string): Reading | null {
  const match = RANGE.exec(text);
  if (match === null) return null;
  const [, first = "", firstUnit = "", second = "", rest = ""] = match;
  const secondUnit = rest.replace(/(?:之间|范围内|范围以内|以内|之内)$/u, "");
  const low = readQuantity(first + (firstUnit === "" ? secondUnit : firstUnit), measureUnit);
  const high = readQuantity(second + secondUnit, measureUnit);
  if (low === null || high === null || low.unit !== high.unit || low.value.gt(high.value)) return null;
  return { kind: "range", low: low.value, high: high.value, unit: high.unit };
}

/** Words before a figure that do not change it: 全年完成2次, 累计新增574人. */
const FILLERS =
  /^(?:已经?|实际|共计|共|累计|合计|总计|全年|年度|本年|当年|完成|开展|举办|组织|新增|实现|发放|为){1,4}(?=[-+¥￥\d])/u;
/** A name before its operator (满意度≥90%), without digits. */
const NAME = /^[\p{Script=Han}A-Za-zⅠ-Ⅻ()“”"、]{1,24}:?$/u;
/** Words that could reverse the operator after a name. */
const NEGATED = /[不未非无没勿禁每逐]/u;
/** 合格率100%, 群众满意度95%: a rate is a figure even without an operator. */
const RATE = /^([\p{Script=Han}()、]{1,24}(?:率|度|比例|比重|占比))[为达]?(\d[^%]*%.*)$/u;

function readFigure(text: string, measureUnit: string): Reading | null {
  const direct =
    readExpression(text, measureUnit) ?? readAfterEvent(text, measureUnit) ?? readAverage(text, measureUnit);
  if (direct !== null) return direct;
  const rate = RATE.exec(text);
  if (rate !== null) return NEGATED.test(rate[1] ?? "") ? null : readExpression(rate[2] ?? "", measureUnit);
  const colon = text.indexOf(":");
  const symbols = [...text.matchAll(/[≥≤><=]+/gu)];
  const [symbol] = symbols.length === 1 ? symbols : [];
  // 优于或等于Ⅲ类比例≥90%: the symbol takes precedence over the words before it.
  const start = colon > 0 ? colon + 1 : (symbol?.index ?? operatorIndex(text));
  const name = text.slice(0, Math.max(start, 0));
  return NAME.test(name) && !NEGATED.test(name)
    ? readExpression(text.slice(start), measureUnit)
    : readCount(text, measureUnit);
}

/** A task followed by its count: 购置设备20台, 新增就业20648人, 举办活动4场以上. */
const SUBJECT = /^(\p{Script=Han}{1,12})(\d.*)$/u;
/** Words that make the figure a change, a share, one of several, or an approximation. */
const QUALIFIED =
  /[约近超逾余增减降升较比均每各按分第前后未不非无没禁逐预拟应需将欠缺差剩尚另含从由至到达号期级类率度年月日]|提高|[多少低高]于|其[中余他]|目标|计划|附件|方案|任务/u;
const UNQUALIFIED = /新增|增设|到位|得分|评分|分发|年度|全年|本年|当年|满意度/gu;

function readCount(text: string, measureUnit: string): Reading | null {
  const [, subject = "", rest = ""] = SUBJECT.exec(text) ?? [];
  if (subject === "" || QUALIFIED.test(subject.replace(UNQUALIFIED, ""))) return null;
  const trail = trailingOperator(rest);
  const quantity = readQuantity(trail.rest, measureUnit);
  const counts = quantity !== null && !/^[\d.,]+$/.test(trail.rest) && isCounter(quantity.unit);
  return counts ? { kind: "number", operator: trail.operator, ...quantity } : null;
}

/** A time limit after an event: 灾后15日内, 收到申请后3个工作日内. `isRecurring` has excluded recurring ones. */
const AFTER_EVENT =
  /^(?![每按逐次季月年下])(?:自)?\p{Script=Han}{1,14}(?:之日起|之后|以后|后)(\d{1,3}(?:个?工作日|个?自然日|日|天|个?小时|个月|分钟)[以之]?内.{0,6})$/u;

/** An average amount: 人均增收620元, 亩均节本50元以上. It takes the row's unit if that is a rate (元/人). */
const AVERAGE = /^[人户亩村]均([\p{Script=Han}]{1,8}?)[为达]?((?:\d|[≥≤><=]).*)$/u;

function readAverage(text: string, measureUnit: string): Reading | null {
  const [, subject = "", rest = ""] = AVERAGE.exec(text) ?? [];
  if (rest === "" || /[较比同约近超逾减降不未非无]/u.test(subject)) return null;
  const reading = readExpression(rest, "");
  if (reading?.kind !== "number" || reading.unit !== "元") return null;
  const row = scaledUnit(measureUnit).unit;
  return row?.startsWith("元/") ? { ...reading, unit: row } : reading;
}

function readAfterEvent(text: string, measureUnit: string): Reading | null {
  const within = AFTER_EVENT.exec(text)?.[1];
  return within === undefined ? null : readExpression(within, measureUnit);
}

/** Whether the bound itself is included, after the figure: ≥30个（不含）, 大于30（含本数） */
const BOUND = /^(.+)\((?:(不)?含)(?:本数)?\)$/u;

function readExpression(text: string, measureUnit: string): Reading | null {
  const bound = BOUND.exec(text);
  const plain = (bound?.[1] ?? text).replace(/^在(?=\d.*内)/u, "");
  const lead = leadingOperator(plain.replace(FILLERS, ""));
  const trail = trailingOperator(lead.rest.replace(FILLERS, ""));
  // 5月 alone is May; ≥12月 can only mean months.
  const rest = lead.operator === null ? trail.rest : trail.rest.replace(/(?<=^\d+)月$/, "个月");
  const quantity = readQuantity(rest, measureUnit);
  if (quantity === null || !operatorsAgree(lead.operator, trail.operator)) return null;
  const operator = lead.operator ?? trail.operator;
  const exact = bound === null || operator === null ? operator : withBound(operator, bound[2] === undefined);
  return { kind: "number", operator: exact, ...quantity };
}

/** 控制在4.2%以内 repeats its operator; 不低于90%以下 contradicts itself and is not read. */
function operatorsAgree(lead: Operator | null, trail: Operator | null): boolean {
  return lead === null || trail === null || sameDirection(lead, trail);
}
