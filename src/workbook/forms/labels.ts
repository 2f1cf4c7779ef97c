/** The labels of a form's particulars, and the words that begin or end its parts. */
import { isPlaceholderName } from "../../domain/text";
import { squeeze } from "./sheetText";

export type Label =
  | "project"
  /** 一级项目名称, of which 二级项目名称 is a part */
  | "programme"
  | "competentDepartment"
  | "implementingUnit"
  | "unitName"
  | "reportingUnit"
  | "year"
  | "moneyUnit"
  | "approvedBudget"
  | "goal"
  | "overallGoal"
  | "completion"
  | "implementation"
  | "grade"
  | "totalScore"
  | "conclusion"
  | "problems"
  | "improvements"
  /** Of what was not reached or not spent, where one cell has all reasons */
  | "reasons";

/** Tried in this order; all take squeezed text without brackets and without its last colon. */
const LABELS: readonly (readonly [Label, RegExp])[] = [
  [
    "project",
    /^(?:专项|专项资金|政策|二级|子)?项目(?:支出)?(?:名称|名)$|^(?:专项|专项资金|资金|政策|转移支付)名称$/u,
  ],
  ["programme", /^一级项目(?:名称|名)$/u],
  [
    "competentDepartment",
    /^(?:项目|预算|财政|中央|地方|省级|市级|州级|县级|区级|省|市|州|县|区)?主管(?:预算)?(?:部门|单位)(?:及代码|名称)?$|^一级预算(?:部门|单位)$/u,
  ],
  [
    "implementingUnit",
    /^(?:项目)?(?:具体)?(?:实施|承担|执行|申报)(?:单位|部门|科室)(?:名称)?$|^(?:项目|资金使用|用款|预算|基层预算)单位(?:名称)?$/u,
  ],
  [
    "unitName",
    /^(?:省级|市级|县级|区级)?(?:预算)?(?:部门|单位)(?:预算|整体)?名称$|^部门单位名称$|^(?:部门|单位)全称$/u,
  ],
  ["reportingUnit", /^(?:填报|填表|自评|编制|申报)(?:单位|部门)(?:名称)?$/u],
  ["year", /^(?:自评|评价|预算|项目|所属|绩效)?年度$|^(?:自评|评价|预算)年份$/u],
  ["moneyUnit", /^(?:金额|计量|货币)单位$/u],
  [
    "approvedBudget",
    /^(?:批复)?(?:下达)?(?:的)?预算资金$|^(?:项目)?(?:批复|下达|批复下达)预算(?:数|金额|资金)?$|^项目预算(?:资金|金额)?$/u,
  ],
  [
    "completion",
    /^(?:年度|全年|总体|绩效)*(?:目标)?(?:实际)?完成(?:情况|程度)(?:综述|概述|总结|说明|描述)?$/u,
  ],
  [
    "goal",
    /^(?:预期|年初|年初设定|年初预期|项目年度|全年预期|预定|年度预期|项目年度绩效|年度绩效)目标$|^年初设定的?(?:绩效)?目标$/u,
  ],
  ["overallGoal", /^(?:年度|全年|项目)*(?:总体|总)?(?:绩效)?目标$/u],
  ["implementation", /^项目实施内容及?过程概述$|^项目实施(?:内容|过程)(?:概述)?$/u],
  ["grade", /^(?:绩效|自评|评价|自我评价|综合评价|评定)*(?:等级|等次|档次)$|^(?:绩效)?(?:自评|评价)结果$/u],
  ["totalScore", /^(?:绩效|自评|评价|综合|自我评价)+(?:总分|总得分|得分|总?分数)$/u],
  ["conclusion", /^(?:绩效)?(?:自评|评价|自我评价)(?:总体)?(?:结论|综述|总结)$|^(?:综合|总体)评价$/u],
  ["problems", /^(?:自评)?(?:(?:存在|发现)的?(?:主要)?|主要)问题(?:及原因)?(?:分析)?$/u],
  [
    "improvements",
    /^(?:下一步)?(?:拟采取的?)?(?:整改|改进)(?:措施|建议)(?:及.{0,10})?$|^下一步改进(?:措施|工作)$/u,
  ],
  ["reasons", /^偏差大或.{0,30}$|^偏差较大的?原因.{0,20}$|^(?:目标)?未完成.{0,20}原因.{0,20}$/u],
];

/** 1.项目年度目标完成情况 */
const NUMBERING = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．)]|^\([一二三四五六七八九十\d]{1,3}\)/u;

/** 部门：, which is a heading without its colon; 单位： may be that of the money */
const UNIT_BEFORE_COLON = /^(?:部门(?:\([^()]*\))?|单位\([^()]*章\)):(.*)$/u;

export interface LabelMatch {
  readonly label: Label;
  /** The text after the label's colon in the same cell; "" for none */
  readonly inline: string;
}

/** The label that a cell is, or begins with (`填报单位：某局`). Takes squeezed text. */
export function labelOf(squeezed: string): LabelMatch | undefined {
  if (squeezed === "") return undefined;
  const text = squeezed.replace(NUMBERING, "");
  const whole = labelNamed(text);
  if (whole !== undefined) return { label: whole, inline: "" };
  const unit = UNIT_BEFORE_COLON.exec(text)?.[1];
  if (unit !== undefined) return { label: "unitName", inline: unit };
  const colon = text.indexOf(":");
  if (colon <= 0 || colon > 24) return undefined;
  const label = labelNamed(text.slice(0, colon));
  return label === undefined ? undefined : { label, inline: text.slice(colon + 1) };
}

