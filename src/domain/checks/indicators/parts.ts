/** R39 分项合计与总项一致: the rows 其中：… below a row, in one form and one unit. */
import { type Decimal, sum } from "../../decimal";
import type { IndicatorResult } from "../../evaluation";
import type { Finding } from "../../finding";
import { compareUnits, foldName } from "../../text";
import type { IndicatorForm } from "../forms";
import { quantity } from "../../format";
import { raise } from "../raise";

type Column = "target" | "actual";
const COLUMNS: readonly (readonly [Column, string])[] = [
  ["target", "指标值"],
  ["actual", "完成值"],
];

export function partsOfIndicators(form: IndicatorForm): Finding[] {
  return families(form.indicators).flatMap(({ parent, parts }) =>
    COLUMNS.flatMap(([column, heading]) => compare(parent, parts, column, heading)),
  );
}

interface Family {
  readonly parent: IndicatorResult;
  readonly parts: readonly IndicatorResult[];
}

function families(rows: readonly IndicatorResult[]): Family[] {
  const found: { parent: IndicatorResult; parts: IndicatorResult[] }[] = [];
  for (const row of rows) {
    const isPart = foldName(row.indicator.level3.written).startsWith("其中");
    if (isPart) found.at(-1)?.parts.push(row);
    else found.push({ parent: row, parts: [] });
  }
  return found.filter(({ parts }) => parts.length > 0);
}

function compare(
  parent: IndicatorResult,
  parts: readonly IndicatorResult[],
  column: Column,
  heading: string,
): Finding[] {
  const whole = parent[column];
  const values = parts.flatMap((part): Decimal[] => {
    const value = part[column];
    return value !== null && compareUnits(part.unit, parent.unit) === "same" ? [value] : [];
  });
  if (whole === null || values.length !== parts.length) return [];
  const total = sum(values);
  const fields = [parent, ...parts].map(({ indicator }) => indicator[column]);
  const details = {
    inputs: {
      name: parent.indicator.level3.written,
      column: heading,
      parent: quantity(whole, parent.unit),
      working: values.map((value) => value.toFixed()).join(" + "),
      sumOfParts: quantity(total, parent.unit),
    },
    expected: quantity(total, parent.unit),
    actual: quantity(whole, parent.unit),
  };
  if (total.gt(whole)) return raise("R39.partsExceedParent", "error", fields, details);
  // 其中 need not name every part: one part below the whole is usual.
  if (total.eq(whole) || values.length < 2) return [];
  return raise("R39.partsShortOfParent", "warning", fields, details);
}
