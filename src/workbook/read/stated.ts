/** 绩效_报告数 */
import type { Decimal } from "../../domain/decimal";
import type { Field, Measure, MoneyUnit, StatedFigure } from "../../domain/model";
import { foldName } from "../../domain/text";
import { FIXED_SCOPES } from "../../domain/totals";
import { MEASURE_LABELS, STATED_TABLE } from "../names";
import type { Collector } from "./collector";
import {
  errorValue,
  fieldOf,
  readPresentAmount,
  readRate,
  readText,
  reportBlank,
  type MaybeCell,
} from "./fields";
import type { ProjectNames } from "./projectNames";
import type { Table } from "./table";

type Key = keyof typeof STATED_TABLE.columns;

const header = (key: Key): string => STATED_TABLE.columns[key].header;
const RATES: ReadonlySet<Measure> = new Set(["executionRate", "initialRate", "adjustmentRate"]);

const MEASURES: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...(Object.entries(MEASURE_LABELS) as [Measure, string][]).map(
    ([measure, label]) => [label, measure] as const,
  ),
  ["全年预算数", "annualBudget"],
  ["调整后预算数", "annualBudget"],
  ["支出数", "spent"],
  ["年初预算数", "initialBudget"],
  ["预算执行率", "executionRate"],
]);
/** Longest first: 年初执行率 ends in 执行率. */
const LABELS = [...MEASURES.keys()].sort((left, right) => right.length - left.length);

const SCOPE_SPELLINGS: ReadonlyMap<string, string> = new Map<string, string>([
  ...FIXED_SCOPES.map((scope) => [scope, scope] as const),
  ["合计", "全部"],
  ["总计", "全部"],
  ["部门整体", "全部"],
]);

export function readStated(
  table: Table<Key>,
  names: ProjectNames,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): StatedFigure[] {
  return table.rows.map((row) => {
    const { scope, measure } = readScope(row.scope, row.measure, names, collector);
    if (row.stated?.kind === "blank") reportBlank(row.stated, header("stated"), collector);
    return {
      scope,
      measure,
      stated: readFigure(row.stated, measure.value, moneyUnit, collector),
      text: readText(row.text, header("text"), collector),
    };
  });
}

/** A money sum may only be negative where it is a difference. */
function readFigure(
  cell: MaybeCell,
  measure: Measure | null,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): Field<Decimal> {
  return measure !== null && RATES.has(measure)
    ? readRate(cell, header("stated"), collector)
    : readPresentAmount(cell, header("stated"), moneyUnit, collector, measure === "balance");
}

interface Scope {
  readonly scope: Field<string>;
  readonly measure: Field<Measure>;
}

/** 口径 and 数据项; without 数据项 the scope's cell may hold both: `全部·年初预算`, `全部 年初预算`. */
function readScope(scope: MaybeCell, measure: MaybeCell, names: ProjectNames, collector: Collector): Scope {
  const unknown = (cell: MaybeCell, column: string): null => {
    if (cell !== undefined) {
      const inputs = { column, written: cell.written };
      collector.add("R00.unknownScope", "error", [cell.address], inputs, cell.written);
    }
    return null;
  };
  if (scope?.kind === "error") errorValue(scope, header("scope"), collector);
  const readable = scope !== undefined && scope.kind !== "blank" && scope.kind !== "error";
  if (scope?.kind === "blank") reportBlank(scope, header("scope"), collector);

  if (measure !== undefined && measure.kind !== "blank") {
    const known = MEASURES.get(foldName(measure.written).replace(/\s/g, ""));
    return {
      scope: fieldOf(
        scope,
        readable ? (findScope(scope.written, names) ?? unknown(scope, header("scope"))) : null,
      ),
      measure: fieldOf(measure, known ?? unknown(measure, header("measure"))),
    };
  }
  const both = readable ? splitScope(scope.written, names) : undefined;
  if (both !== undefined)
    return { scope: fieldOf(scope, both.scope), measure: fieldOf(measure ?? scope, both.measure) };
  const alone = readable ? findScope(scope.written, names) : undefined;
  if (measure !== undefined && alone !== undefined) reportBlank(measure, header("measure"), collector);
  else if (readable) unknown(scope, header("scope"));
  return { scope: fieldOf(scope, alone ?? null), measure: fieldOf<Measure>(measure ?? scope, null) };
}

function findScope(written: string, names: ProjectNames): string | undefined {
  return SCOPE_SPELLINGS.get(foldName(written).replace(/\s/g, "")) ?? names.find(written);
}

function splitScope(
  written: string,
  names: ProjectNames,
): { readonly scope: string; readonly measure: Measure } | undefined {
  const folded = foldName(written).replace(/\s/g, "");
  for (const label of LABELS) {
    const measure = MEASURES.get(label);
    if (measure === undefined || !folded.endsWith(label)) continue;
    const scope = findScope(folded.slice(0, -label.length).replace(/[·・.:,/、—-]+$/u, ""), names);
    if (scope !== undefined) return { scope, measure };
  }
  return undefined;
}
