/** 资金总额, 财政拨款 and 其他资金 as heads of columns, the amounts below them. */
import { toPlain } from "../../../../src/domain/decimal";
import { evaluateForm } from "../../../../src/domain/evaluate/form";
import { readForms, type RecognisedForm } from "../../../../src/workbook/forms";
import { sheetOfText } from "../../../support/sheetOfText";

function read(money: string): RecognisedForm {
  const drawing = `
部门整体支出绩效自评表
（2023年度）
部门名称 | 市档案馆 | | | 金额单位：万元
${money}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 接收档案 | ≥50卷 | 55卷 | 90 | 90
总分 | | | | | 100 | 99`;
  const [form, ...others] = readForms([sheetOfText(drawing)]).forms;
  if (form === undefined || others.length > 0) throw new Error("not one form was read");
  return form;
}

const rowsOf = ({ budgetRows }: RecognisedForm) =>
  budgetRows.map(({ label, isTotal, initialBudget, annualBudget, spent }) =>
    [
      isTotal ? "*" : "-",
      label.value,
      ...[initialBudget, annualBudget, spent].map(({ cell, value }) =>
        value === null ? "·" : `${(cell ?? "").replace("Sheet1!", "")}=${toPlain(value)}`,
      ),
    ].join(" "),
  );
const executed = ({ budgetRows }: RecognisedForm) => {
  const { statedRate, weight, score } = budgetRows.find(({ isTotal }) => isTotal) ?? {};
  return [statedRate, weight, score].map((field) => `${field?.cell ?? ""}=${field?.value?.toFixed() ?? ""}`);
};
const errors = (form: RecognisedForm) =>
  [...form.findings, ...evaluateForm(form).findings]
    .filter(({ severity }) => severity === "error")
    .map(({ code, cells }) => [code, ...cells].join(" "));

test("a single row of amounts is the budget", () => {
  const form = read(`年度预算 | 资金总额 | 财政拨款 | 其他资金
 | 500 | 480 | 20`);
  expect(rowsOf(form)).toEqual([
    "* 资金总额 B5=500.00 · ·",
    "- 财政拨款 C5=480.00 · ·",
    "- 其他资金 D5=20.00 · ·",
  ]);
});

describe("rows of 年初预算数, 全年预算数 and 全年执行数", () => {
  const money = (other: string) => `预算执行情况 | | 资金总额 | 财政拨款 | 其他资金 | 执行率 | 分值 | 得分
 | 年初预算数 | 600 | 580 | 20
 | 全年预算数 | 600 | 580 | 20
 | 全年执行数 | 540 | 520 | ${other} | 90% | 10 | 9`;

  test("are one row for each source", () => {
    const form = read(money("20"));
    expect(rowsOf(form)).toEqual([
      "* 资金总额 C5=600.00 C6=600.00 C7=540.00",
      "- 财政拨款 D5=580.00 D6=580.00 D7=520.00",
      "- 其他资金 E5=20.00 E6=20.00 E7=20.00",
    ]);
    expect(executed(form)).toEqual(["Sheet1!F7=90", "Sheet1!G7=10", "Sheet1!H7=9"]);
    expect(errors(form)).toEqual([]);
  });

  test("whose sources do not add up are found", () => {
    expect(errors(read(money("19")))).toEqual(["R03.rowsDiffer Sheet1!C7 Sheet1!D7 Sheet1!E7"]);
  });
});

describe("预算数 and 执行数 over their sources", () => {
  test("one row of amounts", () => {
    const form = read(`部门预算执行情况 | 预算数 | | | 执行数 | | | 执行率 | 分值 | 得分
 | 资金总额 | 财政拨款 | 其他资金 | 资金总额 | 财政拨款 | 其他资金
 | 600 | 580 | 20 | 540 | 520 | 20 | 90% | 10 | 9`);
    expect(rowsOf(form)).toEqual([
      "* 资金总额 · B6=600.00 E6=540.00",
      "- 财政拨款 · C6=580.00 F6=520.00",
      "- 其他资金 · D6=20.00 G6=20.00",
    ]);
    expect(executed(form)).toEqual(["Sheet1!H6=90", "Sheet1!I6=10", "Sheet1!J6=9"]);
    expect(errors(form)).toEqual([]);
  });

  const tasks = (sum: string) =>
    read(`年度主要任务 | 任务名称 | 完成情况 | 预算数 | | | 执行数 | | | 分值 | 执行率 | 得分
 | | | 总额 | 财政拨款 | 其他资金 | 总额 | 财政拨款 | 其他资金
 | 档案接收 | 已完成 | 300 | 290 | 10 | 300 | 290 | 10 | — | 100% | —
 | 数字化 | 已完成 | 300 | 290 | 10 | 240 | 230 | 10 | — | 80% | —
 | 金额合计 | | 600 | 580 | 20 | ${sum} | 520 | 20 | 10 | 90% | 9`);

  test("a row for each task and their total", () => {
    const form = tasks("540");
    expect(rowsOf(form)).toEqual([
      "- 档案接收 · D6=300.00 G6=300.00",
      "- 数字化 · D7=300.00 G7=240.00",
      "* 金额合计 · D8=600.00 G8=540.00",
    ]);
    expect(executed(form)).toEqual(["Sheet1!K8=90", "Sheet1!J8=10", "Sheet1!L8=9"]);
    expect(errors(form)).toEqual([]);
  });

  test("a total that is not that of the tasks is found", () => {
    expect(errors(tasks("541"))).toContain("R03.rowsDiffer Sheet1!G8 Sheet1!G6 Sheet1!G7");
  });
});

test("a list of tasks with the budget of each", () => {
  const form = read(`年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元）
 | | | 总额 | 财政拨款 | 其他资金
 | 任务1 | 接收 | 300 | 290 | 10
 | 任务2 | 数字化 | 200 | 200 |
 | 金额合计 | | 500 | 490 | 10`);
  expect(rowsOf(form)).toEqual([
    "- 任务1 D6=300.00 · ·",
    "- 任务2 D7=200.00 · ·",
    "* 金额合计 D8=500.00 · ·",
  ]);
});
