/**
 * Invented units with their reports: what is found when a figure is altered, and what is called wrong that is right.
 * In the texts `^` marks a figure that the workbook has, `~` one that only the text's own figures show to be wrong.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { evaluate } from "../../src/domain/evaluate/workbook";
import { checkReport, type ReportCheck } from "../../src/domain/evaluate/report";
import type { Finding } from "../../src/domain/finding";
import type { SelfEvaluation } from "../../src/domain/model";
import type { Evaluation } from "../../src/domain/evaluation";
import { readPlainText } from "../../src/domain/report/check/reportText";
import { selfEvaluationOf, type SelfEvaluationSpec } from "./selfEvaluationOf";

const FOLDER = path.resolve("test/fixtures/report/units");

export interface MarkedFigure {
  readonly start: number;
  readonly end: number;
  readonly isOfWorkbook: boolean;
}

export interface UnitReport {
  readonly name: string;
  readonly year: number;
  /** The first project, or the unit's work where it has none */
  readonly project: string;
  readonly projects: readonly string[];
  /** The first count of 指标: its name and its unit */
  readonly indicator: string;
  readonly measureUnit: string;
  readonly target: string;
  readonly selfEvaluation: SelfEvaluation;
  readonly text: string;
  readonly figures: readonly MarkedFigure[];
  readonly check: (text: string) => ReportCheck;
}

export const UNIT_REPORTS: readonly UnitReport[] = (
  JSON.parse(readFileSync(path.join(FOLDER, "units.json"), "utf8")) as SelfEvaluationSpec[]
).map((spec, index) =>
  unitReport(spec, readFileSync(path.join(FOLDER, `${String(index + 1).padStart(2, "0")}.txt`), "utf8")),
);

function unitReport(spec: SelfEvaluationSpec, marked: string): UnitReport {
  const selfEvaluation: SelfEvaluation = selfEvaluationOf(spec);
  const evaluation: Evaluation = evaluate(selfEvaluation, []);
  const figures: MarkedFigure[] = [];
  let text = "";
  for (const piece of marked.split(/(?=[~^]\d)/u)) {
    const [whole = "", mark = "", digits = ""] = /^([~^])(\d+(?:\.\d+)?)/u.exec(piece) ?? [];
    if (whole !== "")
      figures.push({ start: text.length, end: text.length + digits.length, isOfWorkbook: mark === "^" });
    text += whole === "" ? piece : piece.slice(1);
  }
  const [indicator] = spec.indicators ?? [];
  return {
    name: spec.name ?? "",
    year: Number(spec.year),
    project: spec.lines?.findLast(({ category }) => category === "项目支出")?.project ?? "",
    projects: (spec.projects ?? []).flatMap(({ name }) => name ?? []),
    indicator: indicator?.level3 ?? "",
    measureUnit: indicator?.measureUnit ?? "",
    target: (indicator?.target ?? "").replace(/^\D+/u, ""),
    selfEvaluation,
    text,
    figures,
    check: (written) => checkReport(readPlainText(written), selfEvaluation, evaluation),
  };
}

const keyOf = ({ code, passages }: Finding): string => `${code} ${passages?.[0]?.quote ?? ""}`;

export interface Count {
  readonly all: number;
  /** What did not come out as it should */
  readonly failed: readonly string[];
}

/** Errors and warnings of the texts as they are */
export function findingsOfTexts(): readonly string[] {
  return UNIT_REPORTS.flatMap(({ name, text, check }) =>
    check(text)
      .findings.filter(({ severity }) => severity !== "note")
      .map((one) => `${name}: ${one.severity} ${keyOf(one)}`),
  );
}

/** The figures that the workbook has, and those that are not tied to it */
export function tiedFigures(): Count {
  const failed: string[] = [];
  let all = 0;
  for (const { name, text, figures, check } of UNIT_REPORTS) {
    const { claims } = check(text);
    for (const figure of figures.filter(({ isOfWorkbook }) => isOfWorkbook)) {
      all += 1;
      const [line, at] = lineOf(text, figure.start);
      const written = text.slice(figure.start, figure.end);
      const isTied = claims.some(
        ({ claim }) =>
          claim.figure !== null &&
          claim.agreement !== "differs" &&
          claim.written === written &&
          claim.place.paragraph.origins[claim.numeral] === line &&
          claim.place.paragraph.folded.slice(0, claim.numeral).length >= at - blanksIn(text, figure.start),
      );
      if (!isTied) failed.push(`${name}: ${text.slice(figure.start - 16, figure.end + 4)}`);
    }
  }
  return { all, failed };
}

