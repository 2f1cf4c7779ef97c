import type { Source } from "../../domain/years/source";
import type { Unmatched } from "../../domain/years/unmatched";
import type { LastYearProblem } from "../../domain/years/lastYear";
import { quoted } from "./findings/words";

/** Further names are counted, not listed. */
const LISTED = 10;

const list = (names: readonly string[]): string =>
  `${names.slice(0, LISTED).map(quoted).join("、")}${names.length > LISTED ? `等 ${names.length} 项` : ""}`;
const ofYear = (year: number | null): string => (year === null ? "未填年度" : `${year}年度`);
const PROBLEM_NEXT = "请选择上年的标准自评工作簿，或者上年核对结果的 JSON 文件。";
const SAVE_AS = "请在 Excel 中另存为不加密的“Excel 工作簿 (*.xlsx)”后再选择。";

export const years = {
  heading: "与上年比较",
  intro:
    "选择上年的标准自评工作簿（.xlsx）后，一键重算时一并核对结转、增减、指标值和文字。文件只在本机读取，不改动，不上传。",
  choose: "选择上年工作簿",
  create: "从上年建立",
  created: (file: string) =>
    `已从“${file}”建立本年的标准自评工作簿。带“【上年，待核】”的内容取自上年，请核对、改写并删除标记。`,
  forget: "不再比较",
  /** A file is chosen, and the results are from before */
  chosen: (file: string, year: number | null) =>
    `已选择“${file}”（${ofYear(year)}）。请单击“一键重算”，列出与上年比较的问题。关闭面板后须重新选择；面板没有打开时，功能区的“一键重算”不与上年比较。`,
  compared: (file: string, year: number | null, projects: number, indicators: number) =>
    `已与上年工作簿“${file}”（${ofYear(year)}）比较：${projects} 个项目、${indicators} 项指标两年都有`,
  /** Null = never chosen; else the file of the last run */
  notCompared: (file: string | null) =>
    file === null
      ? "未选择上年工作簿，未与上年比较"
      : `上次与“${file}”比较，本次没有选择上年工作簿，未与上年比较`,
  otherYear: (file: string, year: number | null, reportYear: number | null) =>
    `未与上年比较：“${file}”为${ofYear(year)}，${reportYear === null ? "本工作簿未填年度" : `应为${reportYear - 1}年度`}`,
  otherUnit: (unit: string) => `上年的单位名称为“${unit}”，与本年不同，请核实所选文件`,
  otherFile: (file: string) => `与上次核对时选择的“${file}”内容不同`,
  withoutAmounts: "有一年的工作簿没有金额单位，金额未比较",
  /** The JSON lacks what some rules need */
  withoutTexts: "JSON 文件没有文字、实绩和人数，这些内容未比较",
  /** Rows of 实绩 without 上年数 that last year has */
  lastFigures: (rows: number) => `“实绩”有 ${rows} 行未填上年数，生成自评报告时按上年工作簿写出同比`,
  toFill: {
    heading: (cells: number) => `“实绩”有 ${cells} 处上年数可按上年工作簿填入`,
    button: "填入上年数",
    /** A row of 实绩 and last year's figure with its unit */
    figure: (name: string, figure: string, { file, cells }: Source) =>
      `${name}：${figure}（${quoted(file)}${cells.join("、")}）`,
  },
  unmatched: {
    newProjects: (names) => `今年新增的项目：${list(names)}`,
    droppedProjects: (names) => `今年没有的上年项目：${list(names)}`,
    newIndicators: (names) => `上年没有的指标：${list(names)}`,
    droppedIndicators: (names) => `今年没有的上年指标：${list(names)}`,
    newWorkFigures: (names) => `上年没有准确数的实绩：${list(names)}`,
    droppedWorkFigures: (names) => `今年没有的上年实绩：${list(names)}`,
  } satisfies Record<keyof Unmatched, (names: readonly string[]) => string>,
  /** `what` without a full stop */
  problems: {
    notXlsx: { what: "所选文件不是 .xlsx 工作簿", next: PROBLEM_NEXT },
    oldFormat: { what: "所选文件是旧版 .xls 工作簿", next: SAVE_AS },
    encrypted: { what: "所选工作簿设有打开密码", next: SAVE_AS },
    damaged: { what: "所选文件已损坏，无法读取", next: PROBLEM_NEXT },
    tooLarge: { what: "所选文件过大，无法读取", next: PROBLEM_NEXT },
    unsupported: { what: "所选文件是二进制工作簿（.xlsb）", next: SAVE_AS },
    strict: { what: "所选文件是 Strict Open XML 工作簿", next: SAVE_AS },
    notStandard: { what: "所选文件不是标准自评工作簿", next: PROBLEM_NEXT },
    unavailable: { what: "所选文件已移动、删除或改动", next: "请重新选择。" },
    notReport: { what: "所选 JSON 文件不是自评核对结果", next: PROBLEM_NEXT },
  } satisfies Record<LastYearProblem, { readonly what: string; readonly next: string }>,
};
