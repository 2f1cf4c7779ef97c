import { diagnose } from "../../../../src/workbook/doctor/diagnosis";
import { isRepairable, offeredFor } from "../../../../src/workbook/doctor/offeredFor";
import { readSelfEvaluation } from "../../../../src/workbook/read";
import type { WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { sampleSnapshot, withCells, withName, type Cells } from "../../../support/inputs";

const sample = sampleSnapshot();

/** For each finding of the standard workbook itself the kind and name of the repair that is offered for it */
function offers(snapshot: WorkbookSnapshot): (string | null)[][] {
  const diagnosis = diagnose(snapshot, []);
  return readSelfEvaluation(snapshot)
    .findings.filter(isRepairable)
    .map((finding) => {
      const repair = offeredFor(finding, diagnosis);
      return [finding.code, repair && `${repair.kind} ${repair.name}`];
    });
}

const ROW: Cells = { "资金!A33": "项目支出", "资金!B33": "就业补助", "资金!K33": 10 };
const without = (name: string): WorkbookSnapshot =>
  withName(sample, name, (one) => ({ ...one, state: "refError", formula: "=资金!#REF!", area: null }));

test.each([
  ["rows below a table", withCells(sample, ROW), [["R56.rowsBelow", "extend 绩效_资金"]]],
  [
    "rows below a table of which a column is renamed, too",
    withCells(sample, { ...ROW, "资金!K1": "支出数额" }),
    [
      ["R57.missingColumn", "headings 绩效_资金"],
      ["R56.rowsBelow", "extend 绩效_资金"],
    ],
  ],
  [
    "a renamed column",
    withCells(sample, { "指标!I1": "权重（分值）" }),
    [["R57.missingColumn", "headings 绩效_指标"]],
  ],
  [
    "two renamed columns, of which the user has to choose",
    withCells(sample, { "资金!G1": "年初预算额", "资金!K1": "支出数额" }),
    [
      ["R57.missingColumn", null],
      ["R57.missingColumn", null],
    ],
  ],
  [
    "data in the closing row, which only the user can move",
    withCells(sample, { "资金!B32": "就业补助", "资金!K32": 10 }),
    [["R56.closingRow", null]],
  ],
  ["a lost name whose sheet is there", without("绩效_资金"), [["R57.unusableName", "rebuild 绩效_资金"]]],
] as const)("%s", (_, snapshot, expected) => {
  expect(offers(snapshot)).toEqual(expected);
});