function blanksIn(text: string, at: number): number {
  return (text.slice(text.lastIndexOf("\n", at) + 1, at).match(/ /g) ?? []).length;
}

/** The line of a character, counted from 1, and its place in the line */
function lineOf(text: string, at: number): readonly [line: number, at: number] {
  return [text.slice(0, at).split("\n").length, at - text.lastIndexOf("\n", at - 1) - 1];
}

/** Each marked figure altered as an accountant mistypes it, one at a time */
export function alteredFigures(every = 1): Count {
  const failed: string[] = [];
  let all = 0;
  for (const { name, text, figures, check } of UNIT_REPORTS) {
    const known = new Set(check(text).findings.map(keyOf));
    for (const [index, { start, end }] of figures.entries()) {
      if (index % every !== 0) continue;
      const [from, to, written] = alteration(text, start, end, index);
      const altered = text.slice(0, from) + written + text.slice(to);
      all += 1;
      const [line] = lineOf(altered, start);
      const digits = /^[\d.]+/u.exec(altered.slice(start))?.[0] ?? "";
      const isFound = check(altered).findings.some(
        (one) =>
          one.severity !== "note" &&
          !known.has(keyOf(one)) &&
          one.passages?.some(
            ({ first, last, quote }) => first <= line && line <= last && quote.includes(digits),
          ),
      );
      if (!isFound)
        failed.push(
          `${name}: ${text.slice(Math.max(0, start - 20), to + 3)} → ${written}`.replace(/\n/g, "/"),
        );
    }
  }
  return { all, failed };
}

/** Two digits exchanged, another digit, or 元 for 万元 */
function alteration(
  text: string,
  start: number,
  end: number,
  index: number,
): readonly [start: number, end: number, written: string] {
  const digits = text.slice(start, end);
  if (index % 7 === 6 && text.startsWith("万元", end)) return [end, end + 2, "元"];
  const swapped = digits.replace(/(\d)(\d)$/u, "$2$1");
  if (index % 3 === 0 && swapped !== digits && !/^0/.test(swapped) && !/\.\d*0$/.test(swapped))
    return [start, end, swapped];
  const at = index % 3 === 1 || digits.length === 1 ? 0 : digits.length - 1;
  const other = ((Number(digits.charAt(at)) + 2) % 9) + 1;
  return [start, end, digits.slice(0, at) + String(other) + digits.slice(at + 1)];
}

type Rewrite = (text: string, report: UnitReport) => string;

const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The n-th match alone */
function once(text: string, expression: RegExp, written: string, n = 0): string {
  const match = [...text.matchAll(expression)].at(n);
  return match === undefined
    ? text
    : text.slice(0, match.index) +
        match[0].replace(expression, written) +
        text.slice(match.index + match[0].length);
}

const HEADING = /^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）).{2,16}$\n/gmu;

