import { readForms, type ColumnChoice } from "../../../../src/workbook/forms";
import type { CellAddress } from "../../../../src/domain/model";
import { sheetOfText } from "../../../support/sheetOfText";

const SHEET = sheetOfText(`
项目支出绩效自评表（2022年度）
项目名称 | 道路养护
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 100 | 120 | 90 | 10 | 75% | 7.5
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 完成值 | 复核完成值 | 完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 养护里程 | ≥300公里 | 310公里 | 305公里 | 290公里 | 90 | 90
总分 | | | | | | | | 100 | 97.5`);

function readWith(choice?: ColumnChoice) {
  const [first] = readForms([SHEET]).forms;
  if (first === undefined) throw new Error("no form");
  const choices = new Map<CellAddress, ColumnChoice>(
    choice === undefined ? [] : [[first.mapping.id, choice]],
  );
  const [form] = readForms([SHEET], choices).forms;
  if (form === undefined) throw new Error("no form");
  return form;
}

test("the mapping says which column holds what, with all headings to choose from", () => {
  const { mapping } = readWith();
  expect(mapping.id).toBe("Sheet1!A3");
  expect(mapping.money).toMatchObject({
    row: 2,
    columns: { initialBudget: 2, annualBudget: 3, spent: 4, weight: 5, rate: 6, score: 7 },
  });
  expect(mapping.indicators?.columns).toEqual({
    level1: 1,
    level2: 2,
    level3: 3,
    target: 4,
    actual: 5,
    weight: 8,
    score: 9,
  });
  expect(mapping.indicators?.headings.map(({ column, written }) => `${column} ${written}`)).toEqual([
    "0 绩效指标",
    "1 一级指标",
    "2 二级指标",
    "3 三级指标",
    "4 年度指标值",
    "5 完成值",
    "6 复核完成值",
    "7 完成值",
    "8 分值",
    "9 得分",
  ]);
});

test("a column that the user chooses replaces the recognised one and is no longer reported as a duplicate", () => {
  expect(readWith().findings.map(({ code }) => code)).toEqual(["R00.duplicateColumn"]);
  const form = readWith({ indicators: { actual: 6 } });
  expect(form.indicators[0]?.actual).toMatchObject({ cell: "Sheet1!G6", written: "305公里" });
  expect(form.mapping.indicators?.columns.actual).toBe(6);
  expect(form.findings).toEqual([]);
});

test("a column that the user removes is not in the form; one assigned to another key leaves the first", () => {
  const form = readWith({ money: { rate: null, initialBudget: 3 }, indicators: { actual: 5 } });
  const [row] = form.budgetRows;
  expect(row?.statedRate).toEqual({ cell: null, written: "", value: null });
  expect(row?.initialBudget).toMatchObject({ cell: "Sheet1!D4", written: "120" });
  expect(row?.annualBudget.cell).toBeNull();
});
