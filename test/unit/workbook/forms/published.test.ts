import { isFindingOf } from "../../../../src/domain/rules/rules";
import type { FormLayout } from "../../../../src/domain/profiles/layouts";
import { readForms, type RecognisedForm } from "../../../../src/workbook/forms";
import { loadXlsx, saveXlsx } from "../../../../src/xlsx/file";
import { PrintedSheet, snapshotsOf, workbookOf } from "../../../support/printedSheet";
import { printedSheet, printedSheets, type Variant } from "../../../support/printedWorkbook";
import { PUBLISHED, published, type PublishedForm } from "../../../support/publishedForms";
import { expectPublished, isPlaceholder } from "./expectPublished";

const LAYOUTS: Readonly<Record<string, FormLayout>> = {
  "01": "sichuan",
  "02": "sichuan",
  "05": "national",
  "06": "national",
  "07": "national",
  "09": "ruralRevitalisation",
  "11": "department",
  "12": "department",
  "14": "hubei",
  "17": "national",
  "18": "national",
  "21": "hubei",
  "24": "national",
  "27": "progress",
};

function only(forms: readonly RecognisedForm[]): RecognisedForm {
  const [form] = forms;
  if (form === undefined || forms.length > 1) throw new Error(`${forms.length} forms were read`);
  return form;
}

function readAs(form: PublishedForm, variant: Variant = {}): [RecognisedForm, PrintedSheet] {
  const sheet = printedSheet(form, variant);
  return [only(readForms([sheet.snapshot()]).forms), sheet];
}

const byNumber = PUBLISHED.map((form) => [form.id, form] as const);

test("there are fourteen published forms with 83 indicators", () => {
  expect(PUBLISHED).toHaveLength(14);
  const count = PUBLISHED.flatMap(({ indicators }) => indicators).filter((row) => !isPlaceholder(row)).length;
  const read = PUBLISHED.map((form) => readAs(form)[0].indicators.length);
  expect(read.reduce((sum, one) => sum + one, 0)).toBe(count);
  expect(count).toBe(83);
});

