import type { NoteMessages } from "../notes";

export const notes: NoteMessages = {
  head: "【绩效核对】",
  title: (severity, title) => `${severity}：${title}`,
  more: (count) => `另有 ${count} 项，见核对记录。`,
  choice: "问题写入单元格批注",
  unsupported: "问题写入单元格批注（此版本 Excel 不支持）",
  written: (count) => `已写批注 ${count} 条。`,
  deleted: (count) => `已删除加载项写的批注 ${count} 条。`,
  left: (cells) =>
    `${cells.length} 个单元格已有批注，未改动：${cells.slice(0, 5).join("、")}${cells.length > 5 ? "等" : ""}。`,
};
