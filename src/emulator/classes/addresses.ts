/** How add-ins name cells: address texts and ranges, resolved on a sheet. */
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
import { isFormula } from "../../xlsx/formula/parse";
import type { DefinedName, Sheet, Workbook } from "../../xlsx/model/types";
import { ReplyError, invalidArgument } from "../errors";
import { either, instance, text } from "../parameters";
import { rectOf, type Areas } from "../targets";

/** Excel cuts longer address texts off; the embedded host refuses them. */
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

/** `A1:B2`, `A:C`, own sheet's name before it, or a name: one area. @throws InvalidArgument */
export function rectAt(workbook: Workbook, sheet: Sheet, address: string): Area {
  const areas = areasAt(workbook, sheet, address);
  const [rect] = areas;
  if (rect === undefined || areas.length > 1) throw invalidArgument(`several areas: ${address}`);
  return rect;
}

/** `A1:B2,D4` or a name. A reference to another sheet is refused. */
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
 * A reference whose sheet is quoted where its name has other characters than letters, digits, `_` and `.`: Excel may
 * take `表（一）!A1`, but does not promise to. @throws InvalidArgument
 */
export function quotedReference(text: string): Reference | null {
  const reference = parseReference(text);
  if (reference !== null && !splitList(text, ",").every(isFormula))
    throw invalidArgument(`${text} needs quotes`);
  return reference;
}

/** `B2` on `home`, `资金!B2` anywhere: one area. */
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

export function findName(workbook: Workbook, name: string, scope: Sheet | null): DefinedName | null {
  const folded = name.toLowerCase();
  return workbook.names.find((one) => one.scope === scope && one.name.toLowerCase() === folded) ?? null;
}

/** Where a name leads when it is a plain reference of one or several areas; null for formulas, constants, `#REF!`. */
export function areasOfName(workbook: Workbook, name: DefinedName): Areas | null {
  const reference = parseReference(name.formula.replace(/^=/, ""));
  if (reference === null) return null;
  const sheet = workbook.sheets.find((one) => sameSheetName(one.name, reference.sheet ?? ""));
  return sheet === undefined ? null : { sheet, areas: [...reference.areas] };
}

/** `资金!A1:B2,资金!D4`. @throws ReplyError where Excel would cut it off */
export function addressOf(areas: Areas): string {
  const address = areaAddress(areas.sheet.name, areas.areas);
  if (address.length > MAX_ADDRESS_LENGTH) {
    throw new ReplyError("InvalidArgument", `The address has ${address.length} characters.`, 400);
  }
  return address;
}

/** `A1:B2`, as events tell it */
export function localAddress(areas: readonly Area[]): string {
  return areas.map((rect) => areaName(rect)).join(",");
}
