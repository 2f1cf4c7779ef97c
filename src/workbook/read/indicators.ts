/** 绩效_指标 */
import { HUNDRED, toPlainExact, type Decimal } from "../../domain/decimal";
import type { CellAddress, Field, Indicator, IndicatorNature, Reading } from "../../domain/model";
import type { Steps } from "../../domain/steps";
import { foldName, readTarget, type TargetInput } from "../../domain/text";
import { INDICATORS_TABLE } from "../names";
import { dateOfSerial, type InputCell } from "./cells";
import type { Collector } from "./collector";
import {
  errorValue,
  fieldOf,
  readChoice,
  readPoints,
  readRequiredText,
  readText,
  reportBlank,
  reportRatio,
  type MaybeCell,
} from "./fields";
import type { ProjectNames } from "./projectNames";
import { isSubtotal, type Table, type TableRow } from "./table";

type Key = keyof typeof INDICATORS_TABLE.columns;
type Row = TableRow<Key>;

const header = (key: Key): string => INDICATORS_TABLE.columns[key].header;

/** All the ways in which 指标性质 is written, folded. */
export const NATURES: ReadonlyMap<string, IndicatorNature> = new Map<string, IndicatorNature>(
  (
    [
      [">=", "≥ >= => 大于等于 大于或等于 不低于 不少于 不小于 至少"],
      [">", "> 大于 超过 高于"],
      ["=", "= == 等于"],
      ["<", "< 小于 低于 少于"],
      ["<=", "≤ <= =< 小于等于 小于或等于 不超过 不高于 不大于 不多于 至多"],
      ["定性", "定性 定性指标"],
    ] as const
  ).flatMap(([nature, words]) => words.split(" ").map((word) => [word, nature] as const)),
);
export const NATURE_LIST = ["≥", ">", "=", "<", "≤", "定性"];

/** Written in 项目 for the whole department, which a blank cell means. */
const WHOLE_DEPARTMENT: ReadonlySet<string> = new Set([
  "部门整体",
  "单位整体",
  "整体",
  "整体支出",
  "部门整体支出",
]);

/** After so many rows others may run. */
const ROWS_OF_A_STEP = 25;

export function* readIndicators(
  table: Table<Key>,
  names: ProjectNames,
  collector: Collector,
): Steps<Indicator[]> {
  const unknown = new Map<string, CellAddress[]>();
  const indicators: Indicator[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index % ROWS_OF_A_STEP === 0) yield;
    // Without a target: 合计 of the weights, and no indicator of that name.
    const isSum = row.target === undefined || row.target.kind === "blank";
    if (isSum && isSubtotal(row, ["project", "level1", "level3"], INDICATORS_TABLE, collector)) continue;
    const project = readProject(row.project, names, unknown, collector);
    const previous = indicators.at(-1);
    const above = previous !== undefined && previous.project.value === project.value ? previous : undefined;
    indicators.push(readIndicator(row, project, above, collector));
  }
  for (const [project, cells] of unknown) {
    collector.add("R00.unknownProject", "error", cells, { project }, project);
  }
  if (indicators.length === 0 && table.headed) {
    collector.add("R00.emptyTable", "error", [table.head], { table: INDICATORS_TABLE.sheet });
  }
  return indicators;
}

function readProject(
  cell: MaybeCell,
  names: ProjectNames,
  unknown: Map<string, CellAddress[]>,
  collector: Collector,
): Field<string> {
  const field = readText(cell, header("project"), collector);
  if (field.value === null || field.cell === null) return field;
  if (WHOLE_DEPARTMENT.has(foldName(field.value))) return { ...field, value: null };
  if (!names.isListed(field.value)) {
    const cells = unknown.get(field.value);
    if (cells === undefined) unknown.set(field.value, [field.cell]);
    else cells.push(field.cell);
  }
  return names.unify(field);
}

