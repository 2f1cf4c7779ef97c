import type { IndicatorResult } from "../calculation/computation";
import { quantity } from "../format";
import type { Indicator } from "../model";
import { formName } from "../forms/names";
import type { PrintedForm } from "../forms/printedForm";
import { compareUnits, foldName, isPlaceholderName } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { groupBy } from "../groupBy";
import type { OfIndicator } from "./shared/indicatorInputs";

/** Project of the form; null for the whole department */
type FormName = string | null;

export interface Inputs {
  "R40.targetsDiffer": OfIndicator & {
    readonly targets: readonly { readonly form: FormName; readonly target: string }[];
  };
  "R40.duplicate": OfIndicator & { readonly form: FormName; readonly count: string };
}

interface IndicatorOfForm {
  readonly indicator: Indicator;
  /** Folded */
  readonly name: string;
  readonly form: FormName;
}

/** One finding per name: different targets, otherwise a duplicate within one form. */
function check(results: readonly IndicatorResult[]): Found<Inputs>[] {
  const rows = results.map(({ indicator, name }) => ({ indicator, name, form: indicator.project.value }));
  return byName(rows).flatMap((sameName) => {
    const differing = compareTargets(sameName);
    return differing.length > 0 ? differing : duplicates(sameName);
  });
}

/** Rows without a name, and placeholders (指标2, ……), are left out. */
function byName(rows: readonly IndicatorOfForm[]): (readonly IndicatorOfForm[])[] {
  return [...groupBy(rows, ({ name }) => name).values()]
    .filter(isShared)
    .map((group) => group.filter(({ indicator }) => !isPlaceholderName(indicator.level3.written)))
    .filter(isShared);
}

function isShared({ length }: readonly IndicatorOfForm[]): boolean {
  return length > 1;
}

/** Takes rows of one name. Compares scaled numbers: 1.65万人 equals 16500人. Dates and words are not compared. */
function compareTargets(rows: readonly IndicatorOfForm[]): Found<Inputs>[] {
  const numeric = rows.flatMap(({ indicator, form }) => {
    const reading = indicator.target.value;
    return reading?.kind === "number" ? [{ indicator, form, value: reading.value, unit: reading.unit }] : [];
  });
  const [first] = numeric;
  if (first === undefined) return [];
  const comparable = numeric.filter(({ unit }) => compareUnits(unit, first.unit) !== "different");
  if (comparable.every(({ value }) => value.eq(first.value))) return [];
  const targets = comparable.map(({ form, value, unit }) => ({ form, target: quantity(value, unit) }));
  return [
    {
      code: "R40.targetsDiffer",
      at: comparable.map(({ indicator }) => indicator.target),
      inputs: { name: first.indicator.level3.written, targets },
      actual: [...new Set(targets.map(({ target }) => target))].join("、"),
    },
  ];
}

function duplicates(rows: readonly IndicatorOfForm[]): Found<Inputs>[] {
  const byForm = [...groupBy(rows, ({ form }) => form)].find(([, inForm]) => inForm.length > 1);
  if (byForm === undefined) return [];
  const [form, inForm] = byForm;
  const name = inForm[0]?.indicator.level3.written ?? "";
  return [
    {
      code: "R40.duplicate",
      at: inForm.map(({ indicator }) => indicator.level3),
      inputs: { name, form, count: String(inForm.length) },
      actual: name,
    },
  ];
}

/** Compares targets across the forms of one unit and year. Each form counts with the first row of a name. */
function checkAcross(forms: readonly PrintedForm[]): Found<Inputs>[] {
  return byUnitAndYear(forms).flatMap((sameUnit) =>
    byName(sameUnit.flatMap(firstOfEachName)).flatMap(compareTargets),
  );
}

/** A form without a unit belongs to the only unit that the others name. */
function byUnitAndYear(forms: readonly PrintedForm[]): (readonly PrintedForm[])[] {
  const units = new Set(forms.flatMap(({ unit }) => (unit.value === null ? [] : [foldName(unit.value)])));
  const [only = ""] = units.size === 1 ? units : [];
  const keyOf = ({ unit, year }: PrintedForm) =>
    JSON.stringify([unit.value === null ? only : foldName(unit.value), year.value]);
  return [...groupBy(forms, keyOf).values()];
}

function firstOfEachName(form: PrintedForm): IndicatorOfForm[] {
  const byFirst = groupBy(form.indicators, ({ level3 }) => foldName(level3.written));
  return [...byFirst].flatMap(([name, [indicator]]) =>
    indicator === undefined ? [] : [{ indicator, name, form: formName(form) }],
  );
}

export const R40: Rule<Inputs> = {
  id: "R40",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "同一表内三级指标不重名；各表同名指标的指标值相同",
  severities: { "R40.targetsDiffer": "warning", "R40.duplicate": "warning" },
  workbook: { workbook: ({ computation }) => check(computation.indicators) },
  form: { form: ({ rows }) => check(rows) },
  acrossForms: checkAcross,
};
