/** 整改通知 as a sheet of a workbook of its own, in which the unit writes what it has done. */
import { text, type GridCell } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";
import {
  dateOf,
  lacksDeadline,
  placeOfItem,
  REQUIREMENTS,
  titleOf,
  type EarlierItem,
  type NoticeItem,
  type UnitNotice,
} from "./notices";
import { tableOf } from "./table";

const NOTICE_SHEET = "整改通知";

const COLUMNS = [
  ["序号", 6],
  ["项目", 18],
  ["问题", 52],
  ["文件和单元格", 26],
  ["应为", 16],
  ["要求", 12],
  ["时限", 12],
  ["本轮情况", 18],
  ["整改情况", 26],
] as const;

export function noticeSheet(notice: UnitNotice): SheetDefinition {
  const { unit, department, round, open, settled, unchecked, explained } = notice;
  const part = (heading: string, rows: readonly GridCell[][]): GridCell[][] =>
    rows.length === 0
      ? []
      : [[text("groupLabel", `${heading}（${rows.length}条）`, COLUMNS.length)], ...rows];
  const sheet = tableOf({
    name: NOTICE_SHEET,
    title: titleOf(notice),
    left: `被通知单位：${unit}`,
    right: [department, `第${round.number}轮`, dateOf(round)].filter(Boolean).join("\u3000"),
    columns: COLUMNS,
    rows: [
      ...part("需要整改的问题", open.map(itemRow)),
      ...part(
        "以前提出、本轮未能核对的问题",
        unchecked.map((item, index) => earlierRow(item, index, "重新报送后核对", "未核对")),
      ),
      ...part(
        "本轮已消除的问题",
        settled.map((item, index) => earlierRow(item, index, "", "已消除")),
      ),
    ],
    notes: [
      `注：${lacksDeadline(notice) ? "没有写明时限的，请于　　　　年　　月　　日前完成整改；" : "请按各条的时限完成整改；"}改正后报送改正的工作簿，情况属实、不需要改正的，在工作簿中逐条说明原因。`,
      ...(explained === 0 ? [] : [`另有${explained}条你单位已经说明，不在本表中。`]),
      "整改责任人（签字）：　　　　　　　　　　　　单位负责人（签字）：　　　　　　　　　　　　日期：",
    ],
    paper: "A4",
    frozenColumns: 1,
  });
  return sheet;
}

function itemRow(item: NoticeItem, index: number): GridCell[] {
  return [
    text("textCentered", String(index + 1)),
    text("text", item.project),
    text("text", item.sentence),
    text("text", placeOfItem(item)),
    text("textCentered", item.expected ?? ""),
    text("textCentered", REQUIREMENTS[item.severity]),
    text("textCentered", item.deadline),
    text("textCentered", item.standing),
    text("text", ""),
  ];
}

function earlierRow(item: EarlierItem, index: number, requirement: string, state: string): GridCell[] {
  return [
    text("textCentered", String(index + 1)),
    text("text", item.project),
    text("text", item.text),
    text("text", ""),
    text("textCentered", ""),
    text("textCentered", requirement),
    text("textCentered", item.deadline),
    text("textCentered", [state, item.when === "" ? "" : `${item.when}提出`].filter(Boolean).join("，")),
    text("text", ""),
  ];
}
