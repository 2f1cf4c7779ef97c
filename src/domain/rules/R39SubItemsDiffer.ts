import { type Decimal, sum } from "../decimal";
import type { IndicatorResult } from "../calculation/computation";
import { quantity } from "../format";
import { INDICATORS } from "../model";
import { compareUnits } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator } from "./shared/indicatorInputs";

/** An indicator against the sum of its sub-items in one column */
interface SubItems extends OfIndicator {
  readonly column: string;
  readonly parent: string;
  readonly working: string;
  readonly sumOfParts: string;
}

export interface Inputs {
  "R39.partsExceedParent": SubItems;
  "R39.partsShortOfParent": SubItems;
}

const COLUMNS = ["target", "actual"] as const;
type Column = (typeof COLUMNS)[number];

/** An indicator and the rows 其中：… below it */
interface Family {
  readonly parent: IndicatorResult;
  readonly parts: readonly IndicatorResult[];
}

function check(rows: readonly IndicatorResult[]): Found<Inputs>[] {
  return familiesOf(rows).flatMap((family) => COLUMNS.flatMap((column) => compare(family, column)));
}

function familiesOf(rows: readonly IndicatorResult[]): Family[] {
  const found: { parent: IndicatorResult; parts: IndicatorResult[] }[] = [];
  for (const row of rows) {
    const isPart = row.name.startsWith("其中");
    if (isPart) found.at(-1)?.parts.push(row);
    else found.push({ parent: row, parts: [] });
  }
  return found.filter(({ parts }) => parts.length > 0);
}

function compare({ parent, parts }: Family, column: Column): Found<Inputs>[] {
  const whole = parent[column];
  const values = parts.flatMap((part): Decimal[] => {
    const value = part[column];
    return value !== null && compareUnits(part.unit, parent.unit) === "same" ? [value] : [];
  });
  if (whole === null || values.length !== parts.length) return [];
  const total = sum(values);
  const [wholeText, totalText] = [quantity(whole, parent.unit), quantity(total, parent.unit)];
  const details = {
    at: [parent, ...parts].map(({ indicator }) => indicator[column]),
    inputs: {
      name: parent.indicator.level3.written,
      column: INDICATORS.columns[column].heading,
      parent: wholeText,
      working: values.map((value) => value.toFixed()).join(" + "),
      sumOfParts: totalText,
    },
    expected: totalText,
    actual: wholeText,
  };
  if (total.gt(whole)) return [{ code: "R39.partsExceedParent", ...details }];
  // A single part below the whole is usual, as 其中 need not list every part.
  if (total.eq(whole) || values.length < 2) return [];
  return [{ code: "R39.partsShortOfParent", ...details }];
}

export const R39: Rule<Inputs> = {
  id: "R39",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "同一单位的“其中”各项之和 = 总项",
  severities: { "R39.partsExceedParent": "error", "R39.partsShortOfParent": "warning" },
  workbook: { form: ({ indicators }) => check(indicators) },
  form: { form: ({ rows }) => check(rows) },
};
