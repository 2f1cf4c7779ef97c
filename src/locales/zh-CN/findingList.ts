import type { FindingListMessages } from "../findingList";

export const findingList: FindingListMessages = {
  controls: "筛选和分组",
  grouping: "分组方式",
  groupBy: { severity: "按级别", sheet: "按工作表", rule: "按规则" },
  search: "筛选",
  searchHint: "规则、单元格、文字",
  severities: "只看级别",
  group: (name, count) => `${name} ${count} 处`,
  filtered: (shown, all) => `符合筛选的 ${shown} 条，共 ${all} 条`,
  nothingFound: "没有符合筛选的问题。",
  clearFilter: "取消筛选",
  since: {
    label: "与上次相比",
    fresh: (count) => `新增 ${count} 条`,
    gone: (count) => `消除 ${count} 条`,
    former: (_rule, cells, sentence) => `${cells}：${sentence}`,
    moreGone: (count) => `另 ${count} 条`,
    counts: (before, after) => `读取的行数有变化：上次${before}，这次${after}。`,
    profile: (before, after) => `规则方案或版本有变化：上次为${before}，这次为${after}。`,
  },
  selected: (cells, count) => `${cells}：${count} 条`,
  moreSelected: (count) => `另有 ${count} 条，见“问题”。`,
  project: (name) => `项目：${name}`,
  actual: "表中",
  expected: "应为",
  reference: "参照",
};
