import type { Severity } from "../../domain/finding";
import { placeName } from "./textPlace";

export const findingList = {
  heading: "核对清单",
  none: "未发现问题。",
  severity: { error: "必须改", warning: "要说明", note: "供参考" } satisfies Record<Severity, string>,
  keyboardHint:
    "上下方向键逐条移动，左右方向键换单元格，Excel 随之选中该单元格；再向左到本组标题，左右键收起、展开。按 / 查找，F6 换区。",
  goTo: (cell: string) => `定位到 ${cell}`,
  moreCells: (count: number) => `另 ${count} 处`,
  /** Opens what only follows from a finding */
  follows: (count: number) => `随之而来的 ${count} 处，改正本条后重新核对`,
  more: (shown: number, rest: number) => `再显示 ${shown} 条（还有 ${rest} 条）`,
  /** Where a finding of a written report stands */
  place: placeName,
  clause: (clause: string) => `依据：${clause}`,
  controls: "筛选和分组",
  grouping: "分组方式",
  groupBy: { severity: "按级别", project: "按项目", sheet: "按工作表", rule: "按规则" },
  search: "筛选",
  searchHint: "规则、单元格、文字",
  severities: "只看级别",
  /** The heading of a group: a severity, a sheet, or a rule with its title */
  group: (name: string, count: number) => `${name} ${count} 处`,
  /** With a filter: how many of how many show */
  filtered: (shown: number, all: number) => `符合筛选的 ${shown} 条，共 ${all} 条`,
  nothingFound: "没有符合筛选的问题。",
  clearFilter: "取消筛选",
  since: {
    label: "与上次相比",
    fresh: (count: number) => `新增 ${count} 条`,
    gone: (count: number) => `消除 ${count} 条`,
    /** A finding that is gone, as 核对记录 had it; its sentence is Chinese */
    former: (_rule: string, cells: string, sentence: string) => `${cells}：${sentence}`,
    moreGone: (count: number) => `另 ${count} 条`,
    counts: (before: string, after: string) => `读取的行数有变化：上次${before}，这次${after}。`,
    profile: (before: string, after: string) => `规则方案或版本有变化：上次为${before}，这次为${after}。`,
  },
  /** Heading over the findings of the selected cells */
  selected: (cells: string, count: number) => `${cells}：${count} 条`,
  moreSelected: (count: number) => `另有 ${count} 条，见“问题”。`,
  project: (name: string) => `项目：${name}`,
  /** The project of a finding, and what tells its line of 资金 from others of that name; either may be missing */
  row: (project: string | null, line: string) =>
    project === null ? line : `项目：${project}${line === "" ? "" : `（${line}）`}`,
  /** Between the details of a line */
  separator: "，",
  /** Heading of the findings that concern no project, or several */
  noProject: "部门整体和多个项目",
  /** Heading of the many findings of one rule, below those of its severity */
  ofRule: (severity: string, rule: string) => `${severity}：${rule}`,
  counts: (parts: readonly string[]) => `（${parts.join("，")}）`,
  foldAll: "全部收起",
  unfoldAll: "全部展开",
  copy: "复制",
  copied: "已复制",
  notCopied: "此处不允许复制",
  figure: (label: string, value: string) => `${label}：${value}`,
  /** What is written in the table */
  actual: "表中",
  /** The same in a written report */
  inReport: "报告中",
  /** The required value, or the reference if the written one may still be right */
  expected: "应为",
  reference: "参照",
};