function labelNamed(text: string): Label | undefined {
  if (text.length > 40) return undefined;
  const bare = text.replace(/\([^()]*\)/g, "").replace(/[:*]+$/, "");
  return LABELS.find(([, spelling]) => spelling.test(bare))?.[0];
}

/** Texts above, beside or below the two tables, which end them. */
const SECTION =
  /^(?:年度|项目|部门|全年|整体)*(?:总体)?(?:绩效)?目标(?:完成情况(?:综述|概述|总结|说明|描述)?|[\d一二三四五六]{0,2})$|^(?:预算执行情况|资金管理(?:情况)?|绩效指标(?:完成情况)?|年度绩效指标(?:完成情况)?|项目基本情况)$/u;
const CLOSING =
  /^(?:注|备注|说明|填表说明|填报说明|填写说明|其他(?:需要)?说明(?:的问题)?(?:事项)?|项目负责人|财务负责人|单位负责人|负责人|联系人|联系电话|填表人|填报人|经办人|审核人|制表人|填报日期|填表日期)$/u;

/** 年度总体目标, 绩效指标(90分): the head of a part of the form. Takes squeezed text. */
export function isSectionHead(squeezed: string): boolean {
  return squeezed.length <= 40 && SECTION.test(bareLabel(squeezed));
}

/** 注：…, 备注, 项目负责人, 评价结论: what follows the tables. Takes squeezed text. */
export function isClosing(squeezed: string): boolean {
  const head = bareLabel(squeezed.split(":", 1)[0] ?? "");
  if (CLOSING.test(head)) return true;
  const label = labelOf(squeezed)?.label;
  return (
    label === "grade" ||
    label === "conclusion" ||
    label === "problems" ||
    label === "improvements" ||
    label === "reasons" ||
    label === "implementation"
  );
}

function bareLabel(squeezed: string): string {
  return squeezed
    .slice(0, 60)
    .replace(NUMBERING, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/[:*]+$/, "");
}

/** 总分, 合计, 总得分, 合计(100分) */
export function isTotal(squeezed: string): boolean {
  return (
    squeezed.length <= 24 &&
    /^(?:自评|绩效|评价)?(?:总分|合计|总计|总得分|得分合计|合计得分|总评分|总分值|分值合计)$/u.test(
      bareLabel(squeezed),
    )
  );
}

const TITLE =
  /^.{0,60}(?:绩效|项目|资金|支出|整体).{0,30}(?:自评(?:价|报告)?表?|目标表|完成情况表|评价表|自评情况表)(?:\([^()]{0,20}\)|(?:19|20)\d{2}年度?|\d{4}年|[-—]\d{1,3})*$/u;
const NO_TITLE = /[。;?？]|^(?:注|备注|说明|附注|填表说明|填报说明)[:\d]|^\d+[.、]|见.*表$/u;

/** 项目支出绩效自评表(2022年度), also without the word 表. Takes the squeezed words of the whole row. */
export function isTitle(line: string): boolean {
  return line.length >= 5 && line.length <= 110 && TITLE.test(line) && !NO_TITLE.test(line);
}

/** 项目支出绩效自评表(续): the next page of the form above */
export function isContinued(title: string): boolean {
  return /\((?:续表?\d{0,2}|[续接]上?页?)\)|续表?\d{0,2}$/u.test(title);
}

const NUMBER_ALONE =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.、．)]?|\([\d一二三四五六七八九十]{1,3}\)|[①-⑳]|[一二三四五六七八九十]{1,3}[、.．])$/u;

/** Whether the name of an indicator is still to be written: 指标1：, ……, blank, and 1.1 or (1), which stays before it. */
export function isNameToWrite(text: string): boolean {
  return isPlaceholderName(text) || NUMBER_ALONE.test(squeeze(text));
}

/** 产出指标(50分), 产出指标50分, 产出指标 50: the name and its points; null where none are named. */
export function splitPoints(squeezed: string): { readonly name: string; readonly points: string | null } {
  const match =
    /^(.*?\D)\((?:共|满分|权重|分值)?:?(\d{1,3}(?:\.\d{1,2})?)(?:分|%)?\)$/u.exec(squeezed) ??
    /^(.*?[^\d.\-~至到])(\d{1,3}(?:\.\d{1,2})?(?=分$)|\d{2,3}(?:\.\d{1,2})?(?=$))分?$/u.exec(squeezed);
  if (match === null) return { name: squeezed, points: null };
  return { name: match[1] ?? "", points: match[2] ?? null };
}

/** A row's label in the money block: 年度资金总额, 其中：当年财政拨款, 按收入性质分. Takes squeezed text. */
export function isBudgetLabel(squeezed: string): boolean {
  return (
    squeezed.length <= 60 &&
    /总额|资金|拨款|财政|其中|结转|收入|支出|基金|预算|专户|合计|总计|债券|经费|补助|自筹|性质分/u.test(
      squeezed,
    ) &&
    !/(?:率|得分|分值|权重)$/u.test(bareLabel(squeezed)) &&
    /\p{Script=Han}/u.test(squeezed)
  );
}

export function isBudgetTotal(squeezed: string): boolean {
  return /总额|^(?:其中)?(?:资金)?(?:合计|总计)$|^资金总(?:计|数)|^预算资金$/u.test(
    squeezed.replace(/[:(].*$/, ""),
  );
}

/** 项目资金(万元), 预算执行情况(10分): the head of the block, merged down beside its rows. */
export function isBlockHead(squeezed: string): boolean {
  return /^(?:项目|部门|部门整体|年度|整体)?(?:支出)?(?:资金|预算)(?:执行|支出)?(?:情况|申请)?(?:\([^()]*\))*$/u.test(
    squeezed,
  );
}
