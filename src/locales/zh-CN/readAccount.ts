import type { ReadCounts } from "../../workbook/read/leftOut";
import type { LeftOutReason } from "../../workbook/read/account";

/** Further ranges are counted, not listed. */
const LISTED = 6;

export const readAccount = {
  read: ({ funds, projects, indicators }: ReadCounts) =>
    `已读 ${funds} 行资金、${projects} 行项目、${indicators} 项指标`,
  leftOut: (cells: number) => `${cells} 个单元格未计入`,
  /** Cells with the reason why they do not count */
  group: (ranges: readonly string[], why: string) =>
    `${ranges.slice(0, LISTED).join("、")}${ranges.length > LISTED ? `等 ${ranges.length} 处` : ""}：${why}`,
  /** Before the cells that are left out for a reason */
  because: (why: string) => `${why}：`,
  why: {
    subtotal: "合计行，避免重复计算",
    zeroRow: "全为 0 的行",
    part: "“其中”行",
    placeholder: "占位行，不是指标",
    nameAlone: "只有名称的指标",
    projectUnclear: "无法确定所属项目的指标",
    rowOutside: "数据行在表的范围之外",
    rowAboveHeader: "数据行在列标题上方",
    closingRow: "填在了“在此行上方插入”一行",
    unreadTable: "表的名称或列标题无法识别",
    renamedColumn: "列标题与标准不同",
    repeatedColumn: "重复的列",
    ownColumn: "自有的列",
    beside: "在表的旁边",
    above: "在表的上方",
    below: "在表的下方",
    totalRow: "表下的合计",
    repeatedHeading: "重复的列标题",
  } satisfies Record<LeftOutReason, string>,
  separator: "；",
};
