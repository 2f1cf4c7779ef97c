/** Rows of words and figures from forms, in an order that makes no form. */
import type { CellValue } from "../../src/workbook/snapshot";

const WORDS = [
  "指标",
  "预算执行",
  "总分：",
  "项目名称",
  "得分",
  "自评表",
  "产出指标",
  "年初预算数",
  "≥90%",
  "合计",
];

export function junkRows(rows: number, columns = 20): CellValue[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const word = WORDS[(row * 7 + column * 3) % WORDS.length] ?? "";
      return column % 3 === 0 ? row * column : `${word}${row % 11 === 0 ? "" : String(row)}`;
    }),
  );
}
