import { choicesAt } from "../../../src/demo/dropDown";
import {
  Calculator,
  createWorkbook,
  type DataValidation,
  type Sheet,
  type Workbook,
} from "../../../src/xlsx";
import { cellKey } from "../../../src/xlsx/model/cellKeys";

const RULE: DataValidation = {
  areas: [{ row: 1, column: 0, rows: 3, columns: 1 }],
  type: "List",
  operator: null,
  formula1: "人员经费, 公用经费,项目支出",
  formula2: null,
  ignoreBlanks: true,
  inCellDropDown: true,
  prompt: { show: false, title: "", message: "" },
  errorAlert: { show: false, style: "Stop", title: "", message: "" },
};

function withRule(change: Partial<DataValidation>): { workbook: Workbook; sheet: Sheet } {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets as [Sheet];
  const projects = workbook.addSheet("项目 表");
  ["甲", null, "乙", 3].forEach((value, row) =>
    projects.cells.set(cellKey(row, 0), { value, formula: null, style: 0 }),
  );
  sheet.validations.push({ ...RULE, ...change });
  return { workbook, sheet };
}

const at = (change: Partial<DataValidation>, row = 1, column = 0): string[] | null => {
  const { workbook, sheet } = withRule(change);
  return choicesAt(workbook, sheet, row, column, new Calculator());
};

test("a list of texts", () => {
  expect(at({})).toEqual(["人员经费", "公用经费", "项目支出"]);
  expect(at({}, 3)).not.toBeNull();
});

test("a range, also of another sheet, without its blank cells", () => {
  expect(at({ formula1: "='项目 表'!$A$1:$A$4" })).toEqual(["甲", "乙", "3"]);
  expect(at({ formula1: "=$C$1:$C$2" })).toEqual([]);
});

test("a calculated range, as the standard workbook has for the names of 项目", () => {
  const last = `SUMPRODUCT(MAX(('项目 表'!$A$1:$A$9<>"")*ROW('项目 表'!$A$1:$A$9)))`;
  expect(at({ formula1: `=OFFSET('项目 表'!$A$1,1,0,${last}-1,1)` })).toEqual(["乙", "3"]);
});

test.each<[string, Partial<DataValidation>, number, number]>([
  ["beside the area", {}, 1, 1],
  ["below the area", {}, 4, 0],
  ["without an arrow", { inCellDropDown: false }, 1, 0],
  ["another kind of rule", { type: "Decimal", formula1: "0" }, 1, 0],
  ["a formula that is no range", { formula1: "=INDIRECT(A1)" }, 1, 0],
  ["a sheet that is gone", { formula1: "=没有!$A$1:$A$3" }, 1, 0],
])("%s there is none", (_, change, row, column) => {
  expect(at(change, row, column)).toBeNull();
});
