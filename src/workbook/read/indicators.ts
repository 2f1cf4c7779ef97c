/** 绩效_指标 */
import { HUNDRED, toPlainExact, type Decimal } from "../../domain/decimal";
import { INDICATORS, type CellAddress, type Field, type Indicator, type Reading } from "../../domain/model";
import type { Steps } from "../../domain/steps";
import { foldName, readTarget, type TargetInput } from "../../domain/text";
import { dateOfSerial, type InputCell } from "./cells";
import type { Collector } from "./collector";
import { errorValue, fieldOf, readText, reportBlank, reportRatio, type MaybeCell } from "./fields";
import type { ProjectNames } from "./projectNames";
import { RowReader, type CellFields, type ReadContext } from "./rowReader";
import { isSubtotal, type Table, type TableRow } from "./table";

type Key = keyof (typeof INDICATORS)["columns"];
type Row = TableRow<Key>;

const heading = (key: Key): string => INDICATORS.columns[key].heading;

/** What 项目 may say for the whole department instead of being blank */
const WHOLE_DEPARTMENT: ReadonlySet<string> = new Set([
  "部门整体",
  "单位整体",
  "整体",
  "整体支出",
  "部门整体支出",
]);

/** Rows between two pauses */
const ROWS_OF_A_STEP = 25;

export function* readIndicators(
  table: Table<Key>,
  names: ProjectNames,
  context: ReadContext,
): Steps<Indicator[]> {
  const { collector } = context;
  const reader = new RowReader(INDICATORS.columns, context);
  const unknown = new Map<string, CellAddress[]>();
  const indicators: Indicator[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index % ROWS_OF_A_STEP === 0) yield;
    // With a target it is an indicator of that name, not a 合计 of the weights.
    const isSum = row.target === undefined || row.target.kind === "blank";
    if (isSum && isSubtotal(row, ["project", "level1", "level3"], INDICATORS, collector)) continue;
    const project = readProject(row.project, names, unknown, collector);
    const previous = indicators.at(-1);
    const above = previous !== undefined && previous.project.value === project.value ? previous : undefined;
    indicators.push(readIndicator(row, reader.read(row), project, above, collector));
  }
  for (const [project, cells] of unknown) {
    collector.add("R00.unknownProject", "error", cells, { project }, project);
  }
  if (indicators.length === 0 && table.headed) {
    collector.add("R00.emptyTable", "error", [table.head], { table: INDICATORS.sheet });
  }
  return indicators;
}

function readProject(
  cell: MaybeCell,
  names: ProjectNames,
  unknown: Map<string, CellAddress[]>,
  collector: Collector,
): Field<string> {
  const field = readText(cell, heading("project"), collector);
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
  cells: CellFields<(typeof INDICATORS)["columns"]>,
  project: Field<string>,
  above: Indicator | undefined,
  collector: Collector,
): Indicator {
  const unit = cells.measureUnit.value ?? "";
  if (row.target?.kind === "blank" && cells.nature.value !== "定性")
    reportBlank(row.target, heading("target"), collector);
  const target = readReading(row.target, "target", unit, collector);
  const actual = readReading(row.actual, "actual", unit, collector);
  const level1 = carriedDown(row.level1, "level1", above?.level1, collector);
  if (level1.value === null && row.level1?.kind === "blank")
    reportBlank(row.level1, heading("level1"), collector);
  return {
    ...cells,
    project,
    level1,
    level2: carriedDown(
      row.level2,
      "level2",
      level1.value === above?.level1.value ? above?.level2 : undefined,
      collector,
    ),
    target: asPercent(target, row.target, actual, "target", collector),
    actual: asPercent(actual, row.actual, target, "actual", collector),
  };
}

/** A merged cell has its text in its first row only, so a blank 一级 or 二级指标 is that of the row above. */
function carriedDown(
  cell: MaybeCell,
  key: Key,
  above: Field<string> | undefined,
  collector: Collector,
): Field<string> {
  const field = readText(cell, heading(key), collector);
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
  if (cell.kind === "error") return errorValue(cell, heading(key), collector);
  const input = targetInput(cell);
  const value = input === undefined ? null : readTarget(input, measureUnit);
  if (value === null) {
    const inputs = { column: heading(key), written: cell.written };
    collector.add("R00.unreadableTarget", "error", [cell.address], inputs, cell.written);
  }
  return fieldOf(cell, value);
}

/** Undefined for anything but a figure, a text or a day. */
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

/** From this percentage on, a value of at most 1 in the other cell is a ratio. */
const CLEARLY_PERCENT = 20;

/**
 * Reads a ratio as a percentage where the other cell leaves no doubt: 0.95 beside a target of 90 % is 95 %, a target
 * of 1 beside 100 % is 100 %. 0.9 beside 4.2 % may well be 0.9 %.
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
  reportRatio(cell, heading(key), `${toPlainExact(percent)}%`, collector);
  return field.value?.kind === "number"
    ? { ...field, value: { ...field.value, value: percent, unit: "%" } }
    : field;
}

/** A value that may be a percentage though its cell has no percent sign. */
function percentWithoutSign({ value, written }: Field<Reading>): Decimal | undefined {
  const mayBePercent = value?.kind === "number" && (value.unit === "%" || value.unit === null);
  return mayBePercent && /^[\d.]+$/.test(written) ? value.value : undefined;
}
