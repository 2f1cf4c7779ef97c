import { leftReport, previewMessages } from "../../../src/locales/preview";
import type { Conflict } from "../../../src/workbook/preview/conflicts";
import "../../support/everyLanguage";

const FORMULA: Conflict = {
  cell: "附件5!F12",
  sheet: "附件5",
  row: 11,
  column: 5,
  kind: "formula",
  before: { formula: "=1+1" },
  shown: 2,
  after: { number: "213.9" },
  decided: false,
  wholeSheet: false,
};
const left = { left: [FORMULA], leftSheets: [], overwritten: [] };

test("a kept formula is quoted in the brackets of the sentence's language", () => {
  expect(leftReport(left, previewMessages("zh-CN"))).toEqual([
    "保留了您的公式或改动，未写入：附件5!F12（=1+1）。",
  ]);
  expect(leftReport(left, previewMessages("en-US"))).toEqual([
    "Your formulas or changes were kept, not overwritten: 附件5!F12 (=1+1).",
  ]);
});
