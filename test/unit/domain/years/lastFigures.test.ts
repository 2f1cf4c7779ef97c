import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { draftReports } from "../../../../src/domain/report/draft";
import type { YearContext } from "../../../../src/domain/years/context";
import { missingLastFigures, withLastFigures } from "../../../../src/domain/years/lastFigures";
import { lastYearFrom } from "../../../support/ruleCases/yearCase";
import { selfEvaluationOf, type SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

const work = (value: string, measureUnit: string, lastYear: string | null = null) => ({
  name: "创业培训",
  value,
  measureUnit,
  lastYear,
  section: "三（一）",
});

function compared(spec: SelfEvaluationSpec, last: SelfEvaluationSpec) {
  const selfEvaluation = selfEvaluationOf(spec);
  const evaluation = evaluate(selfEvaluation, [], lastYearFrom(last));
  if (evaluation.years?.kind !== "compared") throw new Error("nothing was compared");
  const context: YearContext = evaluation.years.context;
  return { selfEvaluation, evaluation, context };
}

const textOf = ({ reports }: ReturnType<typeof draftReports>): string =>
  reports
    .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")))
    .join("\n");

test("a blank 上年数 is last year's figure, in this year's unit, and the draft states the growth", () => {
  const { selfEvaluation, evaluation, context } = compared(
    { works: [work("0.55", "万人")] },
    { works: [work("5000", "人")] },
  );
  expect(missingLastFigures(context)).toHaveLength(1);
  const filled = withLastFigures(selfEvaluation, context);
  expect(filled.workFigures.map(({ lastYear }) => [lastYear.cell, lastYear.written])).toEqual([
    [null, "0.5"],
  ]);
  expect(textOf(draftReports(selfEvaluation, evaluation))).not.toContain("同比");
  expect(textOf(draftReports(filled, evaluation))).toContain("创业培训0.55万人，同比增长10%。");
});

test("a 上年数 that the user has typed stays", () => {
  const { selfEvaluation, context } = compared(
    { works: [work("5500", "人", "4000")] },
    { works: [work("5000", "人")] },
  );
  expect(missingLastFigures(context)).toEqual([]);
  expect(withLastFigures(selfEvaluation, context)).toEqual(selfEvaluation);
});

type Works = NonNullable<SelfEvaluationSpec["works"]>;
const figuresOf = (these: Works, lasts: Works) =>
  missingLastFigures(compared({ works: these }, { works: lasts }).context).map(({ row, value }) => [
    row.name.written,
    row.partOf.written,
    value.toFixed(),
  ]);
const figure = (name: string, value: string, partOf = "", section = "三（一）") => ({
  name,
  value,
  measureUnit: "人",
  section,
  partOf,
});

test("of several rows with one name, 合计于 and the section tell which is which, in whatever order", () => {
  expect(
    figuresOf(
      [figure("女性", "60", "见习"), figure("女性", "80", "培训"), figure("党员", "9", "", "四")],
      [figure("女性", "70", "培训"), figure("女性", "50", "见习"), figure("党员", "8", "", "三（一）")],
    ),
  ).toEqual([
    ["女性", "见习", "50"],
    ["女性", "培训", "70"],
    ["党员", "", "8"],
  ]);
});

test("which of several rows is meant is not guessed", () => {
  expect(
    figuresOf([figure("女性", "60")], [figure("女性", "50", "见习"), figure("女性", "70", "培训")]),
  ).toEqual([]);
  expect(figuresOf([figure("女性", "60"), figure("女性", "80")], [figure("女性", "50")])).toEqual([]);
});

test("another unit is no figure of last year", () => {
  const { context } = compared({ works: [work("5500", "人")] }, { works: [work("5000", "户")] });
  expect(missingLastFigures(context)).toEqual([]);
});
