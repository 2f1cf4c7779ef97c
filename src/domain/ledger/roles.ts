/** What a column of a ledger can be, and the headings by which it is known. */
import { fold } from "../text";
import { TABLES, type TableKey } from "../model";

/** Money that goes to a column of 资金 */
export const AMOUNT_ROLES = [
  "carriedOver",
  "initialBudget",
  "added",
  "reduced",
  "arrived",
  "spent",
  "carriedOverSpent",
] as const;
export type AmountRole = (typeof AMOUNT_ROLES)[number];

export type Role =
  | AmountRole
  /** Signed: what is above zero is 追加, what is below 追减 */
  | "adjustment"
  /** 追加 less 追减, beside columns of both: compared */
  | "netChange"
  /** A month's spending */
  | "month"
  /** The amount of a posting, whose type says what it is */
  | "amount"
  /** 预算数: 年初预算 or 全年预算数, by what else there is */
  | "budget"
  // Compared with what is computed.
  | "annualBudget"
  | "balance"
  | "executionRate"
  | "initialRate"
  // Words of a line.
  | "project"
  | "code"
  | "category"
  | "economicClass"
  | "functionCode"
  | "tier"
  | "source"
  | "postingType"
  | "status"
  | "reason"
  | "remark"
  // Words whose column is known by what it holds
  | "kind"
  // 指标
  | "level1"
  | "level2"
  | "level3"
  | "nature"
  | "target"
  | "measureUnit"
  | "actual"
  | "weight"
  | "score"
  // 项目
  | "competentDepartment"
  | "implementingUnit"
  | "annualGoal"
  | "goalCompletion"
  | "conclusion"
  | "problems"
  | "improvements"
  | "separateForm"
  | "implementation"
  // Known, and read for nothing
  | "serial"
  | "date"
  | "document"
  | "unitName"
  | "ofAnotherTime"
  | "summary";

/** Money that is written to 资金, once its posting, its sign or its month has said where */
export const WRITTEN_ROLES: readonly Role[] = [...AMOUNT_ROLES, "adjustment", "month", "amount"];

/** All columns of money, those that are only compared too */
export const MONEY_ROLES: ReadonlySet<Role> = new Set<Role>([
  ...WRITTEN_ROLES,
  "netChange",
  "budget",
  "annualBudget",
  "balance",
]);

/** The kinds of lists that are read */
export type ListKind = Extract<TableKey, "funds" | "indicators" | "projects">;

