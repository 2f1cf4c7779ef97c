import { leftReport, previewMessages } from "../../../src/locales/preview";
import { FORMULA_CONFLICT } from "../../support/formulaConflict";
import "../../support/everyLanguage";

const left = { left: [FORMULA_CONFLICT], leftSheets: [], overwritten: [], highlightsLeft: 0 };

test("a kept formula is quoted in the brackets of the sentence's language", () => {
  expect(leftReport(left, previewMessages("zh-CN"))).toEqual([
    "保留了您的公式或改动，未写入：附件5!F12（=1+1）。",
  ]);
  expect(leftReport(left, previewMessages("en-US"))).toEqual([
    "Your formulas or changes were kept, not overwritten: 附件5!F12 (=1+1).",
  ]);
});
