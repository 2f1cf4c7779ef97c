/** 绩效_指标 */
import { isWholeDepartment } from "../../domain/calculation/departmentRow";
import { INDICATORS, type CellAddress, type Field, type Indicator, type Reading } from "../../domain/model";
import { groupBy } from "../../domain/groupBy";
import type { Yielding } from "../../domain/yielding";
import { foldName, foldTight, isPlaceholderName, readTarget } from "../../domain/text";
import type { Collector } from "./collector";
import { errorValue, fieldOf, readText, reportBlank, type MaybeCell } from "./fields";
import { ProjectFields } from "./projectField";
import type { ProjectNames } from "./projectNames";
import { projectOrigins } from "./mergedProjects";
import { readPair, targetInput } from "./readingPair";
import { RowReader, type CellFields, type ReadContext } from "./rowReader";
import { skipSubtotal, subtotalLabel, type Table, type TableRow } from "./table";

type Key = keyof (typeof INDICATORS)["columns"];
type Row = TableRow<Key>;

const heading = (key: Key): string => INDICATORS.columns[key].heading;

/** Rows between two pauses */
const ROWS_OF_A_STEP = 25;

export function* readIndicators(
  table: Table<Key>,
  names: ProjectNames,
  context: ReadContext,
): Yielding<Indicator[]> {
  const { collector } = context;
  const reader = new RowReader(INDICATORS.columns, context);
  const projects = new ProjectFields(INDICATORS.columns.project, names, collector);
  const indicators: Indicator[] = [];
  const leftOut: LeftOut[] = [];
  const rows = table.rows.filter((row) => {
    if (isSumRow(row, collector)) return false;
    const why = leftOutBecause(row, collector);
    if (why === "nameAlone") leftOut.push({ project: row.project?.written ?? "", named: row.level3 });
    return why === null;
  });
  const origins = projectOrigins(rows, (written) => !isWholeDepartment(written));
  const carried = new Map<string, CellAddress[]>();
  let named: Field<string> | undefined;
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_OF_A_STEP === 0) yield;
    const own = projects.read(row.project);
    if (own.written !== "") named = own;
    const above = named?.value ?? "";
    if (origins[index] === "unclear" && own.cell !== null) {
      const inputs = { name: row.level3?.written ?? "", project: above };
      collector.add("R00.projectUnclear", "error", [own.cell], inputs);
      collector.skip(row, "projectUnclear");
      leftOut.push({ project: above, named: row.project });
      continue;
    }
    const isCarried = origins[index] === "above" && own.cell !== null;
    if (isCarried) carried.set(above, [...(carried.get(above) ?? []), own.cell]);
    const project = isCarried ? { ...own, written: above, value: above } : own;
    const previous = indicators.at(-1);
    const before = previous !== undefined && previous.project.value === project.value ? previous : undefined;
    indicators.push(readIndicator(row, reader.read(row), project, before, collector));
  }
  for (const [project, cells] of carried) {
    collector.add("R00.projectCarriedDown", "note", cells, { project }, "", project);
  }
  projects.reportUnknown();
  if (indicators.length === 0 && table.headed) {
    collector.add("R00.emptyTable", "error", [table.head], { table: INDICATORS.sheet });
  }
  return withLeftOut(indicators, leftOut);
}

/** A row that is no indicator, with the cell at which its finding stands */
interface LeftOut {
  readonly project: string;
  readonly named: MaybeCell;
}

/** Notes at the first indicator of a project which rows of it are left out. */
function withLeftOut(indicators: readonly Indicator[], rows: readonly LeftOut[]): Indicator[] {
  if (rows.length === 0) return [...indicators];
  const byProject = new Map(groupBy(rows, ({ project }) => foldName(project)));
  return indicators.map((indicator) => {
    const project = foldName(indicator.project.written);
    const leftOut = byProject.get(project)?.map(({ named }) => fieldOf<string>(named, null));
    byProject.delete(project);
    return leftOut === undefined ? indicator : { ...indicator, leftOut };
  });
}

/** A 合计 of the weights. With a target it is an indicator of that name. */
function isSumRow(row: Row, collector: Collector): boolean {
  const label = subtotalLabel(row, ["project", "level1", "level3"]);
  if (label === undefined || !isBlankCell(row.target)) return false;
  skipSubtotal(row, label, INDICATORS, collector);
  return true;
}

const isBlankCell = (cell: MaybeCell): boolean => cell === undefined || cell.kind === "blank";

/** Rows that are no indicators: a placeholder (指标2, ……), and a name without any figure, which is an error. */
function leftOutBecause(row: Row, collector: Collector): "placeholder" | "nameAlone" | null {
  const { level3, target, actual, weight, score } = row;
  if (level3 === undefined || ![target, actual, weight, score].every(isBlankCell)) return null;
  if (level3.kind !== "text" && level3.kind !== "blank") return null;
  const inputs = { table: INDICATORS.sheet, written: level3.written };
  if (isPlaceholderName(level3.written)) {
    if (level3.written === "") return null;
    collector.add("R00.placeholderRow", "note", [level3.address], inputs, level3.written);
    collector.skip(row, "placeholder");
    return "placeholder";
  }
  // Without these columns the workbook has another error.
  if (target === undefined || actual === undefined || weight === undefined) return null;
  collector.add("R00.nameAlone", "error", [level3.address], { name: level3.written }, level3.written);
  collector.skip(row, "nameAlone");
  return "nameAlone";
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
    reportBlank(row.target, INDICATORS.columns.target, collector);
  const level3 = cells.level3.written;
  const level1 = carriedDown(row.level1, "level1", above?.level1, collector);
  if (level1.value === null && row.level1?.kind === "blank")
    reportBlank(row.level1, INDICATORS.columns.level1, collector);
  const level2 = carriedDown(
    row.level2,
    "level2",
    level1.value === above?.level1.value ? above?.level2 : undefined,
    collector,
  );
  const pair = readPair(
    row,
    { level2: level2.value ?? "", level3, measureUnit: unit },
    {
      headings: { target: heading("target"), actual: heading("actual") },
      read: (cell, key) => readReading(cell, key, unit, collector),
      collector,
    },
  );
  return { ...cells, project, level1, level2, ...pair };
}

/** A merged cell has its text in its first row only, so a blank 一级 or 二级指标 is that of the row above. */
function carriedDown(
  cell: MaybeCell,
  key: "level1" | "level2",
  above: Field<string> | undefined,
  collector: Collector,
): Field<string> {
  const field = inStandardSpelling(readText(cell, heading(key), collector), key);
  if (cell?.kind !== "blank" || above === undefined || above.value === null) return field;
  return { ...field, written: above.value, value: above.value };
}

/** 產出指標 and 产 出 指 标 are 产出指标; other names stay as written. */
function inStandardSpelling(field: Field<string>, key: "level1" | "level2"): Field<string> {
  if (field.value === null) return field;
  const folded = foldTight(field.value);
  const standard = INDICATORS.columns[key].suggestions.find((one) => one === folded);
  return standard === undefined ? field : { ...field, value: standard };
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
