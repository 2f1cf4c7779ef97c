/** 绩效_报告数 */
import type { Decimal } from "../../domain/decimal";
import {
  MEASURE_CHOICES,
  RATES,
  STATED_FIGURES,
  tierOfLevel,
  UNIT_LEVEL_CHOICES,
  type Field,
  type Measure,
  type StatedFigure,
  type UnitLevel,
} from "../../domain/model";
import { foldName } from "../../domain/text";
import { FIXED_SCOPES } from "../../domain/calculation/totals";
import type { Collector } from "./collector";
import {
  choiceList,
  errorValue,
  fieldOf,
  readPresentAmount,
  readRate,
  reportBlank,
  type MaybeCell,
} from "./fields";
import type { ProjectNames } from "./projectNames";
import { RowReader, type ReadContext } from "./rowReader";
import type { Table } from "./table";

const { scope: SCOPE, measure: MEASURE, stated: STATED } = STATED_FIGURES.columns;

const MEASURES = choiceList(MEASURE_CHOICES).spellings;
/** Longest first: 年初执行率 ends in 执行率. */
const MEASURE_SPELLINGS = [...MEASURES.keys()].sort((left, right) => right.length - left.length);

const SCOPE_SPELLINGS: ReadonlyMap<string, string> = new Map<string, string>([
  ...FIXED_SCOPES.map((scope) => [scope, scope] as const),
  ["合计", "全部"],
  ["总计", "全部"],
  ["部门整体", "全部"],
  ["本级专项", "市级专项"],
]);

/** Finds the scope that a text names; undefined for none. */
type FindScope = (written: string) => string | undefined;

/** @param level of the unit: 县级专项 are its own special funds or those of a higher level */
export function readStated(
  table: Table<keyof StatedFigure>,
  names: ProjectNames,
  level: UnitLevel | null,
  context: ReadContext,
): StatedFigure[] {
  const ofLevels = UNIT_LEVEL_CHOICES.map(
    ({ value }) => [`${value}专项`, tierOfLevel(value, level)] as const,
  );
  const tiers: ReadonlyMap<string, string | null> = new Map(ofLevels);
  const find: FindScope = (written) => {
    const folded = foldName(written).replace(/\s/g, "");
    return tiers.get(folded) ?? SCOPE_SPELLINGS.get(folded) ?? names.find(written);
  };
  const reader = new RowReader(STATED_FIGURES.columns, context);
  return table.rows.map((row) => {
    const { scope, measure } = readScope(row.scope, row.measure, find, context.collector);
    return {
      scope,
      measure,
      stated: readFigure(row.stated, measure.value, context),
      ...reader.read(row),
    };
  });
}

/** A rate in percent, or money; money may be negative only where it is a difference. */
function readFigure(
  cell: MaybeCell,
  measure: Measure | null,
  { moneyUnit, collector }: ReadContext,
): Field<Decimal> {
  if (cell?.kind === "blank") reportBlank(cell, STATED, collector);
  return measure !== null && RATES.has(measure)
    ? readRate(cell, STATED.heading, collector)
    : readPresentAmount(cell, STATED.heading, moneyUnit, collector, measure === "balance");
}

type Scope = Pick<StatedFigure, "scope" | "measure">;

/** 口径 and 数据项; without 数据项 the scope's cell may hold both: `全部·年初预算`, `全部 年初预算`. */
function readScope(scope: MaybeCell, measure: MaybeCell, find: FindScope, collector: Collector): Scope {
  const unknown = (cell: MaybeCell, column: string): null => {
    if (cell !== undefined) {
      const inputs = { column, written: cell.written };
      collector.add("R00.unknownScope", "error", [cell.address], inputs, cell.written);
    }
    return null;
  };
  if (scope?.kind === "error") errorValue(scope, SCOPE.heading, collector);
  if (measure?.kind === "error") errorValue(measure, MEASURE.heading, collector);
  const readable = scope !== undefined && scope.kind !== "blank" && scope.kind !== "error";
  if (scope?.kind === "blank") reportBlank(scope, SCOPE, collector);

  if (measure !== undefined && measure.kind !== "blank") {
    const known =
      measure.kind === "error" ? null : MEASURES.get(foldName(measure.written).replace(/\s/g, ""));
    return {
      scope: fieldOf(scope, readable ? (find(scope.written) ?? unknown(scope, SCOPE.heading)) : null),
      measure: fieldOf(measure, known === undefined ? unknown(measure, MEASURE.heading) : known),
    };
  }
  const both = readable ? splitScope(scope.written, find) : undefined;
  if (both !== undefined)
    return { scope: fieldOf(scope, both.scope), measure: fieldOf(measure ?? scope, both.measure) };
  const alone = readable ? find(scope.written) : undefined;
  if (measure !== undefined && alone !== undefined) reportBlank(measure, MEASURE, collector);
  else if (readable) unknown(scope, SCOPE.heading);
  return { scope: fieldOf(scope, alone ?? null), measure: fieldOf<Measure>(measure ?? scope, null) };
}

function splitScope(
  written: string,
  find: FindScope,
): { readonly scope: string; readonly measure: Measure } | undefined {
  const folded = foldName(written).replace(/\s/g, "");
  for (const spelling of MEASURE_SPELLINGS) {
    const measure = MEASURES.get(spelling);
    if (measure === undefined || !folded.endsWith(spelling)) continue;
    const scope = find(folded.slice(0, -spelling.length).replace(/[·・.:,/、—-]+$/u, ""));
    if (scope !== undefined) return { scope, measure };
  }
  return undefined;
}