/** Other ways to write the same */
export const REWRITES: readonly (readonly [name: string, rewrite: Rewrite])[] = [
  [
    "half-width marks",
    (text) => text.replace(/[，：；（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
  ],
  ["full-width digits", (text) => wide(text)],
  ["lines of a PDF", (text) => text.replace(/[^\n]{34}(?=[^\n])/g, "$&\n")],
  [
    "元 for 万元",
    (text) =>
      text.replace(
        /(\d+(?:\.\d+)?)万元/g,
        (_, digits: string) => `${String(Math.round(Number(digits) * 1e4))}元`,
      ),
  ],
  ["separators", (text) => text.replace(/(?<![\d.])(\d)(\d{3})(?=\.\d+万元|万元)/g, "$1,$2")],
  [
    "blanks around figures",
    (text) => text.replace(/(?<=\p{Script=Han})(\d+(?:\.\d+)?)(?=\p{Script=Han})/gu, " $1 "),
  ],
  ["each sentence a paragraph", (text) => text.replace(/。(?=[^\n])/g, "。\n")],
  [
    "no heading",
    // One that is the name of a project says what the figures below it are of.
    (text, { projects }) =>
      text.replace(HEADING, (line) => (projects.some((name) => line.includes(name)) ? line : "")),
  ],
  [
    "other numbers of headings",
    (text) =>
      text.replace(/^（([一二三四五])）/gmu, (_, word: string) => `${"一二三四五".indexOf(word) + 1}.`),
  ],
  [
    "a whole date for the end of the year",
    (text, { year }) => text.replace(/截至(?:20\d\d年)?(?:12月底|底|年末)/gu, `截至${year}年12月31日`),
  ],
  ["执行率", (text) => text.replace(/(?<!预算)执行率/g, "预算执行率")],
  ["a colon behind 其中", (text) => text.replace(/其中(?!：)/g, "其中：")],
  ["其中 in a sentence of its own", (text) => once(text, /，其中/g, "。其中")],
  [
    "another word for money paid",
    (text) => once(text, /(?<![占少全基本项目])(?:实际)?支出(?=\d)/gu, "实际支出"),
  ],
  ["为 before figures", (text) => text.replace(/(执行率|到位率|满意度|合格率)(?=\d)/gu, "$1为")],
  ["达到 before rates", (text) => text.replace(/(满意度|合格率|及时率|覆盖率)(?=\d)/gu, "$1达到")],
  ["rounded figures that say so", (text) => once(text, /(\d+)\.\d+(?=万元)/gu, "约$1")],
  ["the year before 全年", (text, { year }) => text.replace(/(?<=[。\n])全年/gu, `${year}年全年`)],
  ["notes in brackets", (text) => text.replace(/满意度(\d+(?:\.\d+)?%)/gu, "满意度$1（问卷调查）")],
  ["full stops for semicolons", (text) => text.replace(/；/g, "。")],
];

/** Right sentences of other times, plans, places, shares and scores */
export const OTHER_SENTENCES: readonly ((report: UnitReport) => string)[] = [
  ({ year, project }) => `${year - 1}年${project}支出43.7万元。`,
  ({ indicator, measureUnit }) => `上年${indicator}21${measureUnit}。`,
  ({ indicator, measureUnit }) => `截至6月底，${indicator}13${measureUnit}。`,
  ({ year, project }) => `${year + 1}年拟安排${project}118万元。`,
  ({ year }) => `${year - 1}年，年初预算521.6万元，支出498.3万元，预算执行率95.53%。`,
  ({ year, indicator, measureUnit }) => `${year + 1}年计划${indicator}64${measureUnit}。`,
  ({ project }) => `上半年${project}支出27.4万元，支出进度为31%。`,
  () => "综合评价得分93.5分，其中市直单位94.1分、乡镇92.9分。",
  ({ year }) => `${year - 2}年至${year - 1}年累计投入资金816.5万元，其中财政资金700万元、自筹资金116.5万元。`,
  ({ indicator, measureUnit }) => `与上年的19${measureUnit}相比，${indicator}稳步增长。`,
  ({ year, project }) => `2月，市财政局提前下达${year + 1}年${project}36.5万元。`,
  () => "1至9月预算执行率为68.4%，比序时进度慢6.6个百分点。",
  ({ indicator, measureUnit }) => `一季度${indicator}4${measureUnit}，二季度9${measureUnit}。`,
  ({ project }) => `据测算，${project}全年资金需求约320万元，缺口较大。`,
  ({ year }) =>
    `“十四五”以来，全市累计投入同类资金3.6亿元，年均增长6%。`.replace(
      "“十四五”",
      year > 2025 ? "“十五五”" : "“十四五”",
    ),
  ({ project }) => `${project}上年末应付未付合同款12.6万元已于一季度结清。`,
  ({ indicator, measureUnit, target }) => `年初设定的目标为${indicator}${target}${measureUnit}。`,
  () => "第三方机构对2个同类项目开展了重点评价，平均得分88.6分，最高91.2分，最低86分。",
  () => "三公经费年初预算5.6万元，支出4.2万元，完成预算的75%。",
  ({ year }) => `${year - 1}年度服务对象满意度为89.5%，未达到目标值90%。`,
  ({ indicator, measureUnit }) => `力争三年内${indicator}达到150${measureUnit}以上。`,
  () => "全省同类项目平均预算执行率为91.3%。",
  ({ project }) => `${project}中，单笔最大支出18.3万元，最小支出0.2万元。`,
  ({ year }) => `截至${year + 1}年3月底，结转资金已支付8.5万元，支付进度43%。`,
  ({ indicator, measureUnit }) => `其中北片区${indicator}3${measureUnit}，居各片区首位。`,
  ({ year, project }) => `建议${year + 1}年将${project}预算增加到400万元。`,
  () => "预算执行率指标分值10分，自评得分9.6分；满意度指标分值10分，自评得分9.8分。",
  ({ year }) => `根据${year - 1}年绩效评价结果，压减低效支出35万元，占上年预算的4.2%。`,
  ({ year, indicator, measureUnit }) => `${year - 3}年以来共${indicator}230${measureUnit}。`,
  () => "按照合同约定，首付款比例为30%，验收后支付65%，质保金5%。",
  ({ year }) => `${year - 1}年末结转资金37.2万元，已于本年全部支出，执行率100%。`,
  ({ year }) => `收支较${year - 1}年决算数减少50万元、下降4.1%，主要原因是项目减少。`,
  () => "各季度末支出进度分别为22.6%、47.3%、71.8%和97.2%。",
  ({ project }) => `${project}合同价款96.8万元，按进度已支付58.08万元，占合同价款的60%。`,
  ({ year }) =>
    `本项目实施周期为${year - 1}年至${year + 1}年，总投资1260万元，截至${year - 1}年底累计完成投资415万元。`,
  ({ indicator, measureUnit }) => `较上年增加5${measureUnit}，${indicator}保持平稳。`,
  ({ indicator, measureUnit, target }) =>
    `市级下达的${indicator}任务为${Number(target) + 7}${measureUnit}，本级自定目标为${target}${measureUnit}。`,
  () => "抽查12个项目点，发现问题9个，已完成整改7个，正在整改2个。",
  () => "本次自评采用百分制，其中预算执行率10分、产出指标50分、效益指标30分、满意度指标10分。",
  ({ project }) => `财政评审核减${project}概算23.4万元，核减率6.2%。`,
  ({ year }) =>
    `按照《${year - 2}年市级财政专项资金管理办法》（市财预〔${year - 2}〕18号）规定，单个项目补助不超过30万元。`,
  () => "单位固定资产原值1286.3万元，净值742.5万元，成新率57.72%。",
  ({ indicator, measureUnit }) => `据上级通报，同类单位平均${indicator}17${measureUnit}。`,
  () => "“三公”经费支出3.62万元，较上年减少0.38万元，下降9.5%。",
  ({ year, project }) => `${year + 1}年1月，财政收回${project}存量资金1.3万元。`,
  ({ indicator, measureUnit }) => `上半年${indicator}11${measureUnit}，占全年的四分之一左右。`,
  () => "采购预算182万元，中标价176.54万元，节约资金5.46万元，节约率3%。",
  () => "开展回访调查，发放问卷160份，收回有效问卷152份，有效率95%。",
  ({ project }) => `${project}绩效目标批复后，按1:0.5的比例落实配套资金。`,
  ({ year }) => `${year}年12月，市审计局对本单位进行了审计，指出问题3个，涉及金额12.7万元，均已整改。`,
  ({ indicator, measureUnit }) => `因统计口径调整，${indicator}与上年的26${measureUnit}不可比。`,
  () => "项目支出中，委托业务费占41.2%，维修费占22.5%，其余为零星支出。",
  ({ year }) => `编制${year + 1}年预算时，按上年执行数的95%控制规模。`,
  () => "资产出租收入6.2万元已全额上缴国库。",
  ({ project }) => `${project}人均补助标准由800元提高到860元，提高7.5%。`,
  () => "会议培训费用按人均每天不超过450元的标准执行。",
  ({ year }) => `截至${year + 1}年2月末，尾款7.9万元已全部付清，预算执行率达到100%。`,
  ({ indicator, measureUnit }) => `预计到“十四五”末，${indicator}累计达到500${measureUnit}。`,
  () => "绩效目标设置指标14个，其中完成13个，1个因疫情影响未完成。",
  ({ project }) => `其中，通过${project}带动社会资本投入260万元。`,
];

interface False {
  readonly all: number;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

export function rewritten(): False {
  return falsely(
    UNIT_REPORTS.flatMap((report, index) =>
      REWRITES.filter((_, at) => (at + index) % 2 === 0).map(
        ([name, rewrite]) => [report, rewrite(report.text, report), name] as const,
      ),
    ),
  );
}

/** @param every only each such sentence, to save time */
export function withOtherSentences(every = 2): False {
  return falsely(
    UNIT_REPORTS.flatMap((report, index) =>
      OTHER_SENTENCES.filter((_, at) => (at + index) % every === 0).map((sentence, at) => {
        const lines = report.text.trimEnd().split("\n");
        const prose = lines.flatMap((line, place) => (/[。]$/.test(line) ? [place] : []));
        const place = prose[(at * 3 + index) % prose.length] ?? lines.length - 1;
        const added = sentence(report);
        return [report, lines.with(place, `${lines[place] ?? ""}${added}`).join("\n"), added] as const;
      }),
    ),
  );
}

function falsely(cases: readonly (readonly [report: UnitReport, text: string, name: string])[]): False {
  const errors: string[] = [];
  const warnings: string[] = [];
  for (const [{ name, text, check }, written, how] of cases) {
    const known = new Set(check(text).findings.map(({ code }) => code));
    for (const one of check(written).findings) {
      if (one.severity === "note" || known.has(one.code)) continue;
      const said = `${name}: ${how}: ${keyOf(one)} ${JSON.stringify(one.inputs)}`;
      (one.severity === "error" ? errors : warnings).push(said);
    }
  }
  return { all: cases.length, errors, warnings };
}