/** Full headings, folded. The first that fits is it. */
const PATTERNS: readonly (readonly [Role, RegExp])[] = [
  ["serial", /^(?:序号|编号|行次|序|no\.?|行号|栏次)$/iu],
  // Of another time than the whole year: neither budget nor spending of this one.
  [
    "carriedOverSpent",
    /^(?:其中)?:?(?:使用|动用)?上年(?:度)?结转(?:结余)?(?:资金)?(?:的)?(?:支出|执行|使用|支付)(?:数|额)?$/u,
  ],
  [
    "carriedOver",
    /^(?!结转[和与及、]?结余)(?:加:)?(?:上年|以前年度|年初|期初|往年|历年|上年度|上级)?(?:财政)?(?:拨款)?(?:项目)?结转(?:和|与|及|、)?(?:结余)?(?:资金|预算|指标|收入)?(?:数|额|金额)?$/u,
  ],
  [
    "carriedOver",
    /^(?:上年|以前年度|年初|期初|往年|历年|上年度)(?:财政)?(?:拨款)?结余(?:结转)?(?:资金|预算|指标)?(?:数|额|金额)?$/u,
  ],
  [
    "ofAnotherTime",
    /^(?:上年|上年度|去年|上期|上月|本月|当月|本期|本季度?|当期|截至\d+月|\d+[-—~至]\d+月|[一二三四1-4]季度).*$/u,
  ],
  ["spent", /^(?:1|一)[-—~至]12月.*$/u],
  [
    "month",
    /^(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:支出|执行|支付|实际支出|发生)?(?:数|额|金额)?$/u,
  ],
  // Rates before the amounts that they are rates of.
  ["initialRate", /^(?:按)?年初(?:预算)?(?:口径)?(?:的)?(?:预算)?执行率%?$/u],
  [
    "executionRate",
    /^(?:全年|本年|累计|当前|调整后)?(?:预算|支出|资金|指标|项目)?(?:执行|支付|支出|使用|拨付)(?:率|进度|比例|比率|百分比)%?$/u,
  ],
  ["executionRate", /^(?:执行|支付|支出)(?:占|数占)(?:全年|调整后)?预算(?:数)?(?:的)?(?:比例|比重|%)?$/u],
  [
    "annualBudget",
    /^(?:调整后|变更后|调剂后|全年|年度|本年|当年|最终|执行中)(?:的)?(?:全年)?(?:预算|指标)(?:合计|总额|总数|总计|资金)?(?:数|额|金额)?(?:合计)?$/u,
  ],
  ["annualBudget", /^(?:预算|指标|资金)(?:合计|总额|总计|总数|总额度|总量)(?:数|额)?$/u],
  ["annualBudget", /^(?:调整|变更)预算(?:数|额|金额)$/u],
  ["annualBudget", /^(?:可用|可执行|可支配|全部)(?:预算|指标|资金)(?:数|额|金额|合计|总额)?$/u],
  [
    "initialBudget",
    /^(?:年初|当年年初|本年年初)(?:部门|单位|财政)?(?:预算)?(?:批复|安排|下达|核定|控制)?(?:的)?(?:预算)?(?:数|额|金额|指标|资金)?$/u,
  ],
  ["initialBudget", /^(?:预算)?(?:批复|核定)(?:的)?(?:年初)?(?:预算)?(?:数|额|金额)$/u],
  ["initialBudget", /^(?:年初|部门)预算(?:批复|安排)(?:数|额|金额)?$/u],
  [
    "adjustment",
    /^(?:年中|本年|当年|年度|预算|指标|执行中)?(?:预算)?(?:调整|调剂|变动|增减|追加追减|追加[/、(和及或与]+(?:追)?减|调增[/、(和及或与]+(?:调)?减|追加\(减\)|调整增减|净追加|净调整)(?:预算|指标|\))?(?:数|额|金额|情况|变动)?(?:\(?[+±增](?:.{0,4})?[-减]?\)?)?$/u,
  ],
  [
    "added",
    /^(?:其中:?)?(?:年中|本年|当年|执行中|年度|预算|指标)?(?:预算|指标)?(?:调整)?(?:追加|调增|核增|增加|新增|追增)(?:预算|指标|资金)?(?:\(调增\))?(?:数|额|金额)?(?:\([+＋]\))?$/u,
  ],
  [
    "reduced",
    /^(?:其中:?)?(?:减:)?(?:年中|本年|当年|执行中|年度|年末|财政|预算|指标)?(?:预算|指标)?(?:调整)?(?:追减|调减|核减|减少|压减|收回|缩减|扣减|上缴)(?:[、及和/]?(?:收回|追减|压减))?(?:财政)?(?:预算|指标|资金|存量资金)?(?:\(调减\))?(?:数|额|金额)?(?:\([-－]\))?$/u,
  ],
  [
    "arrived",
    /^(?:实际|本年|全年|当年|累计|财政)?(?:资金|拨款|经费|预算|已|指标)?(?:实际)?(?:到位|到账|到帐|拨入|实拨|收到)(?:资金|拨款|指标|预算)?(?:数|额|金额|合计)?$/u,
  ],
  [
    "balance",
    /^(?:年末|期末|本年|当年|年终|全年|预算|指标|资金|项目|财政拨款|可用)*(?:结转结余|结转和结余|结余结转|结余|余额|剩余|未执行|未支付|未支出|未使用|结转下年|结转及结余)(?:预算|指标|资金|额度)?(?:数|额|金额)?(?:使用)?$/u,
  ],
  [
    "balance",
    /^(?:年末|期末|年终|结转下年|结转至下年|结转以后年度)(?:结转|使用|继续使用)?(?:资金|预算|指标)?(?:数|额|金额)?$/u,
  ],
  [
    "spent",
    /^(?:全年|本年|当年|本年度|全年度|年度|累计|实际|已|项目|资金|预算|财政|经费|截至年底|截至12月底?)*(?:支出|执行|支付|列支|使用|拨付|付款|决算|实支|实付|用款|报销|完成支付|开支)(?:数|额|金额|合计|总额|支出|累计|情况|资金)*(?:\(决算数?\))?$/u,
  ],
  [
    "amount",
    /^(?:指标|下达|发生|本次|本笔|调整|变动|交易|业务|入账|分配|文件|凭证|拨款|预算下达|指标下达)?(?:金额|发生额|数额|额度|借方金额|借方发生额|下达数|下达额)$/u,
  ],
  ["budget", /^(?:预算|项目预算|预算安排|安排|计划|指标|预算资金|项目资金|安排资金)(?:数|额|金额|资金)?$/u],
  // 指标
  ["level1", /^一级(?:绩效)?指标(?:名称)?$/u],
  ["level2", /^二级(?:绩效)?指标(?:名称)?$/u],
  ["level3", /^(?:三级(?:绩效)?指标(?:名称|内容)?|绩效指标(?:名称|内容)?|具体指标|指标内容|末级指标)$/u],
  ["nature", /^(?:指标性质|(?:指标|比较|计算|运算)?符号|指标方向|运算符号?|比较符|指标关系|指标属性)$/u],
  [
    "target",
    /^(?:(?:年度|全年|本年|预期|目标|计划|年初|设定|绩效|批复)*(?:指标值|目标值|预期值|计划值)(?:设定)?)$/u,
  ],
  [
    "actual",
    /^(?:(?:全年|年度|年末|本年|实际|自评)*(?:完成值|实际值|实现值|完成指标值|完成数|达成值|实际完成|完成结果)|实际完成情况)$/u,
  ],
  [
    "weight",
    /^(?:指标)?(?:权重|分值|标准分|满分|分数|权重分值|分值权重|分值\(权重\)|权重\(分值\)|权重\/分值)(?:值|分)?$/u,
  ],
  ["score", /^(?:自评|实际|单位自评|指标)?(?:得分|评分|自评分)(?:情况)?$/u],
  ["measureUnit", /^(?:度量|计量|指标|数量)单位$/u],
  // Words
  [
    "reason",
    /^(?:(?:未完成|未执行|偏差|差异|结转|结余|未达标|执行|支出|进度|预算调整|执行偏差|偏离|未支付|执行率低)*(?:原因)(?:说明|分析|情况)?(?:(?:及|和|与|或|、)(?:改进|整改|拟采取)?的?(?:措施|说明))?)$/u,
  ],
  ["remark", /^(?:备注|说明|附注|备注说明|其他说明)$/u],
  ["annualGoal", /^(?:项目|年度|总体|整体|绩效|全年|本年|实施期)*(?:目标)(?:描述|内容|概述|设定|说明)?$/u],
  [
    "goalCompletion",
    /^(?:年度|全年|目标|实际|总体|绩效目标|年度目标|项目)*(?:完成|实现)情况(?:说明|描述)?$/u,
  ],
  ["competentDepartment", /^(?:项目|预算|业务)?主管(?:部门|单位|处室|科室)(?:名称)?$/u],
  [
    "implementingUnit",
    /^(?:项目)?(?:实施|承担|执行|使用|用款|建设|责任|申报)(?:单位|部门|科室|主体|处室)(?:名称)?$/u,
  ],
  ["unitName", /^(?:预算|填报|资金使用|部门|基层|核算)?单位(?:名称|编码|代码)?$/u],
  ["code", /^(?:预算|二级|三级)?(?:项目)(?:编码|代码|编号|号)$/u],
  ["project", /^(?:预算|二级|三级|一级|支出|部门预算|专项|具体)?项目(?:名称|支出名称|支出|内容)?$/u],
  ["project", /^(?:资金|专项资金|专项|经费|项目\(资金\)|项目资金|支出项目)名称$/u],
  ["project", /^(?:项目|资金|支出)?名称$/u],
  ["economicClass", /^.{0,8}经济(?:分类|科目)(?:科目)?(?:编码|代码|名称|编号|款|类)?$/u],
  ["functionCode", /^(?:支出)?(?:功能|政府功能)(?:分类|科目)(?:科目)?(?:编码|代码|名称|编号)?$/u],
  ["functionCode", /^(?:预算|支出)?科目(?:编码|代码|名称|编号)?$/u],
  ["tier", /^(?:预算|资金|指标|专项|资金来源)?(?:层级|级次|级别)$/u],
  [
    "postingType",
    /^(?:指标|业务|调整|变动|下达|记账|摘要|事项|收支|发生|预算|台账)(?:类型|类别|方式|种类)$/u,
  ],
  [
    "status",
    /^(?:单据|指标|凭证|支付|业务|审核|记录|数据|项目)?(?:状态|是否作废|作废标志|作废|有效标志|是否有效)$/u,
  ],
  ["category", /^(?:预算)?(?:支出)(?:类别|类型|分类|性质|大类|种类)$/u],
  ["category", /^(?:预算)?项目(?:类别|类型|分类|性质)$/u],
  ["source", /^(?:资金|经费|预算|指标|款项)(?:来源|渠道|性质|类型|类别|种类)(?:名称)?$/u],
  ["kind", /^(?:类型|类别|性质|分类|来源|方式|属性|种类|款项|类)$/u],
  ["date", /(?:日期|时间|年月|月份|期间)$/u],
  ["date", /^(?:年度|预算年度|会计年度|年份|月)$/u],
  [
    "document",
    /(?:文号|文件号|文件名称|依据|凭证号|票据号|单据号|凭证编号|单号|流水号|字号|合同号|合同编号)$/u,
  ],
  [
    "summary",
    /^(?:摘要|用途|事由|指标摘要|支出内容|内容|业务摘要|经办人|收款人|收款单位|供应商|审批人|科室|部门|用款科室)(?:名称)?$/u,
  ],
];

const UNIT = /[([【]?(?:单位:?)?(?:人民币)?(?:[百千万亿]*元|%|分|人)[)\]】]|[,/:](?:[百千万亿]*元)$/gu;
/** 5=1+2-3, (7=4+5), ①, A */
const WORKING = /[([]?(?:栏次)?[\dA-Za-z①-⑳]{0,3}[=＝][\dA-Za-z①-⑳+\-−×*/÷()]+[)\]]?$/u;
const YEAR = /(?:19|20)\d\d年?度?/gu;

/** The text of a heading as the patterns take it: folded, without spaces, units, years, numbers and workings */
export function foldedHeading(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[\s*★]/gu, "")
    .replace(UNIT, "")
    .replace(WORKING, "")
    .replace(YEAR, "")
    .replace(
      /^(?:[一二三四五六七八九十]+[、.]|\(?[\d一二三四五六七八九十]{1,2}[).、])(?=\p{Script=Han})/u,
      "",
    )
    .replace(/[:;,。、]+$/u, "");
}

