/** The invented forms of many provinces, their values removed, are filled as they were. */
import { cellName, quoteSheet } from "../../../../src/a1";
import { profileOf } from "../../../../src/domain/forms/profileOf";
import { isBlankMark } from "../../../../src/domain/text";
import type { AreaSnapshot, CellValue } from "../../../../src/workbook/snapshot";
import { copyToStandard, readForms, type RecognisedForm } from "../../../../src/workbook/forms";
import { contentsOf, filledForms } from "../../../support/blankForm";
import { CORRECT_FORMS } from "../../../support/correctForms";
import { sheetOfText } from "../../../support/sheetOfText";

/** Values of the money, the indicators and the totals, and texts in cells of their own */
function valueCells(form: RecognisedForm): Set<string> {
  const { budgetRows, indicators, places, totalWeight, totalScore, executionPoints } = form;
  const texts = [...places.labels.values()].filter(({ label, value }) => label.address !== value.cell);
  const fields = [
    ...budgetRows.flatMap((row) => [
      row.initialBudget,
      row.annualBudget,
      row.spent,
      row.statedRate,
      row.weight,
      row.score,
      row.reason,
    ]),
    ...indicators.flatMap((row) => [
      row.level3,
      row.nature,
      row.target,
      row.measureUnit,
      row.actual,
      row.weight,
      row.score,
      row.reason,
    ]),
    ...[totalWeight, totalScore],
    ...texts.map(({ value }) => value),
  ];
  const cells = new Set(fields.flatMap(({ cell }) => cell ?? []));
  // 执行率(10分) is a heading.
  if (executionPoints.cell !== null) cells.delete(executionPoints.cell);
  return cells;
}

function blankOf(area: AreaSnapshot, cells: ReadonlySet<string>): AreaSnapshot {
  const values = area.values.map((row, r) =>
    row.map((value, c) => {
      const address = `${quoteSheet(area.sheet)}!${cellName(area.row + r, area.column + c)}`;
      return cells.has(address) && !isBlankMark(String(value)) ? "" : value;
    }),
  );
  // A title over two cells: the sheet has merged cells.
  return { ...area, values, formulas: values, merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] };
}

const plain = (value: CellValue) =>
  String(value)
    .replace(/[\s,]/g, "")
    .replace("＝", "=")
    .replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$1年$2月$3日");
const figure = (text: string) => Number(text.replace(/%$/, ""));

function isSame(was: CellValue, is: CellValue): boolean {
  const [one, other] = [plain(was), plain(is)];
  if (one === other) return true;
  if (isBlankMark(one)) return figure(other) === 0;
  const rate = other.endsWith("%") && !one.endsWith("%") && figure(one) <= 1 ? 100 : 1;
  return other !== "" && figure(one) * rate === figure(other);
}

/** Cells that the standard workbook cannot give back, and why */
const OTHERWISE: Readonly<Partial<Record<keyof typeof CORRECT_FORMS, readonly string[]>>> = {
  // The initial budget includes carried-over money.
  national: ["C6", "C8"],
  nestedSources: ["C6", "C7", "C9"],
  // The divisions are printed without their sum.
  divisions: ["B5", "E5"],
  // No reason: 无.
  hubei: ["B14"],
};

/** Values are two columns right of labels that are not merged; or the table has no end */
const NOT_DRAWN = ["beijing", "transfer", "totalAbove"];

const names = (Object.keys(CORRECT_FORMS) as (keyof typeof CORRECT_FORMS)[]).filter(
  (name) => !NOT_DRAWN.includes(name),
);

test.each(names)("%s", (name) => {
  const was = sheetOfText(CORRECT_FORMS[name]);
  const { forms } = readForms([was]);
  const [form] = forms;
  if (form === undefined) throw new Error("no form");
  const contents = contentsOf(copyToStandard(forms, profileOf(form).name));
  const blank = blankOf(was, valueCells(form));
  const choices = new Map(readForms([blank]).forms.map(({ mapping }) => [mapping.id, form.project.value]));
  const { plan, sheets } = filledForms([blank], contents, { choices });
  const differing = was.values.flatMap((row, r) =>
    row.flatMap((value, c) => (isSame(value, sheets[0]?.values[r]?.[c] ?? "") ? [] : [cellName(r, c)])),
  );
  expect(differing.filter((cell) => !(OTHERWISE[name] ?? []).includes(cell))).toEqual([]);
  expect(plan.forms.flatMap((one) => [...one.differing, ...one.unknown])).toEqual([]);
});
