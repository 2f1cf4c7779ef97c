/** R40 同名指标口径一致 */
import type { Finding } from "../../finding";
import type { Indicator } from "../../model";
import { compareUnits, foldName } from "../../text";
import { quantity } from "../../format";
import { raise } from "../raise";

/** One finding for each name: its targets differ, or else it stands twice in one form. */
export function sameName(indicators: readonly Indicator[]): Finding[] {
  const byName = groupBy(indicators, ({ level3 }) => foldName(level3.written));
  byName.delete("");
  return [...byName.values()].flatMap((rows) => {
    if (rows.length === 1) return [];
    const differing = targetsDiffer(rows.map((indicator) => ({ indicator, form: formOf(indicator) })));
    return differing.length > 0 ? differing : duplicate(rows);
  });
}

/** An indicator and the form that it stands in; null for that of the whole department. */
export interface TargetOfForm {
  readonly indicator: Indicator;
  readonly form: string | null;
}

/** Takes rows of one name. Targets after scaling: 1.65万人 and 16500人 are the same. Dates and words are not compared. */
export function targetsDiffer(rows: readonly TargetOfForm[]): Finding[] {
  const numeric = rows.flatMap(({ indicator, form }) => {
    const reading = indicator.target.value;
    return reading?.kind === "number" ? [{ indicator, form, value: reading.value, unit: reading.unit }] : [];
  });
  const [first] = numeric;
  if (first === undefined) return [];
  const comparable = numeric.filter(({ unit }) => compareUnits(unit, first.unit) !== "different");
  if (comparable.every(({ value }) => value.eq(first.value))) return [];
  const targets = comparable.map(({ form, value, unit }) => ({ form, target: quantity(value, unit) }));
  return raise(
    "R40.targetsDiffer",
    "warning",
    comparable.map(({ indicator }) => indicator.target),
    {
      inputs: { name: first.indicator.level3.written, targets },
      actual: [...new Set(targets.map(({ target }) => target))].join("、"),
    },
  );
}

function duplicate(rows: readonly Indicator[]): Finding[] {
  const byForm = [...groupBy(rows, formOf)].find(([, inForm]) => inForm.length > 1);
  if (byForm === undefined) return [];
  const [form, inForm] = byForm;
  const name = inForm[0]?.level3.written ?? "";
  return raise(
    "R40.duplicate",
    "warning",
    inForm.map(({ level3 }) => level3),
    {
      inputs: { name, form, count: String(inForm.length) },
      actual: name,
    },
  );
}

function formOf({ project }: Indicator): string | null {
  return project.value;
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
