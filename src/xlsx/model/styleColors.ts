/** Resolves the colours of an .xlsx file (theme, indexed palette, tint) to `#RRGGBB`. */
import { child, elements, isElement, type XmlElement } from "../opc/xml";

/** lt1, dk1, lt2, dk2, accent1–6, hlink, folHlink: the order of the `theme` attribute */
export type ThemeColors = readonly string[];

export const OFFICE_THEME_COLORS: ThemeColors = [
  "#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31",
  "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72",
]; // prettier-ignore

const PALETTE_BASE = [
  "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF",
]; // prettier-ignore

const PALETTE_REST = [
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
  "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
  "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
  "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
  "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
  "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
]; // prettier-ignore

/** Indexes 0–63; 64 and 65 are the system's foreground and background. */
const DEFAULT_PALETTE: readonly string[] = [...PALETTE_BASE, ...PALETTE_BASE, ...PALETTE_REST].map(
  (rgb) => `#${rgb}`,
);

export interface ColorTables {
  readonly theme: ThemeColors;
  readonly palette: readonly string[];
}

/** Reads a theme part's colour scheme; missing colours are those of the Office theme. */
export function readThemeColors(theme: XmlElement): ThemeColors {
  const themeElements = child(theme, "themeElements");
  const scheme = themeElements && child(themeElements, "clrScheme");
  if (!scheme) return OFFICE_THEME_COLORS;
  const slots = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4"];
  slots.push("accent5", "accent6", "hlink", "folHlink");
  return slots.map((slot, index) => {
    const color = child(scheme, slot)?.children.find(isElement);
    const hex = color?.name === "sysClr" ? color.attributes["lastClr"] : color?.attributes["val"];
    return hex !== undefined && /^[0-9A-Fa-f]{6}$/.test(hex)
      ? `#${hex.toUpperCase()}`
      : (OFFICE_THEME_COLORS[index] ?? "#000000");
  });
}

/** `<colors><indexedColors>` of the styles part, over the default palette. */
export function readPalette(styleSheet: XmlElement): readonly string[] {
  const colors = child(styleSheet, "colors");
  const indexed = colors && child(colors, "indexedColors");
  if (!indexed) return DEFAULT_PALETTE;
  const own = elements(indexed, "rgbColor").map((color) => rgbOf(color.attributes["rgb"] ?? ""));
  return DEFAULT_PALETTE.map((color, index) => own[index] ?? color);
}

/** The colour of an element such as `<color>` or `<fgColor>`; null = absent or automatic. */
export function resolveColor(element: XmlElement | null, tables: ColorTables): string | null {
  if (element === null) return null;
  const { rgb, theme, indexed, tint } = element.attributes;
  let base: string | null = null;
  if (rgb !== undefined) base = rgbOf(rgb);
  else if (theme !== undefined) base = tables.theme[Number(theme)] ?? null;
  else if (indexed !== undefined) {
    const index = Number(indexed);
    base = index === 64 ? "#000000" : index === 65 ? "#FFFFFF" : (tables.palette[index] ?? null);
  }
  if (base === null) return null;
  const amount = tint === undefined ? 0 : Number(tint);
  return Number.isFinite(amount) && amount !== 0 ? applyTint(base, amount) : base;
}

function rgbOf(argb: string): string | null {
  const hex = argb.length === 8 ? argb.slice(2) : argb;
  return /^[0-9A-Fa-f]{6}$/.test(hex) ? `#${hex.toUpperCase()}` : null;
}

/** Lightens (tint > 0) or darkens (tint < 0) in HSL, as the file format defines it. */
export function applyTint(color: string, tint: number): string {
  const [hue, saturation, lightness] = toHsl(color);
  const bounded = Math.max(-1, Math.min(1, tint));
  const shifted = bounded < 0 ? lightness * (1 + bounded) : lightness * (1 - bounded) + bounded;
  return fromHsl(hue, saturation, shifted);
}

function toHsl(color: string): [number, number, number] {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const span = max - min;
  if (span === 0) return [0, 0, lightness];
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const sector =
    max === red
      ? ((green - blue) / span + 6) % 6
      : max === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  return [sector, saturation, lightness];
}

function fromHsl(sector: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((sector % 2) - 1));
  const base = lightness - chroma / 2;
  const order: [number, number, number][] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const channels = order[Math.floor(sector) % 6] ?? [0, 0, 0];
  const hex = channels.map((channel) =>
    Math.max(0, Math.min(255, Math.round((channel + base) * 255)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("").toUpperCase()}`;
}
