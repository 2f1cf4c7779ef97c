/** 绩效_报告数 */
import type { Decimal } from "../../domain/decimal";
import {
  MEASURE_CHOICES,
  RATES,
  STATED_FIGURES,
  type Field,
  type Measure,
  type StatedFigure,
} from "../../domain/model";
import { foldName } from "../../domain/text";
import { FIXED_SCOPES } from "../../domain/totals";
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
]);

export function readStated(
  table: Table<keyof StatedFigure>,
  names: ProjectNames,
  context: ReadContext,
): StatedFigure[] {
  const reader = new RowReader(STATED_FIGURES.columns, context);
  return table.rows.map((row) => {
    const { scope, measure } = readScope(row.scope, row.measure, names, context.collector);
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
  if (cell?.kind === "blank") reportBlank(cell, STATED.heading, collector);
  return measure !== null && RATES.has(measure)
    ? readRate(cell, STATED.heading, collector)
    : readPresentAmount(cell, STATED.heading, moneyUnit, collector, measure === "balance");
}

type Scope = Pick<StatedFigure, "scope" | "measure">;

/** 口径 and 数据项; without 数据项 the scope's cell may hold both: `全部·年初预算`, `全部 年初预算`. */
function readScope(scope: MaybeCell, measure: MaybeCell, names: ProjectNames, collector: Collector): Scope {
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
  if (scope?.kind === "blank") reportBlank(scope, SCOPE.heading, collector);

  if (measure !== undefined && measure.kind !== "blank") {
    const known =
      measure.kind === "error" ? null : MEASURES.get(foldName(measure.written).replace(/\s/g, ""));
    return {
      scope: fieldOf(
        scope,
        readable ? (findScope(scope.written, names) ?? unknown(scope, SCOPE.heading)) : null,
      ),
      measure: fieldOf(measure, known === undefined ? unknown(measure, MEASURE.heading) : known),
    };
  }
  const both = readable ? splitScope(scope.written, names) : undefined;
  if (both !== undefined)
    return { scope: fieldOf(scope, both.scope), measure: fieldOf(measure ?? scope, both.measure) };
  const alone = readable ? findScope(scope.written, names) : undefined;
  if (measure !== undefined && alone !== undefined) reportBlank(measure, MEASURE.heading, collector);
  else if (readable) unknown(scope, SCOPE.heading);
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
  for (const spelling of MEASURE_SPELLINGS) {
    const measure = MEASURES.get(spelling);
    if (measure === undefined || !folded.endsWith(spelling)) continue;
    const scope = findScope(folded.slice(0, -spelling.length).replace(/[·・.:,/、—-]+$/u, ""), names);
    if (scope !== undefined) return { scope, measure };
  }
  return undefined;
}