/** Roles that only the tables' own headings have */
const ONLY_OWN: readonly Role[] = [
  "conclusion",
  "problems",
  "improvements",
  "separateForm",
  "implementation",
];

/** Column keys of the tables that are roles under the same name */
const SAME: ReadonlySet<string> = new Set([...PATTERNS.map(([role]) => role), ...ONLY_OWN]);
const RENAMED: Readonly<Record<string, Role>> = {
  name: "project",
  shownBudget: "annualBudget",
  shownRate: "executionRate",
};

const OWN_HEADINGS: readonly (readonly [Role, string])[] = (
  ["projects", "indicators", "funds"] as const
).flatMap((key) =>
  Object.entries<{ readonly heading: string }>(TABLES[key].columns).flatMap(([name, { heading }]) => {
    const role = RENAMED[name] ?? (SAME.has(name) ? (name as Role) : null);
    return role === null ? [] : [[role, heading] as const];
  }),
);

/** The tables' own headings, which come first: a list that was copied from a standard workbook is read as it is. */
const OWN: ReadonlyMap<string, Role> = new Map(
  OWN_HEADINGS.map(([role, heading]) => [foldedHeading(heading), role]),
);

/** Words that say nothing without the heading above them */
const GENERIC = /^(?:名称|编码|代码|编号|金额|数额|数|类型|类别)$/u;

