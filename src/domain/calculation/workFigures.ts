/** The figures of 实绩 that a report may state, and the report and section that each is for. */
import { HUNDRED, isAboveZero, shareOf, type Decimal } from "../decimal";
import type { Field, SelfEvaluation, WorkFigure } from "../model";
import { fold, scaledUnit } from "../text";
import { reportsIn, type ReportPlace } from "./reportPlace";
import type { WorkbookFigure } from "./workbookFigure";

export interface NamedWorkFigure {
  readonly row: WorkFigure;
  readonly name: string;
  readonly place: ReportPlace;
  /** Null where 数值 is blank or cannot be read */
  readonly figure: WorkbookFigure | null;
}

/** Those with a name, in the order of the rows. */
export function workFigures(selfEvaluation: SelfEvaluation): readonly NamedWorkFigure[] {
  const placeOf = reportsIn(selfEvaluation);
  return selfEvaluation.workFigures.flatMap((row) => {
    const name = row.name.value;
    if (name === null) return [];
    const place = placeOf(row.section.value ?? "");
    return [
      { row, name, place, figure: figureOf(row, row.value, `实绩/${place.project ?? "整体"}/${name}`) },
    ];
  });
}

function figureOf(
  { measureUnit }: WorkFigure,
  { value, cell }: Field<Decimal>,
  source: string,
): WorkbookFigure | null {
  if (value === null || cell === null) return null;
  const { factor, unit } = scaledUnit(fold(measureUnit.value ?? ""));
  return {
    source,
    value: value.times(factor),
    unit,
    statedIn: measureUnit.value,
    cells: [cell],
    working: null,
  };
}

/** 同比, percent; null without last year's figure, and for figures that are not exact */
export function growthFigure({ row, figure, name, place }: NamedWorkFigure): WorkbookFigure | null {
  const { value, lastYear, approximation } = row;
  if (figure === null || value.value === null || lastYear.value === null || approximation.value !== null)
    return null;
  // Last year's zero has no rate of growth, and a rate changes by points.
  if (!isAboveZero(lastYear.value) || figure.unit === "%") return null;
  return {
    source: `实绩/同比/${place.project ?? "整体"}/${name}`,
    value: shareOf(value.value.minus(lastYear.value), HUNDRED, lastYear.value),
    unit: "%",
    statedIn: "%",
    cells: [...figure.cells, ...(lastYear.cell === null ? [] : [lastYear.cell])],
    working: `(${value.value.toFixed()} − ${lastYear.value.toFixed()}) ÷ ${lastYear.value.toFixed()}`,
  };
}

export interface TargetFigures {
  readonly target: WorkbookFigure;
  /** Percent */
  readonly rate: WorkbookFigure;
}

/** Null without a target above zero, and for figures that are not exact */
export function targetFigures({ row, figure, name, place }: NamedWorkFigure): TargetFigures | null {
  const { value, target, approximation } = row;
  if (figure === null || value.value === null || target.value === null) return null;
  if (!isAboveZero(target.value) || figure.unit === "%" || approximation.value !== null) return null;
  const scope = `${place.project ?? "整体"}/${name}`;
  const goal = figureOf(row, target, `实绩/目标值/${scope}`);
  if (goal === null) return null;
  return {
    target: goal,
    rate: {
      source: `实绩/完成率/${scope}`,
      value: shareOf(value.value, HUNDRED, target.value),
      unit: "%",
      statedIn: "%",
      cells: [...figure.cells, ...goal.cells],
      working: `${value.value.toFixed()} ÷ ${target.value.toFixed()}`,
    },
  };
}
