export const notes = {
  /** The first line, which says where the note comes from */
  head: "【绩效核对】",
  title: (severity: string, title: string) => `${severity}：${title}`,
  more: (count: number) => `另有 ${count} 项，见核对记录。`,
  /** The choice in the pane */
  choice: "问题写入单元格批注",
  /** In its place where this Excel has no notes */
  unsupported: "问题写入单元格批注（此版本 Excel 不支持）",
  written: (count: number) => `已写批注 ${count} 条。`,
  deleted: (count: number) => `已删除加载项写的批注 ${count} 条。`,
  left: (cells: readonly string[]) =>
    `${cells.length} 个单元格已有批注，未改动：${cells.slice(0, 5).join("、")}${cells.length > 5 ? "等" : ""}。`,
};