const ADDENDS =
  /^(?:基本支出|项目支出|人员经费|公用经费|人员支出|公用支出|财政拨款|上年结转|当年预算|其他资金)$/u;

/** Longer texts are no heading. */
const MAX_HEADING = 40;

function roleOfText(text: string): Role | null {
  if (text === "" || text.length > MAX_HEADING) return null;
  return OWN.get(text) ?? PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * What the column below the heading is. The inner heading speaks first, then both together (年初 under 预算数), then the outer
 * one; a heading under 上年 is of another time, one under 其中 is a part of its neighbour.
 *
 * @param texts from the outer to the inner
 */
export function roleOfHeading(texts: readonly string[]): Role | null {
  const folded = texts.map(foldedHeading).filter((text) => text !== "");
  const inner = folded.at(-1) ?? "";
  const outer = folded.slice(0, -1).join("");
  const own = roleOfText(inner);
  if (outer === "") return own;
  if (/^(?:上年|去年|上年度|上期|以前年度)(?!结转|结余)/u.test(outer)) return "ofAnotherTime";
  if (own === "month" && /预算|计划|指标/u.test(outer)) return "ofAnotherTime";
  const joined = GENERIC.test(inner) ? roleOfText(outer + inner) : null;
  if (joined !== null) return joined;
  if (own !== null && own !== "kind" && own !== "amount" && own !== "budget") return own;
  if (/^(?:合计|小计|总计|计)$/u.test(inner)) return totalOf(roleOfText(outer));
  // 基本支出 and 项目支出 under 支出数 are its addends, as months are.
  if (roleOfText(outer) === "spent" && ADDENDS.test(inner)) return "month";
  return roleOfText(outer + inner) ?? roleOfText(inner + outer) ?? own ?? null;
}

/** 合计 under a heading: the whole of what its neighbours are parts of */
function totalOf(outer: Role | null): Role | null {
  return outer === "budget" || outer === "initialBudget" ? "annualBudget" : outer;
}

/** Column of the standard workbook, or figure that is compared, of a role; null for a role that is read for nothing */
export function headingOfRole(role: Role): string | null {
  return HEADINGS.get(role) ?? null;
}

const HEADINGS: ReadonlyMap<Role, string> = new Map<Role, string>([
  ...OWN_HEADINGS,
  ["adjustment", "追加、追减"],
  ["netChange", "追加减追减"],
  ["month", "支出"],
  ["amount", "金额（按类型）"],
  ["balance", "结转结余"],
  ["initialRate", "年初执行率"],
  ["economicClass", "支出类别"],
  ["postingType", "类型"],
  ["status", "状态"],
  ["code", "项目编码"],
  ["project", "项目"],
]);

/** Those that a column of the ledger can be given */
export const ROLES: readonly Role[] = [...HEADINGS.keys()];
