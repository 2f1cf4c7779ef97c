/** Renders a whole sheet definition on cleared cells, and clears a form. */
import { absoluteFormula, type Area } from "../../a1";
import type { SheetDefinition, Validation } from "../../workbook/sheet";
import { linksOf } from "../../workbook/sheet/links";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import { setContent } from "../../xlsx/edit/content";
import { clearFormats } from "../../xlsx/edit/formats";
import { isBlank, storedCells } from "../../xlsx/edit/grid";
import { removeLinks, setLink } from "../../xlsx/edit/links";
import { unmerge } from "../../xlsx/edit/merges";
import { findName } from "../../xlsx/edit/names";
import { clearConditionalFormats, clearValidations } from "../../xlsx/edit/rules";
import type { DataValidation, Sheet, Workbook } from "../../xlsx/model/types";
import { renderCells, writeInput, type Restyle } from "./cells";

/** With its contents, names and lists; charts and set-up come by themselves. */
export function renderSheet(
  workbook: Workbook,
  sheet: Sheet,
  definition: SheetDefinition,
  restyled: Restyle,
): void {
  // First, as a link brings a style of its own.
  for (const { row, column, target } of linksOf(definition)) {
    const cell = { row, column, rows: 1, columns: 1 };
    setLink(workbook.styles, sheet, cell, { location: target, screenTip: null, text: null });
  }
  renderCells(workbook, sheet, definition, restyled);
  for (const { row, column, formula } of definition.formulas ?? [])
    writeInput(workbook, sheet, { row, column }, { formula });
  for (const validation of definition.validations) setValidation(sheet, validation);
  for (const { name, scope, area } of definition.names) {
    if (name !== OWNED_SHEET_NAME) addName(workbook, name, scope === "sheet" ? sheet : null, sheet, area);
  }
}

function addName(
  workbook: Workbook,
  name: string,
  scope: Sheet | null,
  sheet: Sheet,
  area: Area,
  comment = "",
): void {
  const formula = absoluteFormula(sheet.name, area);
  workbook.names.push({ name, scope, formula, visible: true, comment });
}

/** Marks a sheet as the add-in's: a name over the form, whose comment is the layout. */
export function setMark(workbook: Workbook, sheet: Sheet, area: Area, layout: string): void {
  const former = findName(workbook, OWNED_SHEET_NAME, sheet);
  if (former !== null) workbook.names.splice(workbook.names.indexOf(former), 1);
  addName(workbook, OWNED_SHEET_NAME, sheet, sheet, area, layout);
}

/** What the user put beside the area stays; widths and panes belong to the set-up. */
export function clearForm(sheet: Sheet, covered: Area): void {
  const place = { sheet, areas: [covered] };
  unmerge(place);
  clearConditionalFormats(place);
  clearValidations(place);
  clearFormats(place);
  removeLinks(place);
  for (const { cell } of storedCells(sheet, covered)) if (!isBlank(cell)) setContent(cell, null, null);
  for (let row = covered.row; row < covered.row + covered.rows; row += 1) {
    const format = sheet.rows.get(row);
    if (format !== undefined) format.height = null;
  }
}

/** A rule for exactly these cells, in place of what applied to them */
export function setValidation(
  sheet: Sheet,
  { area, rule, prompt, onError }: Pick<Validation, "area" | "rule" | "prompt" | "onError">,
): void {
  clearValidations({ sheet, areas: [area] });
  sheet.validations.push({
    areas: [{ ...area }],
    ...ruleOf(rule),
    ignoreBlanks: true,
    prompt: { show: true, ...prompt },
    errorAlert: { show: onError !== "nothing", style: ALERT_STYLES[onError], ...prompt },
  });
}

const ALERT_STYLES = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
  nothing: "Information",
} as const;

type Rule = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

function ruleOf(rule: Validation["rule"]): Rule {
  switch (rule.kind) {
    case "list":
      return listOf(rule.values.join(","));
    case "listOf":
      return listOf(rule.source);
    case "decimal":
      return between("Decimal", rule);
    case "wholeNumber":
      return between("WholeNumber", rule);
  }
}

function listOf(source: string): Rule {
  return { type: "List", operator: null, formula1: source, formula2: null, inCellDropDown: true };
}

function between(type: string, { min, max }: { readonly min: number; readonly max: number }): Rule {
  return { type, operator: "Between", formula1: String(min), formula2: String(max), inCellDropDown: false };
}
