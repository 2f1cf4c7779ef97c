/**
 * The parts of an .xlsx file in a form in which two files are equal exactly when they show and say the same. References
 * into the tables of styles and strings are replaced by what they lead to, since the tables keep what is no longer
 * used, and so are ids of relationships; cells and rows that hold nothing and look like nothing are left out, as Excel does when it saves; conditional
 * formats are numbered by their order.
 */
import { strFromU8, unzipSync } from "fflate";
import { child, elements, isElement, parseXml, writeElement, type XmlElement } from "../../src/xlsx/opc/xml";

const STYLES = "xl/styles.xml";
const STRINGS = "xl/sharedStrings.xml";
const TABLES = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"];

export type Parts = ReadonlyMap<string, string>;

export function partsOf(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes);
  const read = (part: string): XmlElement | null => {
    const content = files[part];
    return content === undefined ? null : parseXml(strFromU8(content));
  };
  const styles = read(STYLES);
  const strings = read(STRINGS);
  const tables = tablesOf(styles, strings);
  const parts = new Map<string, string>();
  for (const [part, content] of Object.entries(files)) {
    if (part === STRINGS) continue;
    if (part === STYLES && styles !== null) {
      const rest = styles.children.filter((node) => !isElement(node) || !TABLES.includes(node.name));
      parts.set(part, writeElement({ ...styles, children: rest }));
    } else if (/^xl\/worksheets\/[^/]+\.xml$/.test(part)) {
      parts.set(part, writeElement(sheetOf(parseXml(strFromU8(content)), tables)));
    } else if (/\.(xml|rels|vml)$/.test(part)) {
      parts.set(part, inOrder(withTargets(strFromU8(content), files, part)));
    } else parts.set(part, strFromU8(content, true));
  }
  return parts;
}

/** What is Excel's own business, and differs between two workbooks that show and say the same: the order of these. */
const WITHOUT_ORDER = {
  "rules of data validation": /<dataValidation [^>]*?(?:\/>|>.*?<\/dataValidation>)/gs,
  "merged areas": /<mergeCell [^>]*>(?:<\/mergeCell>)?/g,
  hyperlinks: /<hyperlink [^>]*>(?:<\/hyperlink>)?/g,
  "defined names": /<definedName [^>]*>[^<]*<\/definedName>/g,
  settings: /<(?:\w+:)?property [^>]*>(?:<\/(?:\w+:)?property>)?/g,
};

/** As `partsOf`, in which the order of these does not count */
export function partsWithoutOrder(file: Uint8Array): Parts {
  return new Map(
    [...partsOf(file)].map(([part, text]) => [
      part,
      Object.values(WITHOUT_ORDER).reduce((whole, element) => {
        const sorted = (whole.match(element) ?? []).sort();
        return whole.replace(element, () => sorted.shift() ?? "");
      }, text),
    ]),
  );
}

/** Relationships and content types have no order, and a relationship's id is only a way to its target. */
function inOrder(text: string): string {
  const list = /<(?:Override|Relationship) [^>]*>/g;
  const sorted = (text.match(list) ?? []).map((element) => element.replace(/ Id="[^"]*"/, "")).sort();
  return sorted.length === 0 ? text : text.replace(list, "") + sorted.join("");
}

function withTargets(text: string, files: Readonly<Record<string, Uint8Array>>, part: string): string {
  const relationships = files[part.replace(/([^/]+)$/, "_rels/$1.rels")];
  if (relationships === undefined) return text;
  const targets = new Map(
    elements(parseXml(strFromU8(relationships))).map(({ attributes }) => [
      attributes["Id"],
      attributes["Target"],
    ]),
  );
  return text.replace(/ r:id="([^"]*)"/g, (_, id: string) => ` target="${targets.get(id) ?? ""}"`);
}

interface Tables {
  readonly format: (index: string | undefined) => string;
  readonly differential: (index: string) => string;
  readonly string: (index: string) => XmlElement;
}

