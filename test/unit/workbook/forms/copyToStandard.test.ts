import { toPlainExact, type Decimal } from "../../../../src/domain/decimal";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import type { Field } from "../../../../src/domain/model";
import { copyToStandard, readForms } from "../../../../src/workbook/forms";
import { readSelfEvaluation } from "../../../../src/workbook/read";
import { standardWorkbook } from "../../../../src/workbook/template";
import { printedSheet, type Variant } from "../../../support/printedWorkbook";
import { PUBLISHED, published } from "../../../support/publishedForms";
import { snapshotOf } from "../../../support/snapshotOf";

const PROFILE = "四川部门预算项目（510000_0013zp）";

function copied(ids: readonly string[], variant: Variant = {}) {
  const sheets = ids.map((id) => printedSheet(published(id), { ...variant, sheet: `表${id}` }).snapshot());
  return copyToStandard(readForms(sheets).forms, PROFILE);
}

const selfEvaluationOf = (ids: readonly string[]) => readSelfEvaluation(snapshotOf(copied(ids)));

const plain = ({ value }: Field<Decimal>) => (value === null ? null : toPlainExact(value));

test("has the sheets and names of the standard workbook, whatever the form", () => {
  const names = (sheets: ReturnType<typeof standardWorkbook>) =>
    sheets.map(({ name, names: own }) => [name, ...own.map((one) => one.name)].join(" "));
  for (const { id } of PUBLISHED) expect(names(copied([id]))).toEqual(names(standardWorkbook()));
  expect(names(copied([]))).toEqual(names(standardWorkbook()));
});

test("a form of Sichuan comes back from the standard workbook with its figures", () => {
  const { selfEvaluation, state } = selfEvaluationOf(["01"]);
  expect(state).toBe("complete");
  expect(selfEvaluation.unit).toMatchObject({
    name: { value: "青神县发展和改革局" },
    competentDepartment: { value: "青神县发展和改革局本级" },
    year: { value: 2023 },
    moneyUnit: { value: "万元" },
    profile: { value: PROFILE },
  });
  expect(
    selfEvaluation.funds.map(({ category, tier, source, initialBudget, added, reduced, spent }) => [
      category.value,
      tier.value,
      source.value,
      ...[initialBudget, added, reduced, spent].map(plain),
    ]),
  ).toEqual([["项目支出", "部门预算", "财政资金", "238.93", "12.96", "0", "251.89"]]);
  expect(selfEvaluation.projects.map(({ name }) => name.value)).toEqual(["51000021R000000019951-工资性支出"]);
  expect(
    selfEvaluation.indicators.map(({ level3, nature, weight }) => [
      level3.value,
      nature.value,
      plain(weight),
    ]),
  ).toEqual([
    ["发放(缴纳)覆盖率", "=", "60"],
    ["足额保障率(参保率)", "=", "30"],
  ]);
});

test("a reduced budget is an 追减, and the operators of the targets are 指标性质", () => {
  const { selfEvaluation } = selfEvaluationOf(["06"]);
  expect(selfEvaluation.funds.map(({ added, reduced }) => [plain(added), plain(reduced)])).toEqual([
    ["0", "69.728"],
  ]);
  expect(selfEvaluation.indicators.map(({ nature }) => nature.value)).toEqual([
    "=",
    "=",
    "定性",
    "定性",
    "定性",
    "<=",
    "定性",
    "定性",
  ]);
});

test("a total that the form states beside its sources is compared by the recompute: 0 for 90", () => {
  const { selfEvaluation, findings } = selfEvaluationOf(["05"]);
  const stated = evaluate(selfEvaluation, findings).findings.filter(
    ({ rule }) => rule === "R50" || rule === "R49",
  );
  expect(stated.length).toBeGreaterThanOrEqual(3);
  expect(stated.every(({ severity }) => severity === "error")).toBe(true);
});

test("forms of another money unit are converted to that of the first, to the digit", () => {
  const { selfEvaluation } = selfEvaluationOf(["24", "07"]);
  expect(selfEvaluation.unit.moneyUnit.value).toBe("万元");
  expect(
    selfEvaluation.funds.map(({ initialBudget, spent }) => [plain(initialBudget), plain(spent)]),
  ).toEqual([
    ["880", "880"],
    ["25", "21.54576"],
  ]);
  expect(selfEvaluation.indicators).toHaveLength(14);
});

test("a whole department has no project, and its category is left to the user", () => {
  const { selfEvaluation } = selfEvaluationOf(["11"]);
  expect(selfEvaluation.projects).toEqual([]);
  expect(selfEvaluation.funds.map(({ category, project }) => [category.value, project.value])).toEqual([
    [null, null],
  ]);
  expect(selfEvaluation.indicators.map(({ project }) => project.value)).toEqual(Array(8).fill(null));
});

test("a form that prints no money unit leaves 金额单位 blank", () => {
  const { forms } = readForms([printedSheet(published("01"), {}).snapshot()]);
  const without = forms.map((form) => ({
    ...form,
    moneyUnit: { ...form.moneyUnit, written: "", value: null },
  }));
  const { selfEvaluation } = readSelfEvaluation(snapshotOf(copyToStandard(without, PROFILE)));
  expect(selfEvaluation.unit.moneyUnit).toMatchObject({ written: "", value: null });
});
