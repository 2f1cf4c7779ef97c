/** What reports call the measures of money: one list for all that read or compare it. */
import type { ReportMeasure } from "./funds";

interface MeasureWords {
  readonly measure: ReportMeasure;
  readonly words: RegExp;
  /** What the same words also mean: 安排, 下达 may be of the initial budget or of the adjusted one */
  readonly also?: readonly ReportMeasure[];
  /** Says nothing where it differs */
  readonly isLoose?: true;
}

const BUDGETS: readonly ReportMeasure[] = ["annualBudget", "initialBudget", "thisYear", "arrived"];

/** Of several, the one nearest to the figure counts, then the longest. */
const MEASURES: readonly MeasureWords[] = [
  {
    measure: "carriedOver",
    words: /(?:上年(?:度)?|年初)(?:财政)?(?:拨款)?(?:结转(?:和|及|、)?结余|结转|结余)/gu,
  },
  { measure: "added", words: /追加(?:预算|资金|经费)?|(?:预算|年中)(?:调整)?增加|调增(?:预算)?/gu },
  { measure: "reduced", words: /(?:追减|调减|核减|压减|收回|上缴|缴回)(?:预算|资金|经费)?/gu },
  {
    measure: "balance",
    words:
      /(?:滚存)?结转(?:和|及)?结余|结转|(?:滚存)?结余|剩余|未(?:执行|支付|兑付|使用|支出|拨付)(?:完毕|完)?(?:的)?(?:资金|金额)?|余额|(?:^|(?<=[，；]))余(?=$)/gu,
  },
  { measure: "arrived", words: /(?:资金)?到位(?!率)|到账(?!率)|收到/gu, also: ["annualBudget"] },
  {
    measure: "annualBudget",
    words:
      /(?:调整(?:后)?|(?:核减|核增|追加|压减|调减|调增)后|最终|实有)(?:的)?(?:部门)?预算(?:数|总额)?|调整后|全年预算(?:数|合计)?|预算合计|预算总额|总预算|(?:可用|可支配)(?:资金|财力)|(?:全年)?资金计划|本级预算|年度预算(?:数)?/gu,
  },
  { measure: "thisYear", words: /本年(?:部门)?预算(?:数)?|[本当]年(?:财政)?拨款(?:收入)?/gu },
  {
    measure: "spent",
    words:
      /支出(?!率|进度)(?:数)?|(?:预算|实际)?执行(?!率|进度|中)(?:数|金额)?|支付(?!率|进度)|拨付使用|(?:实际)?使用(?!率|进度)|兑付(?!率|进度)|列支|开支|完成投资|决算(?:数)?/gu,
  },
  { measure: "spent", words: /(?:已|完成|实际|累计|共)拨付(?!率|进度)|发放(?!率)/gu },
  { measure: "annualBudget", words: /拨付(?!率|进度)/gu, also: ["spent", "arrived"] },
  {
    measure: "initialBudget",
    words:
      /年初[^，。]{0,8}?预算(?:合计|总额|总数|总计|数)?|年初[^，。]{0,10}?(?:安排|批复)(?:的)?(?:资金|经费|预算)?/gu,
  },
  { measure: "initialBudget", words: /预算资金|预算安排|安排|列入(?:年初|部门)?预算/gu, also: BUDGETS },
  {
    measure: "annualBudget",
    words:
      /预算(?!执行|调整|完成|绩效|管理|编制)(?:数|额|金额|批复|收入)?|批复(?:预算)?|下达|资金总额|总金额|总投资|投资总额|投入(?:资金)?/gu,
    also: BUDGETS,
  },
  // What was received may differ from what was planned.
  { measure: "annualBudget", words: /(?:总)?收入/gu, also: BUDGETS, isLoose: true },
  {
    measure: "executionRate",
    words:
      /(?:预算)?(?:执行|拨付|支付|支出|使用|兑付|完成)率|(?:预算)?(?:执行|支付|支出|拨付|使用)(?:完成)?进度|(?:完成|为|占)(?:调整(?:后)?|(?:核减|核增|追加|压减|调减|调增)后|全年|年度|最终|总)?(?:的)?(?:部门)?预算(?:数|总额)?的/gu,
  },
  { measure: "initialRate", words: /(?:完成|为|占)年初(?:部门)?预算(?:数)?的/gu },
  { measure: "arrivalRate", words: /到位率/gu },
];

export interface NamedMeasure {
  readonly measure: ReportMeasure;
  readonly also: readonly ReportMeasure[];
  readonly isLoose: boolean;
  readonly start: number;
  readonly end: number;
}

