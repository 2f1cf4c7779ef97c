/** Reads printed self-evaluation forms, recognised by the words in their cells. */
import type { Finding } from "../../domain/finding";
import type { CellAddress } from "../../domain/model";
import type { AreaSnapshot } from "../snapshot";
import { columnBetweenForms, outlinesOf } from "./outline";
import { readForm, type ColumnChoice, type RecognisedForm } from "./readForm";
import { SheetText } from "./sheetText";

export { INDICATOR_COLUMNS, MONEY_COLUMNS, type IndicatorColumn, type MoneyColumn } from "./headings";
export type { ChosenColumns, Heading } from "./header";
export type {
  ColumnChoice,
  ColumnMapping,
  FormPlaces,
  IndicatorTable,
  RecognisedForm,
  TableMapping,
} from "./readForm";
export { copyToStandard } from "./copyToStandard";

/** Why a sheet has no form that could be read. */
export type NotFormReason =
  /** the sheet is blank */
  | "blank"
  /** nothing like a form */
  | "noForm"
  /** the title of a form, but neither money nor indicators below it */
  | "titleOnly"
  /** a list with a row for each project (项目名称, 年初预算数, …) */
  | "list"
  /** headings of money or of indicators alone: no title, no unit, no project */
  | "tableOnly";

export interface NotForm {
  readonly sheet: string;
  readonly reason: NotFormReason;
}

export interface PrintedFormsResult {
  /** In the order of the sheets, from top to bottom and from left to right */
  readonly forms: readonly RecognisedForm[];
  /** Those of all forms */
  readonly findings: readonly Finding[];
  /** One for each sheet without a form */
  readonly notForms: readonly NotForm[];
}

/** Maximum of forms side by side on one sheet */
const MAX_SIDE_BY_SIDE = 8;

/**
 * Finds and reads the forms in the used ranges of sheets. Printed rates, weights, scores and totals are stated values,
 * not checked here. Never throws, whatever the cells hold.
 * @param choices corrected columns, by `ColumnMapping.id` of an earlier reading
 */
export function readForms(
  sheets: readonly AreaSnapshot[],
  choices: ReadonlyMap<CellAddress, ColumnChoice> = new Map(),
): PrintedFormsResult {
  const forms: RecognisedForm[] = [];
  const notForms: NotForm[] = [];
  for (const area of sheets) {
    const sheet = new SheetText(area);
    const found = formsOf(sheet, choices, MAX_SIDE_BY_SIDE);
    forms.push(...found.forms);
    if (found.forms.length === 0) notForms.push({ sheet: area.sheet, reason: found.reason });
  }
  return { forms, findings: forms.flatMap(({ findings }) => findings), notForms };
}

interface Found {
  readonly forms: readonly RecognisedForm[];
  /** Where there are none */
  readonly reason: NotFormReason;
}

function beside(
  sheet: SheetText,
  splitAt: number,
  choices: ReadonlyMap<CellAddress, ColumnChoice>,
  most: number,
): Found {
  const left = formsOf(sheet.slice(sheet.left, splitAt), choices, 1);
  const right = formsOf(sheet.slice(splitAt, sheet.right), choices, most - 1);
  return { forms: [...left.forms, ...right.forms], reason: left.reason };
}

function formsOf(sheet: SheetText, choices: ReadonlyMap<CellAddress, ColumnChoice>, most: number): Found {
  const gap = most > 1 ? columnBetweenForms(sheet) : null;
  if (gap !== null) return beside(sheet, gap, choices, most);
  const { forms, alike, splitAt } = outlinesOf(sheet);
  if (splitAt !== null && most > 1) return beside(sheet, splitAt, choices, most);
  if (forms.length > 0)
    return { forms: forms.map((outline) => readForm(sheet, outline, choices)), reason: "noForm" };
  const blank = sheet.area.values.every((row) => row.every((value) => value === ""));
  return { forms: [], reason: blank ? "blank" : (alike ?? "noForm") };
}
