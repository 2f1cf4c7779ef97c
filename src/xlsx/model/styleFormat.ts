/** Converts fonts, fills, borders and alignment between XML and the model's `CellFormat`. Never mutates elements. */
import type { BorderLine, CellFormat } from "./types";
import { resolveColor, type ColorTables } from "./styleColors";
import {
  child,
  cloneElement,
  newElement,
  putChild,
  removeChildren,
  setAttribute,
  type XmlElement,
} from "../opc/xml";

const FONT_ORDER = [
  "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign",
  "sz", "color", "name", "family", "charset", "scheme",
]; // prettier-ignore
const BORDER_ORDER = ["start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

const UNDERLINES: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
  none: "None",
};

export function isOn(element: XmlElement | null): boolean {
  if (element === null) return false;
  const value = element.attributes["val"];
  return value === undefined || value === "1" || value === "true" || value === "on";
}

export function readFont(font: XmlElement, tables: ColorTables): CellFormat["font"] {
  const underline = child(font, "u");
  const size = Number(child(font, "sz")?.attributes["val"] ?? 11);
  return {
    name: child(font, "name")?.attributes["val"] ?? "Calibri",
    size: Number.isFinite(size) ? size : 11,
    bold: isOn(child(font, "b")),
    italic: isOn(child(font, "i")),
    underline: underline ? (UNDERLINES[underline.attributes["val"] ?? "single"] ?? "Single") : "None",
    strikethrough: isOn(child(font, "strike")),
    color: resolveColor(child(font, "color"), tables) ?? "#000000",
  };
}

export function changeFont(font: XmlElement, patch: Partial<CellFormat["font"]>): XmlElement {
  const changed = cloneElement(font);
  const put = (element: XmlElement): void => putChild(changed, element, FONT_ORDER);
  const flag = (name: string, on: boolean): void => {
    removeChildren(changed, name);
    if (on) put(newElement(name));
  };
  if (patch.bold !== undefined) flag("b", patch.bold);
  if (patch.italic !== undefined) flag("i", patch.italic);
  if (patch.strikethrough !== undefined) flag("strike", patch.strikethrough);
  if (patch.underline !== undefined) {
    const value = Object.keys(UNDERLINES).find((key) => UNDERLINES[key] === patch.underline);
    if (value === undefined) throw new RangeError(`unknown underline ${patch.underline}`);
    flag("u", value !== "none");
    if (value !== "none" && value !== "single") put(newElement("u", { val: value }));
  }
  if (patch.size !== undefined) put(newElement("sz", { val: String(patch.size) }));
  if (patch.color !== undefined) put(newElement("color", { rgb: argb(patch.color) }));
  if (patch.name !== undefined) {
    put(newElement("name", { val: patch.name }));
    // These would contradict the new font name
    for (const name of ["family", "charset", "scheme"]) removeChildren(changed, name);
  }
  return changed;
}

export function readFill(fill: XmlElement, tables: ColorTables): string | null {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes["patternType"] ?? "none";
  if (!pattern || type === "none") return null;
  if (type === "solid") return resolveColor(child(pattern, "fgColor"), tables) ?? "#000000";
  return resolveColor(child(pattern, "bgColor"), tables);
}

export function solidFill(color: string | null): XmlElement {
  if (color === null) return newElement("fill", {}, [newElement("patternFill", { patternType: "none" })]);
  const colors = [newElement("fgColor", { rgb: argb(color) }), newElement("bgColor", { indexed: "64" })];
  return newElement("fill", {}, [newElement("patternFill", { patternType: "solid" }, colors)]);
}

