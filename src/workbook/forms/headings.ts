/** The headings of the money block and the indicators in all their spellings. */

export type MoneyColumn =
  "initialBudget" | "annualBudget" | "spent" | "rate" | "weight" | "score" | "reason" | "method";

export type IndicatorColumn =
  | "level1"
  | "level2"
  | "level3"
  | "nature"
  | "target"
  | "measureUnit"
  | "actual"
  | "weight"
  | "score"
  | "reason"
  | "method";

/** In a printed form's own terms, for messages and for the choice of a column */
export const MONEY_COLUMNS: Readonly<Record<MoneyColumn, string>> = {
  initialBudget: "年初预算数",
  annualBudget: "全年预算数",
  spent: "全年执行数",
  rate: "执行率",
  weight: "分值",
  score: "得分",
  reason: "原因",
  method: "得分计算方法",
};

export const INDICATOR_COLUMNS: Readonly<Record<IndicatorColumn, string>> = {
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标",
  nature: "指标性质",
  target: "年度指标值",
  measureUnit: "度量单位",
  actual: "实际完成值",
  weight: "分值",
  score: "得分",
  reason: "偏差原因分析及改进措施",
  method: "得分计算方法",
};

/** Spellings of one column, the most certain first: an earlier entry wins over a later one. */
type Spellings<Key extends string> = Readonly<Record<Key, readonly RegExp[]>>;

const WEIGHT = /^(?:预算)?(?:执行率?|标准|指标)?(?:分值|权重|权数|标准分|满分|权重分值?|分值权重)$/u;
const SCORE =
  /^(?:预算)?(?:执行率?|单位自评|指标|自评|自我评价|实际|最终|评价)?(?:得分|评分|自评分|自评分值|自评分数|得分值)$/u;
/** 偏差率 is a figure. */
const REASON = /^[^。;,\d]{0,20}(?:原因|偏差(?![率值度数额]))[^。;,\d]{0,16}$|^改进措施$/u;
const REMARK = /^备注$|^说明$|^情况说明$/u;
const METHOD =
  /(?:得分|分值|评分|计分|打分|赋分|扣分)(?:计算)?(?:方法|方式|标准|办法|规则|细则)|^评分(?:说明|依据)$|^评价标准$/u;

const MONEY: Spellings<MoneyColumn> = {
  initialBudget: [
    /^(?:\d{4}年|年度|本年)?年初(?:部门|项目)?(?:批复|安排|下达|财政)?(?:预算)?(?:数|金额|额|资金)?$/u,
  ],
  annualBudget: [
    /^(?:全年|本年|年度)?(?:年中)?(?:调整后?|追加后)(?:的)?(?:全年)?预算(?:数|金额|额|总额)?$/u,
    /^全年(?:调整)?(?:后)?(?:预算|指标)(?:安排)?(?:数|金额|额|总额)?$/u,
    /^(?:项目)?(?:年度|本年度?|当年度?|财政)?(?:预算|资金)(?:安排|下达)?(?:数|金额|额|总额)$/u,
  ],
  spent: [
    /^(?:全年|预算|实际|本年|年度|资金|当年|累计|财政)*(?:执行|支出|使用|决算)(?:数|金额|额)$/u,
    /^(?:全年|本年|年度|累计)?实际(?:支出|执行|使用)$|^全年(?:支出|执行)$/u,
    /^(?:全年|本年|年度|当年)实际(?:数|金额|额)$/u,
  ],
  rate: [/^(?:预算|全年|资金|年度)*(?:执行(?:率|进度)|支出率)$/u],
  weight: [WEIGHT],
  score: [SCORE],
  reason: [REASON, REMARK],
  method: [METHOD],
};

const INDICATORS: Spellings<IndicatorColumn> = {
  level1: [/^一级(?:绩效)?(?:指标|目标)(?:名称)?$/u],
  level2: [/^二级(?:绩效)?(?:指标|目标)(?:名称)?$/u],
  level3: [/^三级(?:绩效)?(?:指标|目标)(?:名称|内容)?$/u, /^(?:具体|绩效)?指标(?:名称|内容)$|^具体指标$/u],
  nature: [/^(?:绩效)?指标(?:性质|方向|属性)$|^(?:性质|方向|计算符号|符号)$/u],
  target: [
    /^(?:年中)?调整后?的?(?:年度)?(?:指标|目标)值$/u,
    /^(?:年度|年初|全年|计划|预期|设定|绩效|本年|预定|批复|申报|指标)*(?:指标|目标)值$/u,
    /^(?:计划|预期)(?:完成)?(?:值|数)$|^目标数$|^指标要求$/u,
  ],
  measureUnit: [/^(?:绩效)?(?:指标)?(?:度量|计量|指标)单位$/u, /^单位$/u],
  actual: [
    /^(?:全年|年度|自评|指标|本年|目标|年末)*(?:实际|完成|达成)+(?:指标|目标)?(?:值|数)$/u,
    /^(?:全年|年度|指标|目标|本年)*(?:实际)?完成(?:情况|程度)$/u,
    /^(?:实施|完成|执行|实际)进度$/u,
  ],
  weight: [WEIGHT],
  score: [SCORE],
  reason: [REASON, REMARK],
  method: [METHOD],
};

/** Strips brackets (万元, A, 100分) and other endings. Takes and gives squeezed text. */
function bareHeading(squeezed: string): string {
  return squeezed
    .replace(/\([^()]*\)/g, "")
    .replace(/[*:]+$/, "")
    .replace(/[/,]?(?:万元|元|%|[A-C](?:\/[A-C])?)$/, "");
}

export interface HeadingMatch<Key extends string> {
  readonly key: Key;
  /** 0 is the most certain spelling */
  readonly rank: number;
}

function match<Key extends string>(
  spellings: Spellings<Key>,
  squeezed: string,
): HeadingMatch<Key> | undefined {
  if (squeezed === "" || squeezed.length > 40) return undefined;
  const heading = bareHeading(squeezed);
  if (/\d/.test(heading) && !/^\d{4}年/.test(heading)) return undefined;
  for (const key of Object.keys(spellings) as Key[]) {
    const rank = spellings[key].findIndex((spelling) => spelling.test(heading));
    if (rank >= 0) return { key, rank };
  }
  return undefined;
}

/** 预算数:80 is a heading too, followed by its amount. */
export function moneyHeading(squeezed: string): HeadingMatch<MoneyColumn> | undefined {
  return match(MONEY, squeezed.replace(/:-?\d[\d,.]*(?:万元|元|%)?$/, ""));
}

export function indicatorHeading(squeezed: string): HeadingMatch<IndicatorColumn> | undefined {
  return match(INDICATORS, squeezed);
}
