/** The JSON of `--aggregate` and `--merge`: decimals are strings in plain notation. */
import { Decimal, round, toPlain, toPlainExact } from "../../domain/decimal";
import { FUND_AMOUNTS } from "../../domain/calculation/fundAmounts";
import { FIXED_SCOPES } from "../../domain/calculation/totals";
import { GRADES, LEFT_OUT, type Aggregate, type PartialSum } from "../../domain/rollup";

const KIND = "rollup-aggregate";

/** With the means that follow from the sums; the same aggregate gives the same text. */
export function aggregateText(aggregate: Aggregate): string {
  const { scored, scoreSum, weight, weightedSum } = aggregate;
  const json = {
    kind: KIND,
    ...aggregate,
    totals: Object.fromEntries(FIXED_SCOPES.map((scope, at) => [scope, aggregate.totals[at]])),
    mean: scored === 0 ? null : toPlain(round(scoreSum.div(scored))),
    weighted: weight.isZero() ? null : toPlain(round(weightedSum.div(weight))),
  };
  return `${JSON.stringify(
    json,
    function (this: Readonly<Record<string, unknown>>, key: string, value: unknown) {
      const own = this[key];
      return Decimal.isDecimal(own) ? toPlainExact(own) : value;
    },
  )}\n`;
}

/** Null for a text that is no aggregate: a department would be missing unseen */
export function aggregateIn(text: string): Aggregate | null {
  try {
    const json = objectIn(JSON.parse(text));
    if (json["kind"] !== KIND) return null;
    const totals = objectIn(json["totals"]);
    return {
      year: json["year"] === null ? null : countIn(json["year"]),
      departments: countIn(json["departments"]),
      units: countIn(json["units"]),
      left: record(LEFT_OUT, objectIn(json["left"]), countIn),
      totals: FIXED_SCOPES.map((scope) => record(FUND_AMOUNTS, objectIn(totals[scope]), partialIn)),
      projects: countIn(json["projects"]),
      scored: countIn(json["scored"]),
      scoreSum: decimalIn(json["scoreSum"]),
      weightedSum: decimalIn(json["weightedSum"]),
      weight: decimalIn(json["weight"]),
      grades: record(GRADES, objectIn(json["grades"]), countIn),
      indicators: listIn(json["indicators"]).map((one) => ({
        name: textIn(one["name"]),
        nature: textIn(one["nature"]),
        unit: textIn(one["unit"]),
        target: decimalIn(one["target"]),
        actual: decimalIn(one["actual"]),
        unitCount: countIn(one["unitCount"]),
        missedCount: countIn(one["missedCount"]),
      })),
      findings: Object.fromEntries(
        Object.entries(objectIn(json["findings"])).map(([rule, count]) => [rule, countIn(count)]),
      ),
      mustFix: countIn(json["mustFix"]),
      toExplain: countIn(json["toExplain"]),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

type Json = Readonly<Record<string, unknown>>;

function objectIn(value: unknown): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new SyntaxError("no object");
  return value as Json;
}

function listIn(value: unknown): Json[] {
  if (!Array.isArray(value)) throw new SyntaxError("no list");
  return value.map(objectIn);
}

function countIn(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new SyntaxError("no count");
  return value;
}

function textIn(value: unknown): string {
  if (typeof value !== "string") throw new SyntaxError("no text");
  return value;
}

function decimalIn(value: unknown): Decimal {
  if (typeof value !== "string" || !/^-?\d{1,40}(?:\.\d{1,20})?$/.test(value))
    throw new SyntaxError("no figure");
  return new Decimal(value);
}

function partialIn(value: unknown): PartialSum {
  const { known, unknown } = objectIn(value);
  return { known: decimalIn(known), unknown: countIn(unknown) };
}

function record<K extends string, V>(
  keys: readonly K[],
  json: Json,
  read: (value: unknown) => V,
): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, read(json[key])])) as Record<K, V>;
}
