/**
 * The styles part of a workbook: cell formats, interned from fonts, fills, borders and number formats, and the
 * differential formats of conditional formatting. A change keeps all other elements as in the file.
 */
import type { CellFormat, ConditionalFormat, FormatPatch, Styles } from "./types";
import {
  OFFICE_THEME_COLORS,
  readPalette,
  resolveColor,
  type ColorTables,
  type ThemeColors,
} from "./styleColors";
import * as format from "./styleFormat";
import { builtInFormat, builtInFormatId } from "./numberFormats";
import {
  child,
  cloneElement,
  elements,
  newElement,
  putChild,
  writeElement,
  type XmlElement,
} from "../opc/xml";

const STYLESHEET_ORDER = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
  "tableStyles", "colors", "extLst",
]; // prettier-ignore

/** An interned list of XML elements, e.g. `<fonts>`. */
class Pool {
  readonly items: XmlElement[];
  private readonly indexes = new Map<string, number>();
  private readonly loaded: number;

  constructor(
    private readonly name: string,
    root: XmlElement,
    fallback: XmlElement[],
  ) {
    const list = child(root, name);
    const own = list ? elements(list) : [];
    this.items = own.length > 0 ? own : fallback;
    this.loaded = own.length;
    this.items.forEach((item, index) => {
      const key = writeElement(item);
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
  }

  get grown(): boolean {
    return this.items.length !== this.loaded;
  }

  add(element: XmlElement): number {
    const key = writeElement(element);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.items.push(element);
    this.indexes.set(key, this.items.length - 1);
    return this.items.length - 1;
  }

  write(root: XmlElement): void {
    const list = child(root, this.name) ?? newElement(this.name);
    list.attributes["count"] = String(this.items.length);
    list.children = [...this.items];
    putChild(root, list, STYLESHEET_ORDER);
  }
}

export type DifferentialFormat = ConditionalFormat["format"];

export class StyleSheet implements Styles {
  private readonly fonts: Pool;
  private readonly fills: Pool;
  private readonly borders: Pool;
  private readonly cellFormats: Pool;
  private readonly differentials: Pool;
  private readonly tables: ColorTables;
  private readonly numberFormats = new Map<number, string>();
  private readonly loadedNumberFormats: number;
  private readonly read_ = new Map<number, CellFormat>();
  private readonly changes = new Map<string, number>();

  /** `root` is a `<styleSheet>`; the instance takes ownership. */
  constructor(
    private readonly root: XmlElement,
    theme: ThemeColors = OFFICE_THEME_COLORS,
  ) {
    this.tables = { theme, palette: readPalette(root) };
    this.fonts = new Pool("fonts", root, [newElement("font")]);
    this.fills = new Pool("fills", root, [format.solidFill(null)]);
    this.borders = new Pool("borders", root, [newElement("border")]);
    this.cellFormats = new Pool("cellXfs", root, [
      newElement("xf", { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0", xfId: "0" }),
    ]);
    this.differentials = new Pool("dxfs", root, []);
    const custom = child(root, "numFmts");
    for (const item of custom ? elements(custom, "numFmt") : []) {
      this.numberFormats.set(Number(item.attributes["numFmtId"]), item.attributes["formatCode"] ?? "General");
    }
    this.loadedNumberFormats = this.numberFormats.size;
  }

  get count(): number {
    return this.cellFormats.items.length;
  }

  read(style: number): CellFormat {
    const known = this.read_.get(style);
    if (known) return known;
    const xf = this.xf(style);
    const border = at(this.borders.items, xf.attributes["borderId"]);
    const lines = format.SIDES.map(
      (side) => [side, format.readBorderLine(border, side, this.tables)] as const,
    );
    const locked = child(xf, "protection")?.attributes["locked"];
    const effective: CellFormat = {
      font: format.readFont(at(this.fonts.items, xf.attributes["fontId"]), this.tables),
      fill: format.readFill(at(this.fills.items, xf.attributes["fillId"]), this.tables),
      borders: Object.fromEntries(lines) as CellFormat["borders"],
      numberFormat: this.numberFormatOf(Number(xf.attributes["numFmtId"] ?? 0)),
      ...format.readAlignment(xf),
      locked: locked !== "0" && locked !== "false",
      quotePrefix: isTrue(xf.attributes["quotePrefix"]),
    };
    this.read_.set(style, deepFreeze(effective));
    return effective;
  }

  change(style: number, patch: FormatPatch): number {
    const key = `${style} ${JSON.stringify(patch)}`;
    const known = this.changes.get(key);
    if (known !== undefined) return known;
    const current = this.read(style);
    const xf = cloneElement(this.xf(style));
    const set = (name: string, index: number, apply: string): void => {
      xf.attributes[name] = String(index);
      xf.attributes[apply] = "1";
    };
    // A colour or font of the theme is written out even if it looks the same.
    if (patch.font) {
      const font = at(this.fonts.items, xf.attributes["fontId"]);
      const changed = this.fonts.add(format.changeFont(font, patch.font));
      if (this.fonts.items[changed] !== font) set("fontId", changed, "applyFont");
    }
    if (patch.fill !== undefined && !this.hasFill(xf, patch.fill)) {
      set("fillId", this.fills.add(format.solidFill(patch.fill)), "applyFill");
    }
    if (
      patch.borders &&
      format.SIDES.some((side) => differs(patch.borders?.[side] ?? {}, current.borders[side]))
    ) {
      const border = at(this.borders.items, xf.attributes["borderId"]);
      set(
        "borderId",
        this.borders.add(format.changeBorder(border, patch.borders, this.tables)),
        "applyBorder",
      );
    }
    if (patch.numberFormat !== undefined && patch.numberFormat !== current.numberFormat) {
      set("numFmtId", this.numberFormatId(patch.numberFormat), "applyNumberFormat");
    }
    this.changeAlignment(xf, patch, current);
    if (patch.locked !== undefined && patch.locked !== current.locked) {
      const protection = cloneElement(child(xf, "protection") ?? newElement("protection"));
      protection.attributes["locked"] = patch.locked ? "1" : "0";
      putChild(xf, protection, ["alignment", "protection", "extLst"]);
      xf.attributes["applyProtection"] = "1";
    }
    if (patch.quotePrefix !== undefined && patch.quotePrefix !== current.quotePrefix) {
      if (patch.quotePrefix) xf.attributes["quotePrefix"] = "1";
      else delete xf.attributes["quotePrefix"];
    }
    const changed = this.cellFormats.add(xf);
    this.changes.set(key, changed);
    return changed;
  }

  /** The parts of a differential format that are in the model; null = not set. */
  readDifferential(index: number): DifferentialFormat {
    const dxf = this.differentials.items[index];
    if (!dxf) return { fillColor: null, fontColor: null, bold: null };
    const font = child(dxf, "font");
    const bold = font && child(font, "b");
    const pattern = child(dxf, "fill") && child(child(dxf, "fill") as XmlElement, "patternFill");
    // In a differential format, `bgColor` is the colour of a solid fill
    const fill = pattern && (child(pattern, "bgColor") ?? child(pattern, "fgColor"));
    return {
      fillColor:
        pattern?.attributes["patternType"] === "none" ? null : resolveColor(fill ?? null, this.tables),
      fontColor: resolveColor(font && child(font, "color"), this.tables),
      bold: bold === null ? null : format.isOn(bold),
    };
  }

  /** A `<color>`-like element as `#RRGGBB` */
  color(element: XmlElement | null): string | null {
    return resolveColor(element, this.tables);
  }

  addDifferential(desired: DifferentialFormat): number {
    const dxf = newElement("dxf");
    const font = newElement("font");
    if (desired.bold !== null) font.children.push(newElement("b", desired.bold ? {} : { val: "0" }));
    if (desired.bold !== null) font.children.push(newElement("i", { val: "0" }));
    if (desired.fontColor !== null)
      font.children.push(newElement("color", { rgb: format.argb(desired.fontColor) }));
    if (font.children.length > 0) dxf.children.push(font);
    if (desired.fillColor !== null) {
      const color = newElement("bgColor", { rgb: format.argb(desired.fillColor) });
      dxf.children.push(newElement("fill", {}, [newElement("patternFill", {}, [color])]));
    }
    return this.differentials.add(dxf);
  }

  /** Null if nothing was added since the part was loaded, unless `whole` is set. */
  write(whole = false): XmlElement | null {
    const pools = [this.fonts, this.fills, this.borders, this.cellFormats, this.differentials];
    const newNumberFormats = this.numberFormats.size !== this.loadedNumberFormats;
    if (!whole && !newNumberFormats && pools.every((pool) => !pool.grown)) return null;
    const root = cloneElement(this.root);
    if (newNumberFormats) {
      const items = [...this.numberFormats].map(([id, code]) =>
        newElement("numFmt", { numFmtId: String(id), formatCode: code }),
      );
      putChild(root, newElement("numFmts", { count: String(items.length) }, items), STYLESHEET_ORDER);
    }
    for (const pool of pools) if (pool.grown) pool.write(root);
    return root;
  }

  private xf(style: number): XmlElement {
    const xf = this.cellFormats.items[style];
    if (!xf) throw new RangeError(`there is no style ${style}`);
    return xf;
  }

  private hasFill(xf: XmlElement, desired: string | null): boolean {
    const fill = at(this.fills.items, xf.attributes["fillId"]);
    const type = child(fill, "patternFill")?.attributes["patternType"] ?? "none";
    if (desired === null) return type === "none" && child(fill, "gradientFill") === null;
    return type === "solid" && format.readFill(fill, this.tables) === desired.toUpperCase();
  }

  private changeAlignment(xf: XmlElement, patch: FormatPatch, current: CellFormat): void {
    const desired = pick(patch, ["horizontal", "vertical", "wrap", "indent"]);
    if (!differs(desired, current)) return;
    const alignment = format.changeAlignment(child(xf, "alignment"), desired);
    putChild(xf, alignment, ["alignment", "protection", "extLst"]);
    xf.attributes["applyAlignment"] = "1";
  }

  private numberFormatOf(id: number): string {
    return this.numberFormats.get(id) ?? builtInFormat(id);
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== null && !this.numberFormats.has(builtIn)) return builtIn;
    let next = 176;
    for (const [id, known] of this.numberFormats) {
      if (known === code) return id;
      next = Math.max(next, id + 1);
    }
    this.numberFormats.set(next, code);
    return next;
  }
}

/** The item at an index attribute; an index out of range means the first item, as in Excel's repair. */
function at(items: readonly XmlElement[], index: string | undefined): XmlElement {
  return items[Number(index ?? 0)] ?? items[0] ?? newElement("none");
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function differs(patch: object, current: object): boolean {
  const known = current as Record<string, unknown>;
  return Object.entries(patch).some(([key, value]) => value !== undefined && value !== known[key]);
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key];
  return picked as Pick<T, K>;
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === "object" && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