function tablesOf(styles: XmlElement | null, strings: XmlElement | null): Tables {
  const items = (name: string): XmlElement[] => {
    const list = styles && child(styles, name);
    return list ? elements(list) : [];
  };
  const numberFormats = new Map(
    items("numFmts").map(({ attributes }) => [attributes["numFmtId"], attributes["formatCode"]]),
  );
  const [fonts, fills, borders] = [items("fonts"), items("fills"), items("borders")];
  const text = (list: readonly XmlElement[], index: string | undefined): string => {
    const item = list[Number(index ?? 0)];
    return item ? writeElement(item) : "";
  };
  const formats = items("cellXfs").map((xf) => {
    const { fontId, fillId, borderId, numFmtId, ...rest } = xf.attributes;
    const numberFormat = numberFormats.get(numFmtId) ?? numFmtId ?? "";
    const own = writeElement({ ...xf, attributes: withoutApplied(rest) });
    return [own, text(fonts, fontId), text(fills, fillId), text(borders, borderId), numberFormat].join(" ");
  });
  const differentials = items("dxfs").map(writeElement);
  const shared = strings ? elements(strings, "si") : [];
  return {
    format: (index) => formats[Number(index ?? 0)] ?? "",
    differential: (index) => differentials[Number(index)] ?? "",
    string: (index) => shared[Number(index)] ?? { name: "si", attributes: {}, children: [] },
  };
}

/** What is applied is in the format itself. */
function withoutApplied(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.startsWith("apply")));
}

function sheetOf(root: XmlElement, tables: Tables): XmlElement {
  const children = elements(root)
    .filter(({ name }) => name !== "dimension")
    .map((element) => {
      if (element.name === "sheetData")
        return { ...element, children: elements(element).flatMap((row) => rowOf(row, tables)) };
      if (element.name === "cols")
        return { ...element, children: elements(element).map((column) => styled(column, "style", tables)) };
      return element;
    });
  const rules = children
    .filter(({ name }) => name === "conditionalFormatting")
    .flatMap((container) => elements(container, "cfRule").map((rule) => ({ container, rule })))
    .sort((one, other) => Number(one.rule.attributes["priority"]) - Number(other.rule.attributes["priority"]))
    .map(({ container, rule }, index) => {
      const { dxfId, ...attributes } = rule.attributes;
      const look = dxfId === undefined ? {} : { dxf: tables.differential(dxfId) };
      return {
        ...container,
        children: [{ ...rule, attributes: { ...attributes, ...look, priority: String(index + 1) } }],
      };
    });
  return {
    ...root,
    children: [...children.filter(({ name }) => name !== "conditionalFormatting"), ...rules],
  };
}

function rowOf(row: XmlElement, tables: Tables): XmlElement[] {
  const cells = elements(row, "c").flatMap((cell) => cellOf(cell, tables));
  const { attributes } = styled(row, "s", tables);
  return cells.length === 0 && Object.keys(attributes).length === 1
    ? []
    : [{ ...row, attributes, children: cells }];
}

function cellOf(cell: XmlElement, tables: Tables): XmlElement[] {
  const plain = tables.format(cell.attributes["s"]) === tables.format("0");
  if (
    plain &&
    cell.children.length === 0 &&
    Object.keys(cell.attributes).every((name) => name === "r" || name === "s")
  )
    return [];
  const looked = styled(cell, "s", tables);
  const value = child(cell, "v");
  if (cell.attributes["t"] !== "s" || value === null) return [looked];
  return [{ ...looked, children: [tables.string(String(value.children[0]))] }];
}

function styled(element: XmlElement, name: string, tables: Tables): XmlElement {
  const { [name]: style, ...attributes } = element.attributes;
  return style === undefined
    ? { ...element, attributes }
    : { ...element, attributes: { ...attributes, look: tables.format(style) } };
}

/** Names of the parts that differ, are missing or are new; empty = equal */
export function differingParts(one: Parts, other: Parts): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}

/** Where two texts part, for the message of a failed test */
export function firstDifference(one: Parts, other: Parts): string {
  const [part] = differingParts(one, other);
  if (part === undefined) return "equal";
  const [left, right] = [one.get(part) ?? "(no part)", other.get(part) ?? "(no part)"];
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const cut = (text: string): string => text.slice(Math.max(0, at - 150), at + 150);
  return `${part} at ${at}:\n  ${cut(left)}\n  ${cut(right)}`;
}
