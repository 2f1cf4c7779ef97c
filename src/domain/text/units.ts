/** Units of measure: known units, multipliers, and which units may be compared. */
import { Decimal } from "../decimal";
import { foldTight } from "./fold";

/** Counters and measures found in published forms. Longer ones are tried first. */
const KNOWN_UNITS: readonly string[] = (
  "元 角 % ‰ 百分点 个百分点 分 倍 " +
  "人 人次 剂 剂次 针 针次 名 位 户 户次 家 家次 户数 人数 人日 人天 人月 人年 个 件 项 项目 次 场 场次 期 批 批次 班 班次 组 支 套 台 台套 台/套 辆 架 艘 只 头 头只 尾 羽 匹 株 棵 份 本 册 " +
  "篇 条 则 幅 张 块 枚 段 处 座 栋 幢 间 所 站 口 眼 盏 根 把 面 门 笔 例 宗 起 单 对 双 队 桶 袋 箱 瓶 盒 支 部 款 种 类 级 届 轮 节 课时 学时 小时 分钟 秒 " +
  "天 日 周 旬 月 个月 季度 年 工作日 个工作日 年度 岁 村 个村 乡镇 街道 社区 县 市 区 床 床位 车次 车 趟 航次 班列 " +
  "米 千米 公里 厘米 毫米 里 平方米 平方公里 平方千米 立方米 亩 公顷 公亩 亩次 延米 平米 方 " +
  "克 千克 公斤 斤 吨 毫克 升 毫升 千瓦 千瓦时 兆瓦 度 摄氏度 分贝 兆 标准煤 吨标准煤 " +
  "微克/立方米 毫克/立方米 毫克/升 μg/m³ μg/m3 ug/m³ ug/m3 mg/m³ mg/m3 mg/L mg/l " +
  "m km cm mm m2 m3 km2 ㎡ ㎥ m² m³ km² g kg mg t L ml mL kW KW kw kWh kwh MW M G Mbps Gbps GB TB MB ℃ dB db"
).split(" ");

const KNOWN: ReadonlySet<string> = new Set(KNOWN_UNITS);
const LONGEST_FIRST: readonly string[] = [...KNOWN].sort((a, b) => b.length - a.length);

/** The longest known unit that a text has at a place: 人次 of 3100人次; null for none. Takes folded text. */
export function unitAt(folded: string, at: number): string | null {
  return LONGEST_FIRST.find((unit) => folded.startsWith(unit, at)) ?? null;
}

/** Canonical spelling of each unit, followed by its variants. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  (
    "% 百分比 百分率 百分数|百分点 个百分点|公里 千米 km|米 m|厘米 cm|毫米 mm|平方米 ㎡ m2 m² 平米 平|立方米 ㎥ m3 m³ 方 立方|" +
    "平方公里 km2 km² 平方千米|公斤 kg 千克|克 g|毫克 mg|吨 t|升 L|毫升 ml mL|千瓦 kW KW kw|千瓦时 kWh kwh|兆瓦 MW|" +
    "微克/立方米 μg/m³ μg/m3 ug/m³ ug/m3|毫克/立方米 mg/m³ mg/m3|毫克/升 mg/L mg/l|分贝 db dB|摄氏度 ℃|天 日|工作日 个工作日|月 个月|台套 台/套"
  )
    .split("|")
    .map((line) => line.split(" "))
    .flatMap(([unit = "", ...others]) => others.map((other) => [other, unit] as const)),
);

/** Powers of ten before a unit: 1.65 万人, 3.2亿元. 千克, 千米 and 千瓦 are known units, so their 千 is no multiplier. */
const MULTIPLIERS: readonly (readonly [word: string, factor: Decimal])[] =
  "万亿 12|千亿 11|百亿 10|十亿 9|亿 8|千万 7|百万 6|十万 5|万 4|千 3|百 2".split("|").map((line) => {
    const [word = "", power = ""] = line.split(" ");
    return [word, new Decimal(`1e${power}`)];
  });

