/** What the words in a ledger's cells mean: levels of money, categories, kinds of postings. Nothing here guesses. */
import { tierOfLevel, type BudgetTier, type FundCategory, type UnitLevel } from "../model";
import { fold } from "../text";
import type { AmountRole } from "./roles";

/** A word's meaning: decided, a question with its choices, or no word of the kind */
export type Meaning<T> =
  | { readonly kind: "decided"; readonly value: T }
  | { readonly kind: "question"; readonly choices: readonly T[] }
  | null;

const decided = <T>(value: T): Meaning<T> => ({ kind: "decided", value });
const question = <T>(...choices: readonly T[]): Meaning<T> => ({ kind: "question", choices });

function tight(text: string): string {
  return fold(text)
    .replace(/\s/g, "")
    .replace(/^(?:\d{1,8}|[A-Za-z]\d*)[-_.、:]?(?=\p{Script=Han})/u, "");
}

const LEVELS: readonly (readonly [RegExp, UnitLevel | "中央" | "上级" | "本级" | "部门预算"])[] = [
  [
    /^(?:中央|国家|中央级|中央本级)(?:财政|预算)?(?:资金|专项|补助|拨款|转移支付|专款|直达资金|级|基建)*$/u,
    "中央",
  ],
  [/^上级(?:财政)?(?:资金|专项|补助|拨款|转移支付|专款|补助资金)*$/u, "上级"],
  [/^(?:本级|同级|地方本级)(?:财政|财力)?(?:资金|专项|拨款|安排|财力|预算)*$/u, "本级"],
  [/^(?:年初)?部门预算(?:资金|安排)?$/u, "部门预算"],
  [
    /^(?:省|自治区|直辖市)(?:级|本级)?(?:财政|预算)?(?:资金|专项|补助|拨款|转移支付|专款|安排|财力)*$/u,
    "省级",
  ],
  [
    /^(?:市|州|地市|设区市|盟)(?:级|本级)?(?:财政|预算)?(?:资金|专项|补助|拨款|转移支付|专款|安排|财力)*$/u,
    "市级",
  ],
  [
    /^(?:县|区|县区|区县|县\(区\)|旗|县\(市、?区\))(?:级|本级)?(?:财政|预算)?(?:资金|专项|补助|拨款|转移支付|专款|安排|财力)*$/u,
    "县级",
  ],
  [
    /^(?:乡|镇|乡镇|街道)(?:级|本级)?(?:财政|预算)?(?:资金|专项|补助|拨款|转移支付|专款|安排|财力)*$/u,
    "乡级",
  ],
];

/** Levels of a text such as 中央、省级 */
function levelsIn(text: string): ReturnType<typeof levelOf>[] {
  return tight(text)
    .split(/[、,，/+和及与;；]/u)
    .map(levelOf);
}

function levelOf(text: string) {
  return LEVELS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Whether the text is a level of money, whatever it means to a unit */
export function isLevel(text: string): boolean {
  return levelsIn(text).every((level) => level !== null);
}

/** Levels below the unit's own, which it does not receive */
export function levelsNamed(text: string): readonly UnitLevel[] {
  return levelsIn(text).flatMap((level) =>
    level === null || level === "中央" || level === "上级" || level === "本级" || level === "部门预算"
      ? []
      : [level],
  );
}

/**
 * 预算层级 of money of a level, for a unit of another: its own level is 本级专项, a higher one 上级专项, a lower one a question.
 *
 * @param ofUnit 预算级次; null counts as 市级
 */
export function tierOf(text: string, ofUnit: UnitLevel | null): Meaning<BudgetTier> {
  const levels = levelsIn(text);
  const tiers = new Set(
    levels.map((level): BudgetTier | null => {
      if (level === null) return null;
      if (level === "中央" || level === "上级") return "上级专项";
      if (level === "本级") return "市级专项";
      return level === "部门预算" ? level : tierOfLevel(level, ofUnit);
    }),
  );
  const [tier = null] = tiers;
  if (tiers.size === 1 && tier !== null) return decided(tier);
  return question<BudgetTier>("部门预算", "市级专项", "上级专项");
}

const CATEGORIES: readonly (readonly [RegExp, FundCategory])[] = [
  [
    /^(?:基本支出)?[-—:(]?(?:人员类|人员经费|人员支出|人员类项目|工资福利支出|对个人和家庭的?补助(?:支出)?|人员经费支出|人员类支出)\)?$/u,
    "人员经费",
  ],
  [
    /^(?:基本支出)?[-—:(]?(?:运转类)?[-—:(]?(?:公用经费|日常公用|日常公用经费|公用支出|公用经费项目|商品和服务支出|公用类|日常公用支出|公用经费支出)\)?$/u,
    "公用经费",
  ],
  [
    /^(?:项目支出|项目|项目经费|特定目标类|特定目标类项目|其他运转类|其他运转类项目|运转类[-—(]其他运转类\)?|专项|专项支出|专项经费|专项业务费|项目类|部门项目)$/u,
    "项目支出",
  ],
];

/** 基本支出, which may be 人员经费 or 公用经费 */
const BASIC = /^(?:基本支出|基本|基本经费|基本支出类)$/u;
const RUNNING = /^(?:运转类|运转类项目|运转经费)$/u;

/** Class of an economic item: 301 of 30101 基本工资, of 301-工资福利支出 */
export function economicClassOf(text: string): string | null {
  const code = /^\D{0,2}(\d{3})(?:\d{2})?(?!\d)/u.exec(fold(text).replace(/\s/g, ""))?.[1];
  if (code !== undefined) return code;
  const name = tight(text);
  return ECONOMIC_NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

const ECONOMIC_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:机关)?工资福利支出$/u, "301"],
  [/^(?:机关)?商品和服务支出$/u, "302"],
  [/^对个人和家庭的?补助(?:支出)?$/u, "303"],
  [/^(?:其他)?资本性支出$/u, "310"],
];

