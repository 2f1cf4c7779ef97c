/** The rows of sources of the national form. */
import fc from "fast-check";
import { Decimal } from "../../../../src/domain/decimal";
import { sumOfLines } from "../../../../src/domain/calculation/totals";
import { sourcesOf, type SourceFigures } from "../../../../src/workbook/attachments/fundSources";
import { selfEvaluationOf, type LineSpec } from "../../../support/selfEvaluationOf";

const linesOf = (...lines: LineSpec[]) =>
  selfEvaluationOf({
    lines: lines.map((line) => ({ category: "项目支出", added: "0.00", reduced: "0.00", ...line })),
  }).funds;

const shown = ({ initialBudget, annualBudget, spent, executionRate }: SourceFigures) =>
  [initialBudget, annualBudget, spent, executionRate].map((value) => value?.toFixed(2) ?? null);

const SPLIT = { carriedOver: "12.00", initialBudget: "50.00", spent: "55.00" };
const WHOLE = { carriedOver: "7.70", initialBudget: "20.00", spent: "27.70" };

test("each source has its own spending and rate", () => {
  const { appropriation, carriedOver, other } = sourcesOf(
    linesOf({ ...SPLIT, carriedOverSpent: "6.00" }, WHOLE, {
      carriedOver: "0.00",
      initialBudget: "10.00",
      spent: "9.00",
      source: "单位自有资金",
    }),
  );
  expect(shown(appropriation)).toEqual(["70.00", "70.00", "69.00", "98.57"]);
  expect(shown(carriedOver)).toEqual([null, "19.70", "13.70", "69.54"]);
  expect(shown(other)).toEqual(["10.00", "10.00", "9.00", "90.00"]);
});

test("a split that is not stated leaves blank what depends on it, and nothing else", () => {
  const { appropriation, carriedOver, other } = sourcesOf(linesOf(SPLIT, WHOLE));
  expect(shown(appropriation)).toEqual(["70.00", "70.00", null, null]);
  expect(shown(carriedOver)).toEqual([null, "19.70", null, null]);
  expect(shown(other)).toEqual(["0.00", "0.00", "0.00", "0.00"]);
});

test("what follows by itself needs no statement", () => {
  const nothingSpent = { ...SPLIT, spent: "0.00" };
  const overspent = { ...WHOLE, spent: "27.76" };
  const { appropriation, carriedOver } = sourcesOf(linesOf(nothingSpent, WHOLE, overspent));
  expect(shown(appropriation)).toEqual(["90.00", "90.00", "40.06", "44.51"]);
  expect(shown(carriedOver)).toEqual([null, "27.40", "15.40", "56.20"]);
});

test("a reduction beyond this year's money takes back what was carried over", () => {
  const { appropriation, carriedOver } = sourcesOf(
    linesOf(
      { carriedOver: "12.00", initialBudget: "0.00", reduced: "5.00", spent: "0.00" },
      { carriedOver: "3.00", initialBudget: "10.00", reduced: "4.00", spent: "9.00" },
    ),
  );
  expect(shown(appropriation)).toEqual(["10.00", "6.00", "6.00", "100.00"]);
  expect(shown(carriedOver)).toEqual([null, "10.00", "3.00", "30.00"]);
});

test("the sources add up to the total, whatever is stated", () => {
  const cents = fc.nat(10_000).map((value) => new Decimal(value).div(100).toFixed(2));
  const line = fc
    .record({
      carriedOver: cents,
      initialBudget: cents,
      reduced: cents,
      spent: cents,
      source: fc.constantFrom("", "自有资金"),
    })
    .map((spec): LineSpec => ({
      ...spec,
      carriedOverSpent: Decimal.min(spec.carriedOver, spec.spent).toFixed(2),
    }));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (specs) => {
      const lines = linesOf(...specs);
      const total = sumOfLines(lines);
      const sources = Object.values(sourcesOf(lines)) as SourceFigures[];
      for (const key of ["annualBudget", "spent"] as const) {
        const sum = sources.reduce((all, source) => all.plus(source[key] ?? NaN), new Decimal(0));
        expect(sum.toFixed(2)).toBe(total[key]?.toFixed(2));
      }
    }),
  );
});