/** Groups of counters for the same things, within which figures may be compared. */
const COMPATIBLE: readonly (readonly string[])[] = (
  "人 名 位 个|人次 次|场 场次 次|期 次 班次 班|户 家 个|批 批次 次|家 个 所|项 个 件 项目|件 个|台 套 台套 个|" +
  "村 个 个村|处 个 座|篇 条 则|本 册 份|天 工作日|M 兆 Mbps|G Gbps"
)
  .split("|")
  .map((group) => group.split(" "));

export interface ScaledUnit {
  readonly factor: Decimal;
  /** Null for a bare multiplier or a blank */
  readonly unit: string | null;
}

const ONE = new Decimal(1);

/** Words that make a figure vague or negate it; text with one of them has no unit and no figure. */
const HEDGE = /左右|上下|不等|以来|[以之][上下内外前后]|[余多几约或和及与未不,，、;；]/;

/**
 * A unit in its canonical spelling, with its multiplier split off: 万人次 → 10000, 人次; 百分比 → 1, %; "" → 1, null.
 * Takes any unit, known or unknown.
 */
export function scaledUnit(written: string): ScaledUnit {
  const unit = resolveAlternatives(normaliseDenominators(foldTight(written).replace(/^\(([^()]*)\)$/, "$1")));
  if (unit === "" || unit === "-" || unit === "/" || unit === "—") return { factor: ONE, unit: null };
  if (KNOWN.has(unit) || SPELLINGS.has(unit)) return { factor: ONE, unit: SPELLINGS.get(unit) ?? unit };
  for (const [word, factor] of MULTIPLIERS) {
    if (unit.startsWith(word)) {
      const rest = unit.slice(word.length);
      return { factor, unit: rest === "" ? null : (SPELLINGS.get(rest) ?? rest) };
    }
  }
  return { factor: ONE, unit };
}

/** Whether a word is a known unit, with multiplier and denominators: 万人次, 元/人·月 */
export function isKnownUnit(written: string): boolean {
  const [whole = "", ...per] = (scaledUnit(written).unit ?? "").split("/");
  const isKnown = KNOWN.has(whole) || KNOWN.has(scaledUnit(written).unit ?? "");
  return isKnown && per.every((one) => /^\p{Script=Han}{1,4}$/u.test(one));
}

/** Whether a unit counts or measures things; shares and dates do not. Takes a unit in its canonical spelling. */
export function isCounter(unit: string | null): boolean {
  const [whole = ""] = unit?.split("/", 1) ?? [];
  return KNOWN.has(whole) && !/^(?:[%‰年月旬周]|百分点|季度|年度|倍|岁|级|类|届|轮|期)$/u.test(whole);
}

/** Normalises 元/人·月 and 元/(人·月) to 元/人/月. */
function normaliseDenominators(unit: string): string {
  const slash = unit.indexOf("/");
  return slash < 1
    ? unit
    : unit.slice(0, slash + 1) +
        unit
          .slice(slash + 1)
          .replace(/^\(([^()]*)\)$/, "$1")
          .replace(/[·•・]/g, "/");
}

/** Counters that may stand for each other; measures and times may not. */
const COUNTS: ReadonlySet<string> = new Set([
  ...COMPATIBLE.flat().filter((unit) => !/^(?:天|工作日|兆|[MG](?:bps)?)$/u.test(unit)),
  ..."社区 乡镇 街道 县 市 区".split(" "),
]);

/** Resolves 台（套）, 场（次）, 个（家）: the joined word if it is a unit, otherwise the first of the two counters. */
function resolveAlternatives(unit: string): string {
  const [, first = "", second = ""] = /^([^()]{1,4})\(([^()]{1,4})\)$/u.exec(unit) ?? [];
  const multiplier = MULTIPLIERS.find(([word]) => first.startsWith(word))?.[0] ?? "";
  const counter = first.slice(multiplier.length);
  if (KNOWN.has(counter + second)) return first + second;
  return COUNTS.has(counter) && COUNTS.has(second) ? first : unit;
}