const STAFF_CLASSES = new Set(["301", "303", "501", "509"]);
const OFFICE_CLASSES = new Set(["302", "310", "502"]);

/** 人员经费 or 公用经费 of 基本支出; null for a class that may be either */
export function basicCategoryOf(economicClass: string): FundCategory | null {
  if (STAFF_CLASSES.has(economicClass)) return "人员经费";
  return OFFICE_CLASSES.has(economicClass) ? "公用经费" : null;
}

/**
 * 支出类别 of a word. 基本支出 is decided by its economic class.
 *
 * @param economicClass 301; null = none given
 */
export function categoryOf(text: string, economicClass: string | null): Meaning<FundCategory> {
  const word = tight(text).replace(/^(?:一般公共预算)/u, "");
  const named = CATEGORIES.find(([pattern]) => pattern.test(word))?.[1];
  if (named !== undefined) return decided(named);
  if (BASIC.test(word)) {
    const basic = economicClass === null ? null : basicCategoryOf(economicClass);
    return basic === null ? question<FundCategory>("人员经费", "公用经费") : decided(basic);
  }
  return RUNNING.test(word) ? question<FundCategory>("公用经费", "项目支出") : null;
}

/** Whether a category is of 基本支出, whose lines have no 预算层级 */
export function isBasicWord(text: string): boolean {
  const word = tight(text);
  return (
    BASIC.test(word) ||
    CATEGORIES.some(([pattern, category]) => category !== "项目支出" && pattern.test(word))
  );
}

/** Whether only the economic class says what it is: 基本支出 */
export function isUndecidedBasic(text: string): boolean {
  return BASIC.test(tight(text));
}

/** What a posting's amount is */
export type PostingRole = AmountRole | "adjustment";

const POSTINGS: readonly (readonly [RegExp, PostingRole])[] = [
  [/结转(?!下年)|上年结余/u, "carriedOver"],
  [/追减|调减|核减|压减|收回|减少|缩减|扣减|上缴/u, "reduced"],
  [/追加|调增|核增|增加|新增/u, "added"],
  [/年初|批复/u, "initialBudget"],
  [/调整|调剂|变动/u, "adjustment"],
  [/支付|支出|列支|执行|报销|付款|用款|开支|拨付|退款|退回|冲销/u, "spent"],
  [/到位|到账|到帐|拨入|收款/u, "arrived"],
];

/** Null for a word that names no kind of posting */
export function postingRoleOf(text: string): PostingRole | null {
  const word = tight(text);
  if (word === "" || word.length > 16 || /[和及、/]/u.test(word)) return null;
  return POSTINGS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const VOID = /^[([【]?(?:已)?(?:作废|撤销|注销|删除)[)\]】]?$|^无效$/u;

export function isVoid(text: string): boolean {
  return VOID.test(tight(text));
}

/** Whether the name itself says that the row is void: （作废）某项目 */
export function isVoidName(text: string): boolean {
  return /^[([【](?:已)?作废[)\]】]|[([【](?:已)?作废[)\]】]$/u.test(tight(text));
}

const SOURCES =
  /公共预算|基金|国有资本|财政拨款|财政专户|事业收入|经营收入|其他收入|单位资金|自有资金|自筹|社会保险|债券|拨款|补助资金|财政资金|非税|贷款|捐赠/u;

export function isSource(text: string): boolean {
  return SOURCES.test(text);
}
