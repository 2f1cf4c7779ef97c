import { readForms, type NotFormReason } from "../../../../src/workbook/forms";
import { standardWorkbook } from "../../../../src/workbook/template";
import { sampleWorkbook } from "../../../../src/workbook/sample/sampleWorkbook";
import { junkRows } from "../../../support/junkRows";
import { printedSheet } from "../../../support/printedWorkbook";
import { published } from "../../../support/publishedForms";
import { areaSnapshotOf } from "../../../support/snapshotOf";
import { sheetOfText, sheetOfValues } from "../../../support/sheetOfText";
import type { SheetDefinition } from "../../../../src/workbook/sheet";
import type { CellValue } from "../../../../src/workbook/snapshot";

const HEAD = `
项目支出绩效自评表（2022年度）
项目名称 | 道路养护
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 100 | 120 | 90 | 10 | 75% | 7.5`;
const HEADINGS = `
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分`;
const ROW = `
 | 产出指标 | 数量指标 | 养护里程 | ≥300公里 | 310公里 | 90 | 90`;
const TOTAL = `
总分 | | | | | | 100 | 97.5`;

const read = (drawing: string) => readForms([sheetOfText(drawing)]);

/** Code and cells of every finding */
const findingsIn = (drawing: string) =>
  read(drawing).findings.map(({ code, severity, cells }) => [code, severity, cells.join(" ")].join(" "));

describe("a sheet that is no form", () => {
  const whole = (definition: SheetDefinition) =>
    areaSnapshotOf(definition, {
      row: 0,
      column: 0,
      rows: definition.rows.length,
      columns: definition.columnWidths.length,
    });

  test.each<[why: string, drawing: string, reason: NotFormReason]>([
    ["is blank", " | \n |", "blank"],
    [
      "is a letter",
      "关于开展绩效自评工作的通知\n各单位：请填写项目支出绩效自评表，于3月底前报送。",
      "noForm",
    ],
    ["has a title only", "附件4\n项目支出绩效自评表（2022年度）\n项目名称 | 道路养护", "titleOnly"],
    [
      "lists projects",
      "2022年度项目支出绩效自评情况表\n序号 | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分\n1 | 道路养护 | 1 | 1 | 1 | 100% | 99",
      "list",
    ],
    ["has a table of indicators alone", `说明${HEADINGS}${ROW}`, "tableOnly"],
    [
      "has a table of money alone",
      "年初预算数 | 全年预算数 | 全年执行数 | 执行率\n1 | 1 | 1 | 100%",
      "tableOnly",
    ],
  ])("%s", (_, drawing, reason) => {
    const { forms, findings, notForms } = read(drawing);
    expect([forms, findings]).toEqual([[], []]);
    expect(notForms).toEqual([{ sheet: "Sheet1", reason }]);
  });

  test("no sheet of the standard workbook is taken for a form, blank or filled", () => {
    for (const definitions of [standardWorkbook(), sampleWorkbook()]) {
      const { forms, notForms } = readForms(definitions.map(whole));
      expect(forms).toEqual([]);
      expect(notForms).toHaveLength(definitions.length);
    }
  });
});

