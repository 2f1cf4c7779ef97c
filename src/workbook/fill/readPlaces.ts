/** Every cell that the reader reads a value of a form from, and those of them that are still blank. */
import { encloses, parseAddress, type Area } from "../../a1";
import type { BudgetRow } from "../../domain/forms/printedForm";
import type { CellAddress, Field } from "../../domain/model";
import { squeeze } from "../forms/sheetText";
import type { IndicatorColumn, RecognisedForm } from "../forms";
import type { Label } from "../forms/labels";
import { isUnwritten } from "./cellTexts";
import type { BlankReason, FilledField, FilledItem } from "./types";

/** Values that belong together: if all of them are blank, they are said once */
interface Place {
  readonly what: readonly FilledItem[];
  readonly fields: readonly Field<unknown>[];
  readonly why: BlankReason;
}

export interface BlankPlace {
  readonly cell: CellAddress;
  readonly what: readonly FilledItem[];
  readonly why: BlankReason;
}

/** Labels whose value an evaluation gives, if it has one; what needs no reason has none. */
const LABELS: readonly (FilledField & Label)[] = [
  "project",
  "competentDepartment",
  "implementingUnit",
  "unitName",
  "reportingUnit",
  "goal",
  "overallGoal",
  "completion",
  "implementation",
  "grade",
  "conclusion",
  "problems",
  "improvements",
];

const AMOUNTS = ["initialBudget", "annualBudget", "spent"] as const;
const FIGURES = ["target", "actual", "weight", "score"] as const;

/** Cells that a form is filled in */
export function cellsRead(form: RecognisedForm): CellAddress[] {
  const { labels, repeated, signatures } = form.places;
  const fields: readonly Field<unknown>[] = [
    form.year,
    form.totalWeight,
    form.totalScore,
    form.grade,
    ...[...labels.values(), ...repeated.map(({ text }) => text)].map(({ value }) => value),
    ...form.budgetRows.flatMap((row) => [
      row.initialBudget,
      row.annualBudget,
      row.spent,
      row.statedRate,
      row.weight,
      row.score,
      row.reason,
      row.amount,
    ]),
    ...form.indicators.flatMap((one) => [
      one.level1,
      one.level2,
      one.level3,
      one.nature,
      one.target,
      one.measureUnit,
      one.actual,
      one.weight,
      one.score,
      one.reason,
    ]),
  ];
  return [...fields.flatMap(({ cell }) => cell ?? []), ...signatures.map(({ value }) => value.address)];
}

/**
 * Cells of the filled form that nothing is written in, although the reader expects a value there.
 * @param merges of the filled sheet; a covered cell is none
 */
export function blankPlaces(form: RecognisedForm, merges: readonly Area[]): BlankPlace[] {
  const isCovered = (cell: CellAddress): boolean => {
    const at = parseAddress(cell)?.area;
    return (
      at !== undefined &&
      merges.some((area) => encloses(area, at) && (area.row !== at.row || area.column !== at.column))
    );
  };
  return [...placesOf(form), ...signaturesOf(form)].flatMap(({ what, fields, why }) => {
    const blank = fields.map((field) => isBlank(field) && !(field.cell !== null && isCovered(field.cell)));
    const [cell] = fields.flatMap((field, index) => (blank[index] === true ? (field.cell ?? []) : []));
    const named = what.filter((_, index) => blank[index] === true);
    return cell === undefined ? [] : [{ cell, what: named, why }];
  });
}

function isBlank({ cell, value, written }: Field<unknown>): boolean {
  return cell !== null && value === null && (isUnwritten(written) || /[:：][\s_＿]*$/u.test(written));
}

function placesOf(form: RecognisedForm): Place[] {
  const { labels, repeated } = form.places;
  const one = (what: FilledItem, field: Field<unknown>, why: BlankReason = "noValue"): Place => ({
    what: [what],
    fields: [field],
    why,
  });
  const totalLabel = labels.get("totalScore");
  return [
    one("year", form.year),
    ...LABELS.flatMap((label) => {
      const place = labels.get(label);
      // Beside 预期目标 it heads the part.
      const isHead = label === "overallGoal" && labels.has("goal");
      return place === undefined || isHead
        ? []
        : [one(label, place.value, label === "grade" ? "notComputed" : "noValue")];
    }),
    ...repeated.map(({ label, text }) => one(label, text.value)),
    ...(labels.has("grade") ? [] : [one("grade", form.grade, "notComputed")]),
    ...form.budgetRows.flatMap(budgetPlaces),
    ...form.indicators.flatMap(({ level3, ...indicator }) =>
      FIGURES.map((key: IndicatorColumn & keyof typeof indicator) =>
        one(
          { name: level3.value ?? level3.written, indicator: key },
          indicator[key],
          key === "score" ? "notComputed" : "noValue",
        ),
      ),
    ),
    one("totalWeight", form.totalWeight),
    one("totalScore", form.totalScore, "notComputed"),
    ...(totalLabel === undefined || totalLabel.value.cell === form.totalScore.cell
      ? []
      : [one("totalScore", totalLabel.value, "notComputed")]),
  ];
}

/** Of a source's row one amount is enough: carried-over money has no initial budget. */
function budgetPlaces(row: BudgetRow): Place[] {
  const name = squeeze(row.label.written)
    .replace(/^其中:?/u, "")
    .replace(/:$/, "");
  const item = (money: (typeof AMOUNTS)[number] | "rate" | "weight" | "score"): FilledItem => ({
    row: name,
    money,
  });
  if (row.amount.cell !== null) return [];
  if (row.isTotal)
    return [
      ...AMOUNTS.map((key): Place => ({ what: [item(key)], fields: [row[key]], why: "noValue" })),
      { what: [item("rate")], fields: [row.statedRate], why: "notComputed" },
      { what: [item("weight")], fields: [row.weight], why: "noValue" },
      { what: [item("score")], fields: [row.score], why: "notComputed" },
    ];
  const amounts = AMOUNTS.filter((key) => row[key].cell !== null);
  const isWhole = amounts.every((key) => isBlank(row[key]));
  return isWhole
    ? [{ what: amounts.map(item), fields: amounts.map((key) => row[key]), why: "noSource" }]
    : [];
}

/** A signature is blank where its part of the cell's text is. */
function signaturesOf({ places }: RecognisedForm): Place[] {
  return places.signatures.map(({ key, value, written }) => ({
    what: [key],
    fields: [{ cell: value.address, written, value: isUnwritten(written) ? null : written }],
    why: "noValue",
  }));
}
