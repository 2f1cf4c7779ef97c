/** The appearance of a sheet of ours without its contents, small enough to store in the workbook. */
import type { Area } from "../../a1";
import type { Yielding } from "../../domain/yielding";
import type { WritePlan } from "../plan";
import type { CellDefinition, ChartDefinition, Print, SheetDefinition } from "../sheet";
import type { WorkbookSnapshot } from "../snapshot";
import { isStyleName, type StyleName } from "../sheet/styles";

/** JSON. A row is its height (0 = Excel's default) and runs of styles: index into `styles`, number of cells. */
export interface SheetStyle {
  readonly purpose: SheetDefinition["purpose"];
  readonly columnWidths: readonly number[];
  readonly styles: readonly string[];
  readonly rows: readonly (readonly [height: number, ...runs: number[]])[];
  /** row, column, rows, columns */
  readonly merges: readonly (readonly [number, number, number, number])[];
  /** Absent = none */
  readonly charts?: readonly ChartDefinition[];
  readonly frozenRows: number;
  readonly print: Print;
  readonly tabColor: string | null;
}

/** By layout */
export type SheetStyles = Readonly<Record<string, SheetStyle>>;

/** Of one of the add-in's own sheets: they have no names but their mark, and no validations. */
export function styleOf(definition: SheetDefinition): SheetStyle {
  const { purpose, columnWidths, rows, merges, charts, frozenRows, print, tabColor } = definition;
  const styles: StyleName[] = [];
  const indexOf = (style: StyleName): number => {
    const known = styles.indexOf(style);
    return known >= 0 ? known : styles.push(style) - 1;
  };
  return {
    purpose,
    columnWidths,
    rows: rows.map(({ height = 0, cells }) => [height, ...runsOf(cells.map(({ style }) => indexOf(style)))]),
    styles,
    merges: merges.map(({ row, column, rows: down, columns }) => [row, column, down, columns]),
    ...(charts === undefined ? {} : { charts }),
    frozenRows,
    print,
    tabColor,
  };
}

function runsOf(indexes: readonly number[]): number[] {
  const runs: number[] = [];
  for (const index of indexes) {
    const last = runs.length - 2;
    if (runs[last] === index) runs[last + 1] = (runs[last + 1] ?? 0) + 1;
    else runs.push(index, 1);
  }
  return runs;
}

/** The sheet with blank cells; null if this version of the add-in lacks one of the styles. */
export function definitionOf(style: SheetStyle, name: string): SheetDefinition | null {
  if (!style.styles.every(isStyleName)) return null;
  const { styles, rows, merges, ...rest } = style;
  return {
    ...rest,
    name,
    rows: rows.map(([height, ...runs]) => ({
      ...(height > 0 ? { height } : {}),
      cells: cellsOf(runs, styles),
    })),
    merges: merges.map(([row, column, down, columns]): Area => ({ row, column, rows: down, columns })),
    names: [],
    validations: [],
  };
}

function cellsOf(runs: readonly number[], styles: readonly string[]): CellDefinition[] {
  const cells: CellDefinition[] = [];
  for (let index = 0; index < runs.length; index += 2) {
    const style = styles[runs[index] ?? -1];
    if (style === undefined || !isStyleName(style)) continue;
    for (let count = runs[index + 1] ?? 0; count > 0; count -= 1) cells.push({ content: null, style });
  }
  return cells;
}

/** The styles of the sheets that the plan writes, and the known ones of our other sheets. Pauses after each sheet. */
export function* stylesAfter(
  plan: WritePlan,
  snapshot: WorkbookSnapshot,
  known: SheetStyles,
): Yielding<SheetStyles> {
  const styles: Record<string, SheetStyle> = {};
  for (const { ownedLayout } of snapshot.sheets) {
    const style = ownedLayout === null || !Object.hasOwn(known, ownedLayout) ? undefined : known[ownedLayout];
    if (ownedLayout !== null && style !== undefined) styles[ownedLayout] = style;
  }
  for (const { definition, layout } of plan.sheets) {
    styles[layout] = styleOf(definition);
    yield;
  }
  return styles;
}