/** Counters that a noun may follow (2次宣传). After a time (5日前) or a rate, a word means something else. */
const TAKES_NOUN = /^(?!.*[%‰a-zA-Z年月日天周旬季度时分秒]).+$/u;

/**
 * The unit after a number, also with a noun attached (2次宣传 → 次). Null if the text is not a unit; the figure
 * is then not read. `measureUnit` is the row's and takes precedence.
 */
export function unitAfterNumber(folded: string, measureUnit: string): ScaledUnit | null {
  const text = resolveAlternatives(normaliseDenominators(folded.replace(/^\(([^()]*)\)$/, "$1")));
  // Incidence rates: 186/10万, 12/万人
  if (/^\/1?0{0,3}万人?$/u.test(text)) return { factor: ONE, unit: text.replace(/人$/u, "") };
  // 5月 is May; five months is 5个月.
  if (text === "月") return null;
  if (text.length > 16 || /[\d\s]/.test(text.replace(/(?<=(?:^|\/)k?m)[23]$/, "")) || HEDGE.test(text))
    return null;
  const scaled = scaledUnit(text);
  const rest = scaled.unit ?? "";
  if (rest === "" || KNOWN.has(rest)) return scaled;
  // 5百二十人, 20220930前: neither the rest of the figure nor 前 is a unit.
  if (/^[零一二两三四五六七八九十百千万亿前后]/u.test(rest)) return null;
  const rowUnit = scaledUnit(measureUnit).unit;
  if (rowUnit !== null && rowUnit !== "%" && rest.startsWith(rowUnit)) return { ...scaled, unit: rowUnit };
  const known = LONGEST_FIRST.find((unit) => rest.startsWith(unit));
  if (known !== undefined) {
    const after = rest.slice(known.length);
    if (/^\/[\p{Script=Han}/]{1,6}$/u.test(after)) return { ...scaled, unit: rest };
    const noun = TAKES_NOUN.test(known) && /^\p{Script=Han}{1,8}$/u.test(after);
    return noun ? { ...scaled, unit: SPELLINGS.get(known) ?? known } : null;
  }
  // An unknown word in parentheses is a remark: 15（含线上）, 15（预计）.
  const bare = !/[()]/.test(folded);
  return bare && /^\p{Script=Han}{1,4}(\/\p{Script=Han}{1,3})?$/u.test(rest) ? scaled : null;
}

/**
 * Whether scaled figures in two units may be compared: the `same` unit, `compatible` counters (场 and 场次; a missing
 * unit with any other), or `different` units (亩 and 公顷, 人 and 户, 人 and 人次).
 */
export function compareUnits(a: string | null, b: string | null): "same" | "compatible" | "different" {
  if (a === b) return "same";
  const left = a === null ? null : scaledUnit(a).unit;
  const right = b === null ? null : scaledUnit(b).unit;
  // The evaluation covers one year, so 4次/年 equals 4次.
  const [ofYear, ofOther] = [left, right].map((unit) => unit?.replace(/\/年度?$/u, ""));
  if (left !== right && ofYear !== undefined && ofYear === ofOther) return "compatible";
  if (left === right) return compareMultipliers(a, b);
  if (left === null || right === null) return "compatible";
  return COMPATIBLE.some((group) => group.includes(left) && group.includes(right))
    ? "compatible"
    : "different";
}

/** Two spellings of a unit are the same; with different multipliers they are only compatible. */
function compareMultipliers(a: string | null, b: string | null): "same" | "compatible" {
  return a !== null && b !== null && scaledUnit(a).factor.eq(scaledUnit(b).factor) ? "same" : "compatible";
}