describe.each(byNumber)("published form %s", (id, form) => {
  test("is read without help: every figure and text at its cell", () => {
    const [read, sheet] = readAs(form);
    expect(read.layout).toBe(LAYOUTS[id]);
    expectPublished(read, form, sheet);
    expect(read.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("is reported as cut off if it was published without its end", () => {
    const [{ findings }] = readAs(form);
    const missing = findings.flatMap((one) =>
      isFindingOf(one, "R00.formCutOff") ? [one.inputs.missing] : [],
    );
    const scored = id !== "27";
    const isWhole = form.total_weight_raw !== null || form.total_score_raw !== null || !scored;
    expect(missing).toEqual(isWhole ? [] : [id === "12" ? "绩效指标" : "总分"]);
  });

  test("is the same with its figures as numbers and its rates in percent format", () => {
    const [text] = readAs(form);
    const [numbers] = readAs(form, { numbers: true });
    const figures = ({ budgetRows, indicators, totalScore }: RecognisedForm) => ({
      budgetRows: budgetRows.map(({ initialBudget, annualBudget, spent, statedRate, weight, score }) =>
        [initialBudget, annualBudget, spent, statedRate, weight, score].map(({ cell, value }) => [
          cell,
          value?.toFixed(),
        ]),
      ),
      indicators: indicators.map(({ target, actual, weight, score }) => [
        [target.cell, target.value],
        [actual.cell, actual.value],
        weight.value?.toFixed(),
        score.value?.toFixed(),
      ]),
      total: totalScore.value?.toFixed(),
    });
    expect(figures(numbers)).toEqual(figures(text));
  });

  test("is the same with its columns in another order", () => {
    for (const order of [
      (count: number) => Array.from({ length: count }, (_, index) => count - 1 - index),
      (count: number) => Array.from({ length: count }, (_, index) => (index + 3) % count),
    ]) {
      const [read, sheet] = readAs(form, { order });
      expectPublished(read, form, sheet);
    }
  });

  test("is the same with a column inserted, moved down and to the right", () => {
    const [read, sheet] = readAs(form, { inserted: true, down: 7, right: 4 });
    expectPublished(read, form, sheet);
  });

  test("is the same with spaces between the words of its title", () => {
    const [read] = readAs(form, { spaced: true });
    const [plain] = readAs(form);
    expect(read.title.value).toBe(plain.title.value);
    expect([read.year, read.layout].map(String)).toEqual([plain.year, plain.layout].map(String));
  });
});

test("all fourteen are read from one workbook of the embedded host, saved and loaded as a file", () => {
  const sheets = PUBLISHED.flatMap((form) => printedSheets(form, { sheet: `表${form.id}` }));
  const loaded = loadXlsx(saveXlsx(workbookOf(sheets)));
  const { forms, notForms } = readForms(snapshotsOf(loaded));
  expect(forms.map(({ sheet }) => sheet)).toEqual(PUBLISHED.map(({ id }) => `表${id}`));
  expect(notForms).toEqual([{ sheet: "基础数据表", reason: "noForm" }]);
  forms.forEach((form, index) => {
    const expected = PUBLISHED[index];
    const sheet = sheets.find(({ name }) => name === form.sheet);
    if (expected === undefined || sheet === undefined) throw new Error(form.sheet);
    expectPublished(form, expected, sheet);
  });
});

test("forms one below the other on one sheet are read one by one", () => {
  const ids = ["07", "01", "27", "14", "02", "09", "24"];
  const sheet = new PrintedSheet("汇总");
  const ends = ids.map((id) => printedSheet(published(id), { onto: sheet }).length);
  const { forms, notForms } = readForms([sheet.snapshot()]);
  expect(notForms).toEqual([]);
  expect(forms.map(({ project }) => project.value)).toEqual(ids.map((id) => published(id).project_name));
  expect(forms.map(({ indicators }) => indicators.length)).toEqual(
    ids.map((id) => published(id).indicators.filter((row) => !isPlaceholder(row)).length),
  );
  expect(forms.map(({ area }) => Number(/(\d+)$/.exec(area)?.[1]))).toEqual(ends);
});

test("two forms side by side are read as two", () => {
  const left = printedSheet(published("07"));
  const right = printedSheet(published("24"), { right: 12 });
  const both = new PrintedSheet("自评表");
  both.cells.push(...left.cells, ...right.cells);
  const { forms } = readForms([both.snapshot()]);
  expect(forms).toHaveLength(2);
  const [first, second] = forms;
  if (first === undefined || second === undefined) throw new Error("two forms");
  expectPublished(first, published("07"), left);
  expectPublished(second, published("24"), right);
});

test("元 in the head is the money unit of the form", () => {
  const [read] = readAs(published("18"), { yuan: true });
  expect(read.moneyUnit.value).toBe("元");
});

test("the operator and the unit inside an indicator's name are read, with the name's cell", () => {
  const [read, sheet] = readAs(published("21"));
  const [first] = read.indicators;
  const cell = sheet.place("indicator.0.level3");
  expect(first?.nature).toEqual({ cell, written: "≥", value: ">=" });
  expect(first?.measureUnit).toEqual({ cell, written: "平方米", value: "平方米" });
  expect(first?.actual.value).toMatchObject({ kind: "number", unit: "平方米" });
  expect(read.indicators.map(({ measureUnit }) => measureUnit.value)).toEqual(
    published("21").indicators.map(({ unit }) => unit),
  );
});

test("an actual without a unit has that of the target beside it", () => {
  const [read] = readAs(published("05"));
  const cost = read.indicators.find(({ level3 }) => level3.value === "项目总成本");
  expect(cost?.actual.value).toMatchObject({ kind: "number", unit: "元" });
  expect(cost?.actual.value?.kind === "number" && cost.actual.value.value.toFixed()).toBe("900000");
});

test("the points of the parts are read from their heads", () => {
  const points = (id: string) => {
    const [read] = readAs(published(id));
    return [read.executionPoints.value?.toFixed() ?? null, read.indicatorPoints.value?.toFixed() ?? null];
  };
  expect(points("01")).toEqual(["10", "90"]);
  expect(points("14")).toEqual(["20", "80"]);
  expect(points("07")).toEqual([null, null]);
});