function readIndicator(
  row: Row,
  project: Field<string>,
  above: Indicator | undefined,
  collector: Collector,
): Indicator {
  const text = (key: Key): Field<string> => readText(row[key], header(key), collector);
  const nature = readChoice(row.nature, header("nature"), NATURES, NATURE_LIST, collector);
  const measureUnit = text("measureUnit");
  const unit = measureUnit.value ?? "";
  if (row.target?.kind === "blank" && nature.value !== "定性")
    reportBlank(row.target, header("target"), collector);
  const target = readReading(row.target, "target", unit, collector);
  const actual = readReading(row.actual, "actual", unit, collector);
  const level1 = carriedDown(row.level1, "level1", above?.level1, collector);
  if (level1.value === null && row.level1?.kind === "blank")
    reportBlank(row.level1, header("level1"), collector);
  return {
    project,
    level1,
    level2: carriedDown(
      row.level2,
      "level2",
      level1.value === above?.level1.value ? above?.level2 : undefined,
      collector,
    ),
    level3: readRequiredText(row.level3, header("level3"), collector),
    nature,
    target: asPercent(target, row.target, actual, "target", collector),
    measureUnit,
    actual: asPercent(actual, row.actual, target, "actual", collector),
    weight: readPoints(row.weight, header("weight"), collector),
    score: readPoints(row.score, header("score"), collector),
    reason: text("reason"),
  };
}

/** Merged cells hold their text in the first row only: a blank 一级 or 二级指标 is that of the row above. */
function carriedDown(
  cell: MaybeCell,
  key: Key,
  above: Field<string> | undefined,
  collector: Collector,
): Field<string> {
  const field = readText(cell, header(key), collector);
  if (cell?.kind !== "blank" || above === undefined || above.value === null) return field;
  return { ...field, written: above.value, value: above.value };
}

function readReading(
  cell: MaybeCell,
  key: "target" | "actual",
  measureUnit: string,
  collector: Collector,
): Field<Reading> {
  if (cell === undefined || cell.kind === "blank") return fieldOf<Reading>(cell, null);
  if (cell.kind === "error") return errorValue(cell, header(key), collector);
  const input = targetInput(cell);
  const value = input === undefined ? null : readTarget(input, measureUnit);
  if (value === null) {
    const inputs = { column: header(key), written: cell.written };
    collector.add("R00.unreadableTarget", "error", [cell.address], inputs, cell.written);
  }
  return fieldOf(cell, value);
}

/** Undefined for what is neither figure, text nor day. */
export function targetInput(cell: InputCell): TargetInput | undefined {
  switch (cell.kind) {
    case "number":
      return { number: cell.value, percentFormat: cell.percentFormat };
    case "date": {
      const date = dateOfSerial(cell.serial);
      return date === undefined ? undefined : { date };
    }
    case "text":
      return { text: cell.written };
    default:
      return undefined;
  }
}

/** From here on a percentage says that the cell beside it, at most 1, holds a ratio. */
const CLEARLY_PERCENT = 20;

/**
 * 0.95 beside a target of 90 % is 95 %, and a target of 1 beside 100 % is 100 %. Only where one of the two is far above
 * 1 can the other be told to be a ratio: 0.9 beside 4.2 % may well be 0.9 %.
 */
export function asPercent(
  field: Field<Reading>,
  cell: MaybeCell,
  other: Field<Reading>,
  key: "target" | "actual",
  collector: Collector,
): Field<Reading> {
  const mine = percentWithoutSign(field);
  if (mine === undefined || cell === undefined || !mine.gt(0) || mine.gt(1)) return field;
  const { value } = other;
  if (value?.kind !== "number" || value.unit !== "%" || value.value.lt(CLEARLY_PERCENT)) return field;
  const percent = mine.times(HUNDRED);
  reportRatio(cell, header(key), `${toPlainExact(percent)}%`, collector);
  return field.value?.kind === "number"
    ? { ...field, value: { ...field.value, value: percent, unit: "%" } }
    : field;
}

/** A percentage whose cell has no percent sign: the unit comes from 度量单位, or from the figure beside it. */
function percentWithoutSign({ value, written }: Field<Reading>): Decimal | undefined {
  const mayBePercent = value?.kind === "number" && (value.unit === "%" || value.unit === null);
  return mayBePercent && /^[\d.]+$/.test(written) ? value.value : undefined;
}
