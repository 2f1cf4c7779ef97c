/** Published forms in other spellings and layouts: read and evaluated the same. */
import { evaluateForm } from "../../../../src/domain/evaluate/form";
import { readForms, type RecognisedForm } from "../../../../src/workbook/forms";
import type { AreaSnapshot } from "../../../../src/workbook/snapshot";
import { below, beside, FORM_VARIANTS } from "../../../support/formVariants";
import { printedSheet } from "../../../support/printedWorkbook";
import { PUBLISHED } from "../../../support/publishedForms";

const plain = (value: { toFixed(): string } | null | undefined) => value?.toFixed() ?? null;

/** A form's contents and results, without places and spellings */
function sense(form: RecognisedForm) {
  const { stated, computed, profile, findings } = evaluateForm(form);
  return {
    layout: form.layout,
    profile: profile.id,
    year: form.year.value,
    moneyUnit: form.moneyUnit.value,
    stated: Object.values(stated).map(plain),
    computed: Object.values(computed).map(plain),
    budgetRows: form.budgetRows.map(({ isTotal, initialBudget, annualBudget, spent, statedRate }) => [
      isTotal,
      ...[initialBudget, annualBudget, spent, statedRate].map(({ value }) => plain(value)),
    ]),
    indicators: form.indicators.map(({ target, actual, weight, score }) => [
      target.value?.kind,
      actual.value?.kind,
      plain(weight.value),
      plain(score.value),
    ]),
    blocks: form.blocks.map(({ level1, points }) => [level1.value, plain(points)]),
    errors: [...form.findings, ...findings]
      .filter(({ severity }) => severity === "error")
      .map(({ code }) => code)
      .toSorted(),
  };
}

const read = (sheet: AreaSnapshot) => readForms([sheet]).forms.map(sense);
const sheets = PUBLISHED.map((form) => [form.id, printedSheet(form).snapshot()] as const);

describe.each(FORM_VARIANTS)("%s", (_, change) => {
  test.each(sheets)("form %s says the same", (id, sheet) => {
    expect([id, read(change(sheet))]).toEqual([id, read(sheet)]);
  });
});

/** Each form with the next one, so that every kind precedes and follows another */
const pairs = sheets.map(([id, sheet], index) => {
  const [other, second] = sheets[(index + 1) % sheets.length] ?? [id, sheet];
  return [id, other, sheet, second] as const;
});

describe.each(pairs)("forms %s and %s", (_, __, first, second) => {
  const expected = [...read(first), ...read(second)];

  test.each([0, 1, 4])("one below the other, %i blank rows between them", (gap) => {
    expect(read(below(first, second, gap))).toEqual(expected);
  });

  test.each([1, 3])("side by side, %i blank columns between them", (gap) => {
    expect(read(beside(first, second, gap))).toEqual(expected);
  });
});