describe("a form with a fault is read as far as possible", () => {
  test("cut off within the indicators", () => {
    expect(findingsIn(HEAD + HEADINGS + ROW)).toEqual(["R00.formCutOff warning Sheet1!B6"]);
  });

  test("cut off after the headings of the indicators", () => {
    expect(findingsIn(HEAD + HEADINGS)).toEqual([
      "R00.emptyTable error Sheet1!B5",
      "R00.formCutOff warning Sheet1!A5",
    ]);
  });

  test("cut off after the money", () => {
    const { forms } = read(HEAD);
    expect(forms[0]?.budgetRows).toHaveLength(1);
    expect(findingsIn(HEAD)).toEqual(["R00.formCutOff warning Sheet1!B4"]);
  });

  test("with two totals: the first is read", () => {
    const drawing = `${HEAD}${HEADINGS}${ROW}${TOTAL}
合计 | | | | | | 100 | 95`;
    expect(findingsIn(drawing)).toEqual(["R00.severalTotals error Sheet1!A8 Sheet1!A7"]);
    expect(read(drawing).forms[0]?.totalScore).toMatchObject({ cell: "Sheet1!H7", written: "97.5" });
  });

  test("with a column twice: the first is read", () => {
    const drawing = `${HEAD}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 养护里程 | ≥300公里 | 310公里 | 290公里 | 90 | 90
总分 | | | | | | | 100 | 97.5`;
    expect(findingsIn(drawing)).toEqual(["R00.duplicateColumn error Sheet1!G5 Sheet1!F5"]);
    expect(read(drawing).forms[0]?.indicators[0]?.actual.written).toBe("310公里");
  });

  test("with values in a column that has no heading, because another one is merged across it", () => {
    const drawing = `${HEAD}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | | 分值 | 得分
 | 产出指标 | 数量指标 | 养护里程 | ≥300公里 | 310公里 | 超额 | 50 | 50
 | | 质量指标 | 合格率 | 100% | 100% | 达标 | 40 | 40
总分 | | | | | | | 100 | 97.5`;
    expect(findingsIn(drawing)).toEqual(["R00.columnWithoutHeading warning Sheet1!G5 Sheet1!G6"]);
  });

  test("with damaged figures: a correction is proposed and nothing is read", () => {
    const drawing = `
项目支出绩效自评表（2022年度）
项目名称 | 道路养护
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 1OO | 12O.5 | 九十 | 10 | 7S% | 7.5${HEADINGS}
 | 产出指标 | 质量指标 | 合格率 | 工95% | 1OO% | 90 | #REF!${TOTAL}`;
    const { forms, findings } = read(drawing);
    expect(findings.map(({ code, cells, expected }) => [code, cells[0], expected])).toEqual([
      ["R00.damagedText", "Sheet1!C4", "100"],
      ["R00.damagedText", "Sheet1!D4", "120.5"],
      ["R00.unreadableNumber", "Sheet1!E4", null],
      ["R00.unreadableNumber", "Sheet1!G4", null],
      ["R00.damagedText", "Sheet1!E6", "≥95%"],
      ["R00.damagedText", "Sheet1!F6", "100%"],
      ["R00.errorValue", "Sheet1!H6", null],
    ]);
    const [row] = forms[0]?.budgetRows ?? [];
    expect([row?.initialBudget, row?.annualBudget, row?.spent].map((field) => field?.value)).toEqual([
      null,
      null,
      null,
    ]);
    expect(forms[0]?.indicators[0]?.target).toMatchObject({ written: "工95%", value: null });
  });

  test("with a unit in a money cell of a form that names none: the form's unit is that of the cell", () => {
    const drawing = `${HEAD.replace("（万元）", "").replace("| 100 |", "| 100万元 |")}${HEADINGS}${ROW}${TOTAL}`;
    expect(read(drawing).forms[0]?.moneyUnit).toMatchObject({ cell: "Sheet1!C4", value: "万元" });
  });
});

describe("ten thousand rows of junk", () => {
  test("are not taken for forms", () => {
    expect(readForms([sheetOfValues(junkRows(10_000))]).notForms).toEqual([
      { sheet: "Sheet1", reason: "noForm" },
    ]);
  });

  test("below a form's headings are read up to a limit, which is reported", () => {
    const form = sheetOfText(HEAD + HEADINGS + ROW);
    const rows = Array.from({ length: 10_000 }, (_, row): CellValue[] => {
      return ["", "产出指标", "数量指标", `指标${row}`, "≥90%", "95%", 1, 1];
    });
    const { forms, findings } = readForms([sheetOfValues([...form.values, ...rows])]);
    expect(forms[0]?.indicators).toHaveLength(1000);
    expect(findings.map(({ code, cells }) => [code, cells[0]])).toContainEqual([
      "R00.formTooLong",
      "Sheet1!D1006",
    ]);
  });

  test("after a whole form do not change it", () => {
    const snapshot = printedSheet(published("07")).snapshot();
    const blank = Array.from({ length: 6 }, () => [""]);
    const { forms } = readForms([
      sheetOfValues([...snapshot.values, ...blank, ...junkRows(10_000)], "自评表"),
    ]);
    expect(forms[0]).toMatchObject({ area: "自评表!A1:I18" });
    expect(forms[0]?.notes).toEqual([]);
  });
});
