/** Resolves the addresses and ranges that add-ins pass. */
import {
  areaName,
  areaAddress,
  parseReference,
  splitList,
  type Reference,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  isInSheet,
  sameSheetName,
} from "../../a1";
import { findName } from "../../xlsx/edit/names";
import { isFormula } from "../../xlsx/formula/parse";
import type { DefinedName, Sheet, Workbook } from "../../xlsx/model/types";
import { ReplyError, invalidArgument } from "../errors";
import { either, instance, text } from "../parameters";
import { rectOf, type Areas } from "../targets";

/** Excel truncates longer addresses; the embedded host refuses them. */
export const MAX_ADDRESS_LENGTH = 8192;

export const rangeOrAddress = either(instance<Areas>("Range"), text);
export const areasOrAddress = either(instance<Areas>("RangeAreas"), rangeOrAddress);

export function wholeSheet(): Area {
  return { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
}

export function target(sheet: Sheet, ...areas: readonly Area[]): Areas {
  if (!areas.every(isInSheet)) throw invalidArgument("outside the sheet");
  return { sheet, areas: areas.map((rect) => ({ ...rect })) };
}

/** One area: `A1:B2` or `A:C`, optionally with this sheet's name, or a defined name. @throws InvalidArgument */
export function rectAt(workbook: Workbook, sheet: Sheet, address: string): Area {
  const areas = areasAt(workbook, sheet, address);
  const [rect] = areas;
  if (rect === undefined || areas.length > 1) throw invalidArgument(`several areas: ${address}`);
  return rect;
}

/** `A1:B2,D4` or a defined name. Refuses a reference to another sheet. */
export function areasAt(workbook: Workbook, sheet: Sheet, address: string): readonly Area[] {
  if (address.length > MAX_ADDRESS_LENGTH) {
    throw invalidArgument(`an address of ${address.length} characters; at most ${MAX_ADDRESS_LENGTH}`);
  }
  const reference = quotedReference(address);
  if (reference !== null) {
    const own = reference.sheet === null || sameSheetName(reference.sheet, sheet.name);
    if (!own) throw invalidArgument(`${address} is not on ${sheet.name}`);
    return reference.areas;
  }
  const name = findName(workbook, address, sheet) ?? findName(workbook, address, null);
  const named = name === null ? null : areasOfName(workbook, name);
  if (named === null || named.sheet !== sheet) throw invalidArgument(address);
  return named.areas;
}

/**
 * Parses a reference. The sheet name must be quoted if it has characters other than letters, digits, `_` and `.`: Excel
 * may accept `表（一）!A1`, but that is not documented. @throws InvalidArgument
 */
export function quotedReference(text: string): Reference | null {
  const reference = parseReference(text);
  if (reference !== null && !splitList(text, ",").every(isFormula))
    throw invalidArgument(`${text} needs quotes`);
  return reference;
}

/** One area: `B2` on `home`, or `资金!B2` on any sheet. */
export function areasOfAddress(workbook: Workbook, home: Sheet, address: string): Areas {
  const named = parseReference(address)?.sheet ?? null;
  const sheet = named === null ? home : workbook.sheets.find((one) => sameSheetName(one.name, named));
  if (sheet === undefined) throw invalidArgument(address);
  return target(sheet, rectAt(workbook, sheet, address));
}

/** The argument as one area of this sheet. */
export function rectOfArgument(workbook: Workbook, sheet: Sheet, argument: Areas | string): Area {
  if (typeof argument === "string") return rectAt(workbook, sheet, argument);
  if (argument.sheet !== sheet) throw invalidArgument("a range of another sheet");
  return rectOf(argument);
}

/** The areas of a name that is a plain reference; null for formulas, constants and `#REF!`. */
export function areasOfName(workbook: Workbook, name: DefinedName): Areas | null {
  const reference = parseReference(name.formula.replace(/^=/, ""));
  if (reference === null) return null;
  const sheet = workbook.sheets.find((one) => sameSheetName(one.name, reference.sheet ?? ""));
  return sheet === undefined ? null : { sheet, areas: [...reference.areas] };
}

/** `资金!A1:B2,资金!D4`. @throws ReplyError if Excel would truncate it */
export function addressOf(areas: Areas): string {
  const address = areaAddress(areas.sheet.name, areas.areas);
  if (address.length > MAX_ADDRESS_LENGTH) {
    throw new ReplyError("InvalidArgument", `The address has ${address.length} characters.`, 400);
  }
  return address;
}

/** `A1:B2`, the address format of events */
export function localAddress(areas: readonly Area[]): string {
  return areas.map((rect) => areaName(rect)).join(",");
}
