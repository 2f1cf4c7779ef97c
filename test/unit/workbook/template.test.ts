import { TABLES, type Column } from "../../../src/domain/model";
import { STANDARD_NAMES, tableName } from "../../../src/workbook/schema/names";
import { readSelfEvaluation } from "../../../src/workbook/read";
import { sampleWorkbook } from "../../../src/workbook/sample/sampleWorkbook";
import { PROJECTS_2021 } from "../../../src/workbook/sample/projects2021";
import { INDICATORS_2021 } from "../../../src/workbook/sample/indicators2021";
import { Decimal, sum } from "../../../src/domain/decimal";
import type { SheetDefinition } from "../../../src/workbook/sheet";
import { standardWorkbook } from "../../../src/workbook/template";
import { cellName } from "../../../src/a1";
import { contentAt } from "../../support/inputs";
import { snapshotOf } from "../../support/snapshotOf";

const find = (sheets: readonly SheetDefinition[], name: string): SheetDefinition => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
};

describe.each([
  ["blank", standardWorkbook()],
  ["sample", sampleWorkbook()],
])("the %s workbook", (_, sheets) => {
  test("has its sheets in order", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "说明",
      "基本信息",
      "资金",
      "项目",
      "指标",
      "报告数",
      "实绩",
      "报告文字",
      "规则参数",
    ]);
  });

  test("has every name of the standard workbook once, in workbook scope", () => {
    const names = sheets.flatMap((sheet) =>
      sheet.names.map(({ name, scope }) => `${scope} ${name} ${sheet.name}`),
    );
    expect(names.sort()).toEqual(STANDARD_NAMES.map(({ name, sheet }) => `workbook ${name} ${sheet}`).sort());
  });

  test.each(Object.values(TABLES))(
    "the name of $sheet covers the headings, the rows and the closing row",
    (table) => {
      const definition = find(sheets, table.sheet);
      const area = definition.names.find(({ name }) => name === tableName(table))?.area;
      const headers = Object.values<Column>(table.columns).map(({ heading }) => heading);
      expect(area).toEqual({ row: 0, column: 0, rows: definition.rows.length, columns: headers.length });
      expect(headers.map((__, column) => contentAt(definition, cellName(0, column)))).toEqual(headers);
      expect(contentAt(definition, `A${definition.rows.length}`)).toBe("在此行上方插入");
      expect(definition.rows.length).toBeGreaterThanOrEqual(15);
    },
  );

  test("has as many cells in every row as columns, and lists that Excel takes", () => {
    for (const { rows, columnWidths, validations } of sheets) {
      for (const row of rows) expect(row.cells).toHaveLength(columnWidths.length);
      for (const { rule } of validations) {
        if (rule.kind !== "list") continue;
        expect(rule.values.join(",").length).toBeLessThanOrEqual(255);
        expect(rule.values.every((value) => !value.includes(","))).toBe(true);
      }
    }
  });
});

test("the blank workbook is complete; its findings ask for what only the user can fill in", () => {
  const { state, findings } = readSelfEvaluation(snapshotOf(standardWorkbook()));
  expect(state).toBe("complete");
  expect(findings.map(({ code, cells }) => `${code} ${cells.join()}`)).toEqual([
    "R00.blankCell 基本信息!B2",
    "R00.blankCell 基本信息!B4",
    "R00.blankCell 基本信息!B5",
    "R00.emptyTable 资金!A1",
    "R00.emptyTable 指标!A1",
  ]);
});

test("only the sample says in 说明 what was inferred", () => {
  const textOf = (sheets: readonly SheetDefinition[]): string =>
    JSON.stringify(find(sheets, "说明").rows.map(({ cells }) => cells.map(({ content }) => content)));
  expect(textOf(sampleWorkbook())).toContain("权重由本样例");
  expect(textOf(standardWorkbook())).not.toContain("样例");
});

test("the sample's texts keep to the form's limits of 100 and 200 characters", () => {
  const length = (text = ""): number => [...text].length;
  for (const project of PROJECTS_2021) {
    expect(length(project.annualGoal)).toBeLessThanOrEqual(100);
    expect(length(project.goalCompletion)).toBeLessThanOrEqual(100);
    for (const text of [project.conclusion, project.problems, project.improvements]) {
      expect(length(text)).toBeLessThanOrEqual(200);
    }
  }
});

test("the sample's weights are 90 for every form", () => {
  for (const project of new Set(INDICATORS_2021.map((indicator) => indicator.project))) {
    const weights = INDICATORS_2021.filter((one) => one.project === project).map(
      ({ weight }) => new Decimal(weight),
    );
    expect(sum(weights).toFixed()).toBe("90");
  }
});
