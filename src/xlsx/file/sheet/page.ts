/** Page setup, tab colour and protection of a worksheet. */
import type { PageLayout } from "../../model/types";
import { argb } from "../../model/styleFormat";
import { decodeXstring, encodeXstring } from "../../opc/escapes";
import {
  child,
  cloneElement,
  newElement,
  putChild,
  removeChildren,
  textOf,
  type XmlElement,
  setAttribute,
} from "../../opc/xml";
import { WORKSHEET_ORDER } from "./source";

const SHEET_PR_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];
const HEADER_ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
const SIDES = ["top", "bottom", "left", "right", "header", "footer"] as const;
const POINTS_PER_INCH = 72;

/** Everything except print titles and print area, which are stored as names. */
export function readPage(root: XmlElement, layout: PageLayout): void {
  const setup = child(root, "pageSetup")?.attributes ?? {};
  const options = child(root, "printOptions")?.attributes ?? {};
  const properties = child(root, "sheetPr");
  const fit = isTrue((properties && child(properties, "pageSetUpPr"))?.attributes["fitToPage"]);
  layout.orientation =
    setup["orientation"] === "landscape"
      ? "Landscape"
      : setup["orientation"] === "portrait"
        ? "Portrait"
        : null;
  layout.paperSize = integer(setup["paperSize"]);
  layout.zoom = fit
    ? {
        scale: null,
        // 0 pages means as many as needed
        horizontalFitToPages: integer(setup["fitToWidth"] ?? "1") || null,
        verticalFitToPages: integer(setup["fitToHeight"] ?? "1") || null,
      }
    : { scale: integer(setup["scale"]), horizontalFitToPages: null, verticalFitToPages: null };
  layout.centerHorizontally = isTrue(options["horizontalCentered"]);
  layout.centerVertically = isTrue(options["verticalCentered"]);
  layout.firstPageNumber = isTrue(setup["useFirstPageNumber"])
    ? integer(setup["firstPageNumber"] ?? "1")
    : null;
  const margins = child(root, "pageMargins")?.attributes;
  if (margins) {
    const points = SIDES.map((side) => [side, fromInches(margins[side])] as const);
    layout.margins = Object.fromEntries(points) as NonNullable<PageLayout["margins"]>;
  }
  const texts = child(root, "headerFooter");
  const header = texts && child(texts, "oddHeader");
  const footer = texts && child(texts, "oddFooter");
  layout.headersFooters = {
    header: (header && decodeXstring(textOf(header))) || null,
    footer: (footer && decodeXstring(textOf(footer))) || null,
  };
}

export function writePage(root: XmlElement, layout: PageLayout): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom;
  const fit = horizontalFitToPages !== null || verticalFitToPages !== null;
  setFitToPage(root, fit);
  edit(root, "pageSetup", (set) => {
    set("orientation", layout.orientation?.toLowerCase() ?? null);
    set("paperSize", layout.paperSize === null ? null : String(layout.paperSize));
    set("scale", fit || scale === null ? null : String(scale));
    const first = layout.firstPageNumber;
    set("firstPageNumber", first === null ? null : String(first));
    set("useFirstPageNumber", first === null ? null : "1");
    set("fitToWidth", fit && horizontalFitToPages !== 1 ? String(horizontalFitToPages ?? 0) : null);
    set("fitToHeight", fit && verticalFitToPages !== 1 ? String(verticalFitToPages ?? 0) : null);
  });
  edit(root, "printOptions", (set) => {
    set("horizontalCentered", layout.centerHorizontally ? "1" : null);
    set("verticalCentered", layout.centerVertically ? "1" : null);
  });
  if (layout.margins === null) removeChildren(root, "pageMargins");
  else {
    const inches: Record<string, string> = {};
    // The order in which Excel writes them
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
      inches[side] = String(Number((layout.margins[side] / POINTS_PER_INCH).toPrecision(14)));
    }
    putChild(root, newElement("pageMargins", inches), WORKSHEET_ORDER);
  }
  writeHeaderFooter(root, layout.headersFooters);
}

function writeHeaderFooter(root: XmlElement, texts: PageLayout["headersFooters"]): void {
  const element = cloneElement(child(root, "headerFooter") ?? newElement("headerFooter"));
  for (const [name, text] of [
    ["oddHeader", texts.header],
    ["oddFooter", texts.footer],
  ] as const) {
    if (text === null) removeChildren(element, name);
    else putChild(element, newElement(name, {}, [encodeXstring(text)]), HEADER_ORDER);
  }
  const empty = element.children.length === 0 && Object.keys(element.attributes).length === 0;
  if (empty) removeChildren(root, "headerFooter");
  else putChild(root, element, WORKSHEET_ORDER);
}

function setFitToPage(root: XmlElement, fit: boolean): void {
  const properties = cloneElement(child(root, "sheetPr") ?? newElement("sheetPr"));
  edit(properties, "pageSetUpPr", (set) => set("fitToPage", fit ? "1" : null), SHEET_PR_ORDER);
  putOrDrop(root, properties);
}

export function writeTabColor(root: XmlElement, color: string | null): void {
  const properties = cloneElement(child(root, "sheetPr") ?? newElement("sheetPr"));
  if (color === null) removeChildren(properties, "tabColor");
  else putChild(properties, newElement("tabColor", { rgb: argb(color) }), SHEET_PR_ORDER);
  putOrDrop(root, properties);
}

export function readProtected(root: XmlElement): boolean {
  return isTrue(child(root, "sheetProtection")?.attributes["sheet"]);
}

export function writeProtected(root: XmlElement, isProtected: boolean): void {
  if (!isProtected) removeChildren(root, "sheetProtection");
  else {
    const old = child(root, "sheetProtection")?.attributes;
    const attributes = old ? { ...old, sheet: "1" } : { sheet: "1", objects: "1", scenarios: "1" };
    putChild(root, newElement("sheetProtection", attributes), WORKSHEET_ORDER);
  }
}

/** Changes an element that has only attributes; removes it if it becomes empty. */
function edit(
  parent: XmlElement,
  name: string,
  change: (set: (attribute: string, value: string | null) => void) => void,
  order: readonly string[] = WORKSHEET_ORDER,
): void {
  const element = cloneElement(child(parent, name) ?? newElement(name));
  change((attribute, value) => setAttribute(element, attribute, value));
  if (Object.keys(element.attributes).length === 0 && element.children.length === 0)
    removeChildren(parent, name);
  else putChild(parent, element, order);
}

function putOrDrop(root: XmlElement, element: XmlElement): void {
  if (Object.keys(element.attributes).length === 0 && element.children.length === 0)
    removeChildren(root, element.name);
  else putChild(root, element, WORKSHEET_ORDER);
}

function fromInches(text: string | undefined): number {
  const inches = Number(text ?? 0);
  return Number.isFinite(inches) ? Number((inches * POINTS_PER_INCH).toPrecision(10)) : 0;
}

function integer(text: string | undefined): number | null {
  const number = Number(text ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 ? number : null;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