export function measureIn(text: string): NamedMeasure | null {
  let best: NamedMeasure | null = null;
  for (const { measure, words, also = [], isLoose = false } of MEASURES) {
    for (const match of text.matchAll(words)) {
      const found = { measure, also, isLoose, start: match.index, end: match.index + match[0].length };
      const isNearer =
        best === null || found.end > best.end || (found.end === best.end && found.start < best.start);
      if (isNearer) best = found;
    }
  }
  return best;
}

export function withoutMeasures(text: string): string {
  const characters: string[] = [...text];
  if (characters.length !== text.length) return text;
  for (const { words } of MEASURES)
    for (const match of text.matchAll(words)) characters.fill("", match.index, match.index + match[0].length);
  return characters.join("");
}

/** 年末尚有321.6万元未支付: what the money is stands behind the figure. */
export function withMeasureBehind(clause: string, after: string): string {
  const behind = measureIn(clause) === null ? NOT_PAID.exec(after)?.[0] : undefined;
  return behind === undefined ? clause : `${clause}${behind}`;
}

const NOT_PAID = /^(?:资金|经费)?(?:尚)?未(?:支付|执行|使用|拨付|兑付|支出)(?:完毕|完)?/u;

/** 因压减一般性支出调减, 根据招标结果核减: without why */
export function withoutReason(clause: string): string {
  return clause.replace(REASON, "");
}

const REASON =
  /(?:后)?(?:因|由于|根据|按照|经)[^，。；]{1,24}(?=(?:追加|追减|调增|调减|核减|核增|压减|收回)(?:了|预算|资金|经费)*$)/u;

/** Words that name neither a measure nor what the money is for */
const PLAIN =
  /我[\p{Script=Han}]{1,3}?(?=部门|20|$)|我(?:中心|单位|局|委|县|市|区|院|校|馆|会|办|镇|乡|街道|部门)|本(?:单位|部门|级|项目|专项|年度?|馆|院|校|局)|该(?:项目|专项|资金|经费)?|(?:19|20)\d\d年度?|截[至止][^，]{0,10}?(?:时点|底|末|日|目前)|\d{1,2}月(?:\d{1,2}日|[底末份])?|\d{1,2}月?[至\-—]\d{1,2}月|全年|当年|年度|年末|年底|年终|年内|年中|期末|目前|执行中|项目|专项|部门|单位|整体|总体|全[市县区部]|市级|财政|资金|经费|款项|金额|总额|总数|总计|规模|实际|累计|共计?|合计|两项|分别|均|为|是|达到?|数|额|的|其中|已经?|经|完成|全部|全|连同|实现|实际|尚有|及时|按时|按要求|按规定|核定|申请|计划|统一|由|总|计/gu;

/** 项目支出全年预算数800万元 is not of all the money. */
const KIND_OF_SPENDING = /(?:基本|项目|人员|公用)支出/u;
/** 两个项目合计结余 */
const PROJECTS_TOGETHER = /^项目(?:资金|经费)?(?:合计|共计?|总计)/u;

const SOURCE = /中央|省级|县级|区级|镇级|州级|本级|上级|地方|配套/gu;

/** Money that a line of the workbook cannot be, whatever line the words name: contracts, reviews, others' money, rates a head */
const OTHER_MONEY =
  /概算|评审|审计|审减|合同(?!款)|中标|成交|控制价|社会(?:资本|资金)|带动|撬动|吸引|自筹|存量|三公”?经费|公务(?:接待|用车)|因公出国|人均|户均|标准|单价|每[人户亩套台]|不超过/u;

export function isOtherMoney(clause: string): boolean {
  return OTHER_MONEY.test(clause);
}

export interface MoneyWords {
  readonly measure: NamedMeasure | null;
  /** What else the words name: 三公, 设备购置; "" for nothing */
  readonly subject: string;
  /** 县级, 中央: of one source, not of all the money */
  readonly isOfSource: boolean;
}

/** @param clause the words before an amount or a rate, without names that the workbook has */
export function moneyWordsOf(clause: string): MoneyWords {
  const reasonless = withoutReason(clause);
  const given = reasonless.replace(PROJECTS_TOGETHER, "项目支出");
  const kind = KIND_OF_SPENDING.exec(given)?.[0] ?? "";
  const bare = kind + withoutMeasures(given.replace(kind, "")).replace(PLAIN, "");
  const subject = bare.replace(SOURCE, "").replace(/[^\p{Script=Han}A-Za-z0-9]/gu, "");
  return {
    measure: measureIn(reasonless),
    // A single character is a particle.
    subject: subject.length > 1 ? subject : "",
    isOfSource: bare !== bare.replace(SOURCE, ""),
  };
}
