/** Adds areas to conditional formats and data validations, and removes areas from them. */
import { type Area, intersect, sameArea, subtractAll } from "../../a1";
import type { ConditionalFormat, DataValidation, Sheet } from "../model/types";
import type { SheetAreas } from "./grid";

export function touches(areas: readonly Area[], others: readonly Area[]): boolean {
  return areas.some((one) => others.some((other) => intersect(one, other) !== null));
}

/** The conditional formats that apply to a part of the target, highest priority first. */
export function conditionalFormatsOf(target: SheetAreas): ConditionalFormat[] {
  return byPriority(target.sheet).filter((format) => touches(format.areas, target.areas));
}

export function byPriority(sheet: Sheet): ConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
}

let issuedIds = 0;

function newId(sheet: Sheet): string {
  let id: string;
  do {
    issuedIds += 1;
    id = `{${issuedIds.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-00000000CF00}`;
  } while (sheet.conditionalFormats.some((format) => format.id === id));
  return id;
}

/** A new conditional format gets the first priority, the others move down. */
export function addConditionalFormat({ sheet, areas }: SheetAreas): ConditionalFormat {
  const format: ConditionalFormat = {
    id: newId(sheet),
    type: "Custom",
    areas: areas.map((rect) => ({ ...rect })),
    priority: 1,
    stopIfTrue: false,
    formula: null,
    format: { fillColor: null, fontColor: null, bold: null },
  };
  byPriority(sheet).forEach((one, index) => {
    one.priority = index + 2;
  });
  sheet.conditionalFormats.push(format);
  return format;
}

/** @param priority among all conditional formats of the sheet; 0 = first */
export function setPriority(sheet: Sheet, format: ConditionalFormat, priority: number): void {
  const order = byPriority(sheet).filter((other) => other !== format);
  order.splice(priority, 0, format);
  order.forEach((one, index) => {
    one.priority = index + 1;
  });
}

export function removeConditionalFormat(sheet: Sheet, format: ConditionalFormat): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
}

/** Removes the target's cells from every conditional format. */
export function clearConditionalFormats(target: SheetAreas): void {
  for (const format of target.sheet.conditionalFormats) {
    if (touches(format.areas, target.areas)) format.areas = subtractAll(format.areas, target.areas);
  }
  target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
}

export function clearValidations(target: SheetAreas): void {
  for (const validation of target.sheet.validations) {
    if (touches(validation.areas, target.areas)) {
      validation.areas = subtractAll(validation.areas, target.areas);
    }
  }
  target.sheet.validations = target.sheet.validations.filter(({ areas }) => areas.length > 0);
}

/** `one`: every cell has this rule; `none`: no cell has a rule; `mixed`: otherwise */
export type ValidationState =
  | { readonly kind: "one"; readonly validation: DataValidation }
  | { readonly kind: "none" }
  | { readonly kind: "mixed" };

export function validationOf(target: SheetAreas): ValidationState {
  const touching = target.sheet.validations.filter(({ areas }) => touches(areas, target.areas));
  const [first, ...more] = touching;
  if (first === undefined) return { kind: "none" };
  const covered = subtractAll(target.areas, first.areas).length === 0;
  return more.length === 0 && covered ? { kind: "one", validation: first } : { kind: "mixed" };
}

/** A rule for exactly the target: split from a larger one, or new (allowing everything) if there was none or a mix. */
export function ownValidation(target: SheetAreas): DataValidation {
  const state = validationOf(target);
  if (state.kind === "one" && coversExactly(state.validation.areas, target.areas)) return state.validation;
  const base = state.kind === "one" ? state.validation : null;
  const own: DataValidation = {
    type: base?.type ?? "None",
    operator: base?.operator ?? null,
    formula1: base?.formula1 ?? null,
    formula2: base?.formula2 ?? null,
    ignoreBlanks: base?.ignoreBlanks ?? true,
    inCellDropDown: base?.inCellDropDown ?? true,
    prompt: { ...(base?.prompt ?? { show: true, title: "", message: "" }) },
    errorAlert: { ...(base?.errorAlert ?? { show: true, style: "Stop", title: "", message: "" }) },
    areas: target.areas.map((rect) => ({ ...rect })),
  };
  clearValidations(target);
  target.sheet.validations.push(own);
  return own;
}

function coversExactly(areas: readonly Area[], others: readonly Area[]): boolean {
  return areas.length === others.length && areas.every((one) => others.some((other) => sameArea(one, other)));
}