/** Line style in the file to style and weight in Office.js. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  none: ["None", "Thin"],
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

function lineName(style: string, weight: string): string {
  const sameStyle = Object.keys(LINES).filter((name) => LINES[name]?.[0] === style);
  if (sameStyle.length === 0) throw new RangeError(`unknown border style ${style}`);
  const exact = sameStyle.find((name) => LINES[name]?.[1] === weight);
  const heavy = weight === "Medium" || weight === "Thick";
  return exact ?? (heavy ? sameStyle[sameStyle.length - 1] : sameStyle[0]) ?? "thin";
}

export type Side = "top" | "bottom" | "left" | "right";
export const SIDES: readonly Side[] = ["top", "bottom", "left", "right"];

function sideElement(border: XmlElement, side: Side): XmlElement | null {
  const strictName = side === "left" ? "start" : side === "right" ? "end" : null;
  return child(border, side) ?? (strictName === null ? null : child(border, strictName));
}

export function readBorderLine(border: XmlElement, side: Side, tables: ColorTables): BorderLine {
  const line = sideElement(border, side);
  const [style, weight] = LINES[line?.attributes["style"] ?? "none"] ?? ["None", "Thin"];
  const color = style === "None" || line === null ? null : resolveColor(child(line, "color"), tables);
  return { style, weight, color: color ?? "#000000" };
}

export function changeBorder(
  border: XmlElement,
  patch: Partial<Record<Side, Partial<BorderLine>>>,
  tables: ColorTables,
): XmlElement {
  const changed = cloneElement(border);
  for (const side of SIDES) {
    const desired = patch[side];
    if (desired === undefined) continue;
    const current = readBorderLine(border, side, tables);
    const old = sideElement(changed, side);
    // Excel draws an absent line once its colour or weight is set
    const touched = desired.color !== undefined || desired.weight !== undefined;
    const style = desired.style ?? (current.style === "None" && touched ? "Continuous" : current.style);
    const line = newElement(old?.name ?? side);
    if (style !== "None") {
      line.attributes["style"] = lineName(style, desired.weight ?? current.weight);
      const oldColor = current.style === "None" || old === null ? null : child(old, "color");
      if (desired.color !== undefined) line.children.push(newElement("color", { rgb: argb(desired.color) }));
      else line.children.push(oldColor ?? newElement("color", { auto: "1" }));
    }
    putChild(changed, line, BORDER_ORDER);
  }
  return changed;
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

export function readAlignment(
  xf: XmlElement,
): Pick<CellFormat, "horizontal" | "vertical" | "wrap" | "indent"> {
  const attributes = child(xf, "alignment")?.attributes ?? {};
  const wrap = attributes["wrapText"];
  const indent = Number(attributes["indent"] ?? 0);
  return {
    horizontal: HORIZONTAL[attributes["horizontal"] ?? "general"] ?? "General",
    vertical: VERTICAL[attributes["vertical"] ?? "bottom"] ?? "Bottom",
    wrap: wrap === "1" || wrap === "true",
    indent: Number.isInteger(indent) && indent > 0 ? indent : 0,
  };
}

/** Applies the patch to the alignment; attributes that are not in the model stay. */
export function changeAlignment(
  alignment: XmlElement | null,
  patch: Partial<Pick<CellFormat, "horizontal" | "vertical" | "wrap" | "indent">>,
): XmlElement {
  const changed = cloneElement(alignment ?? newElement("alignment"));
  const set = (name: string, value: string | null): void => setAttribute(changed, name, value);
  if (patch.horizontal !== undefined) {
    const value = keyOf(HORIZONTAL, patch.horizontal, "horizontal alignment");
    set("horizontal", value === "general" ? null : value);
  }
  if (patch.vertical !== undefined) {
    const value = keyOf(VERTICAL, patch.vertical, "vertical alignment");
    set("vertical", value === "bottom" ? null : value);
  }
  if (patch.wrap !== undefined) set("wrapText", patch.wrap ? "1" : null);
  if (patch.indent !== undefined) set("indent", patch.indent > 0 ? String(patch.indent) : null);
  return changed;
}

function keyOf(table: Readonly<Record<string, string>>, value: string, what: string): string {
  const key = Object.keys(table).find((name) => table[name] === value);
  if (key === undefined) throw new RangeError(`unknown ${what} ${value}`);
  return key;
}

export function argb(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new RangeError(`not a colour: ${color}`);
  return `FF${color.slice(1).toUpperCase()}`;
}
