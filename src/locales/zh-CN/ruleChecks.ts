import type { NotRun } from "../../domain/evaluation";

const LISTED = 3;

const listed = (items: readonly string[]): string =>
  `${items.slice(0, LISTED).join("、")}${items.length > LISTED ? ` 等 ${items.length} 处` : ""}`;

export const ruleChecks = {
  /** @param unjudged cells that some rule could not judge */
  summary: (rules: number, places: number, unjudged: number, notRun: number) =>
    `已运行 ${rules} 条规则，核对 ${places} 处${unjudged === 0 ? "" : `，未能判断 ${unjudged} 处`}${notRun === 0 ? "" : `，未运行 ${notRun} 条`}`,
  /** A cell that is missing, and the rules that it keeps from judging */
  unjudged: (cell: string, why: "blank" | "unreadable", rules: readonly string[]) =>
    `${cell}（${why === "blank" ? "空白" : "读不出"}）：${rules.join("、")}`,
  unjudgedHeading: "未能判断",
  notCheckedHeading: "未作核对",
  moreUnjudged: (cells: number) => `另有 ${cells} 个单元格，见核对结果文件（JSON）`,
  notGivenTo: (rule: string, cells: readonly string[]) => `${rule} ${listed(cells)}`,
  notGiven: (rules: readonly string[]) => `可不填的单元格为空，不作核对：${rules.join("；")}`,
  places: (rule: string, places: number, findings: number) =>
    `${rule} ${places}处${findings === 0 ? "" : `（问题${findings}项）`}`,
  ran: "各条核对处数：",
  notRun: (why: NotRun, rules: readonly string[]) => `${NOT_RUN[why]}：${rules.join("、")}`,
  separator: "、",
};

const NOT_RUN: Record<NotRun, string> = {
  noLastYear: "未选择上年工作簿，未运行",
  otherYear: "所选工作簿不是上一年的，未运行",
  form: "只用于读入的自评表，未运行",
  report: "只用于核对报告，未运行",
  nothing: "本工作簿没有相应内容，未运行",
};
