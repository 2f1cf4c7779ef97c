/** Rows, columns and sheets that count although nobody sees them. */
import { readSelfEvaluation, type ReadResult } from "../../../../src/workbook/read";
import type { AreaSnapshot } from "../../../../src/workbook/snapshot";
import { briefly, sampleSnapshot, withCells, withName, type Cells } from "../../../support/inputs";

function readHidden(
  hidden: Pick<AreaSnapshot, "hiddenRows" | "hiddenColumns">,
  cells: Cells = {},
): ReadResult {
  const snapshot = withName(withCells(sampleSnapshot(), cells), "绩效_资金", (name) => ({
    ...name,
    area: name.area && { ...name.area, ...hidden },
  }));
  return readSelfEvaluation(snapshot);
}

test("hidden rows of a table count, and are named", () => {
  const result = readHidden({ hiddenRows: [2, 3, 8] });
  expect(result.selfEvaluation).toEqual(readHidden({}).selfEvaluation);
  expect(briefly(result)).toEqual(["note R00.hiddenRows 资金!A3 资金!A4 资金!A9"]);
  expect(result.findings[0]?.inputs).toEqual({ table: "资金", place: "3-4、9" });
});

test("blank rows, the closing row and rows that do not count may be hidden", () => {
  expect(briefly(readHidden({ hiddenRows: [0, 20, 31] }))).toEqual([]);
  const total = { "资金!A14": "合计" };
  expect(briefly(readHidden({ hiddenRows: [13] }, total))).toEqual(["note R00.subtotalRow 资金!A14"]);
});

test("a hidden column is named if figures stand in it", () => {
  const result = readHidden({ hiddenColumns: [3, 6, 13] });
  expect(briefly(result)).toEqual(["note R00.hiddenColumn 资金!G2"]);
  expect(result.findings[0]?.inputs).toEqual({ table: "资金", place: "G" });
  const noReductions = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`资金!I${index + 2}`, 0]),
  );
  expect(briefly(readHidden({ hiddenColumns: [8] }, noReductions))).toEqual([]);
});

test("a hidden sheet of a table is named once", () => {
  const { sheets, ...others } = sampleSnapshot();
  const read = readSelfEvaluation({
    ...others,
    sheets: sheets.map((sheet) => ({ ...sheet, visible: sheet.name !== "指标" })),
  });
  expect(briefly(read)).toEqual(["note R00.hiddenSheet 指标!A2"]);
});
