/**
 * A small XML tree on saxes. Names do not depend on the writer's choice of prefixes: elements of the root's namespace
 * lose their prefix (`<x:worksheet>` becomes `worksheet`), attributes of the relationships namespace become `r:…`, and
 * every other name stays as written. DOCTYPE is refused; nesting, attributes and namespaces are limited.
 */
import { SaxesParser } from "saxes";
import { XlsxError } from "./errors";

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string | { readonly comment: string };

export class XmlError extends Error {}

const RELATIONSHIPS = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);
const MAX_DEPTH = 200;
/** Per element */
const MAX_ATTRIBUTES = 1_000;
/** In scope of one element */
const MAX_NAMESPACES = 100;
/** Elements, attributes, texts and comments kept per file; a few hundred bytes each */
const MAX_NODES = 3_000_000;

/** Receives the parsed nodes; names are already canonical. */
export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  comment(text: string): void;
  close(): void;
}

interface Scope {
  /** Prefix to namespace; "" is the default namespace */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Prefix as written to canonical prefix, with its colon */
  readonly elementPrefixes: ReadonlyMap<string, string>;
  readonly attributePrefixes: ReadonlyMap<string, string>;
}

/** Parses an XML text into `handler`. Throws `XmlError` if it is not well formed. */
export function readXml(text: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const scopes: Scope[] = [];
  let scope: Scope | null = null;
  let mainNamespace = "";
  let generated = 0;
  let attributesOfElement = 0;
  /** Whether the element's attributes involve namespaces; most do not */
  let namespaced = false;

  // At most seven handlers: with an eighth, V8 switches the parser to dictionary mode, which doubles the parsing time.
  parser.on("doctype", () => {
    throw new XmlError("DOCTYPE is not allowed");
  });
  parser.on("attribute", ({ name }) => {
    attributesOfElement += 1;
    if (name === "xmlns" || name.includes(":")) namespaced = true;
    if (attributesOfElement > MAX_ATTRIBUTES) throw new XmlError("an element has too many attributes");
  });
  parser.on("opentag", (tag) => {
    attributesOfElement = 0;
    if (scopes.length >= MAX_DEPTH) throw new XmlError("elements are nested too deeply");
    const parent: Scope | null = scope;
    let attributes: Record<string, string> = tag.attributes;
    if (parent === null || (namespaced && declares(attributes))) {
      const namespaces = new Map(parent?.namespaces);
      for (const [name, value] of Object.entries(attributes)) {
        if (name === "xmlns") namespaces.set("", value);
        else if (name.startsWith("xmlns:")) namespaces.set(name.slice(6), value);
      }
      if (namespaces.size > MAX_NAMESPACES) throw new XmlError("too many namespaces are declared");
      if (parent === null) mainNamespace = namespaces.get(prefixOf(tag.name)) ?? "";
      const elementPrefixes = new Map<string, string>();
      const attributePrefixes = new Map<string, string>();
      for (const [prefix, uri] of namespaces) {
        if (uri === mainNamespace) elementPrefixes.set(prefix, "");
        else if (prefix === "") {
          const inherited = parent?.namespaces.get("") === uri ? parent.elementPrefixes.get("") : undefined;
          elementPrefixes.set("", uri === "" ? "" : (inherited ?? `ns${++generated}:`));
        } else elementPrefixes.set(prefix, `${prefix}:`);
        attributePrefixes.set(prefix, RELATIONSHIPS.has(uri) ? "r:" : `${prefix}:`);
      }
      scope = { namespaces, elementPrefixes, attributePrefixes };
      attributes = redeclare(attributes, parent === null, mainNamespace, scope);
    }
    scopes.push(scope as Scope);
    if (namespaced) attributes = attributeNames(attributes, scope as Scope);
    namespaced = false;
    handler.open(elementName(tag.name, scope as Scope), attributes);
  });
  parser.on("closetag", () => {
    scopes.pop();
    scope = scopes[scopes.length - 1] ?? null;
    handler.close();
  });
  parser.on("text", (value) => {
    if (scope !== null) handler.text(value);
  });
  parser.on("cdata", (value) => {
    handler.text(value);
  });
  parser.on("comment", (value) => {
    if (scope !== null) handler.comment(value);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    // saxes throws plain Errors; our errors are subclasses
    if (error instanceof Error && error.constructor === Error) throw new XmlError(error.message);
    throw error;
  }
}

function declares(attributes: Record<string, string>): boolean {
  for (const name in attributes) if (name.startsWith("xmlns")) return true;
  return false;
}

function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? "" : name.slice(0, colon);
}

function elementName(name: string, scope: Scope): string {
  const colon = name.indexOf(":");
  if (colon < 0) {
    const prefix = scope.elementPrefixes.get("");
    return prefix === undefined || prefix === "" ? name : prefix + name;
  }
  const prefix = scope.elementPrefixes.get(name.slice(0, colon));
  if (prefix === undefined) throw new XmlError(`unbound namespace prefix in <${name}>`);
  return prefix + name.slice(colon + 1);
}

function attributeNames(attributes: Record<string, string>, scope: Scope): Record<string, string> {
  let foreign = false;
  for (const name in attributes)
    if (name.includes(":") && renamedAttribute(name, scope) !== name) foreign = true;
  if (!foreign) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [renamedAttribute(name, scope), value]),
  );
}

function renamedAttribute(name: string, scope: Scope): string {
  const colon = name.indexOf(":");
  if (colon < 0 || name.startsWith("xmlns:") || name.startsWith("xml:")) return name;
  const prefix = scope.attributePrefixes.get(name.slice(0, colon));
  if (prefix === undefined) throw new XmlError(`unbound namespace prefix in attribute ${name}`);
  return prefix + name.slice(colon + 1);
}

/** The namespace declarations for the canonical names; the root's namespace becomes the default. */
function redeclare(
  attributes: Record<string, string>,
  isRoot: boolean,
  mainNamespace: string,
  scope: Scope,
): Record<string, string> {
  const declared: Record<string, string> = {};
  if (isRoot && mainNamespace !== "") declared["xmlns"] = mainNamespace;
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "xmlns") {
      const prefix = scope.elementPrefixes.get("") ?? "";
      if (prefix !== "") declared[`xmlns:${prefix.slice(0, -1)}`] = value;
    } else declared[name] = value;
    if (name.startsWith("xmlns:") && RELATIONSHIPS.has(value)) declared["xmlns:r"] = value;
  }
  return declared;
}

/** The number of nodes that a file may still use */
export interface NodeBudget {
  left: number;
}

export function newBudget(): NodeBudget {
  return { left: MAX_NODES };
}

/** Builds a tree: pass it to `readXml`, then read `root`. */
export class TreeBuilder implements XmlHandler {
  root: XmlElement | null = null;
  private readonly open_: XmlElement[] = [];

  constructor(private readonly budget: NodeBudget = newBudget()) {}

  get depth(): number {
    return this.open_.length;
  }

  open(name: string, attributes: Record<string, string>): void {
    this.spend(1 + Object.keys(attributes).length);
    const element: XmlElement = { name, attributes, children: [] };
    const parent = this.open_[this.open_.length - 1];
    if (parent) parent.children.push(element);
    else this.root = element;
    this.open_.push(element);
  }

  text(text: string): void {
    this.spend(1);
    this.open_[this.open_.length - 1]?.children.push(text);
  }

  comment(text: string): void {
    this.spend(1);
    this.open_[this.open_.length - 1]?.children.push({ comment: text });
  }

  close(): void {
    this.open_.pop();
  }

  private spend(nodes: number): void {
    this.budget.left -= nodes;
    if (this.budget.left < 0)
      throw new XlsxError("tooLarge", `the file has more than ${MAX_NODES} nodes of XML`);
  }
}

export function parseXml(text: string, budget?: NodeBudget): XmlElement {
  const builder = new TreeBuilder(budget);
  readXml(text, builder);
  if (builder.root === null) throw new XmlError("no root element");
  return builder.root;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node === "object" && "name" in node;
}

export function elements(parent: XmlElement, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of parent.children) {
    if (isElement(node) && (name === undefined || node.name === name)) found.push(node);
  }
  return found;
}

export function child(parent: XmlElement, name: string): XmlElement | null {
  for (const node of parent.children) if (isElement(node) && node.name === name) return node;
  return null;
}

export function textOf(element: XmlElement): string {
  let text = "";
  for (const node of element.children) {
    if (typeof node === "string") text += node;
    else if (isElement(node)) text += textOf(node);
  }
  return text;
}

/** Sets an attribute; null removes it. */
export function setAttribute(element: XmlElement, name: string, value: string | null): void {
  if (value !== null) element.attributes[name] = value;
  else
    element.attributes = Object.fromEntries(
      Object.entries(element.attributes).filter(([own]) => own !== name),
    );
}

export function newElement(
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

export function cloneElement(element: XmlElement): XmlElement {
  return {
    name: element.name,
    attributes: { ...element.attributes },
    children: element.children.map((node) => (isElement(node) ? cloneElement(node) : node)),
  };
}

/** Inserts `element` at its position in `order`, or replaces the child of the same name. */
export function putChild(parent: XmlElement, element: XmlElement, order: readonly string[]): void {
  const same = parent.children.findIndex((node) => isElement(node) && node.name === element.name);
  if (same >= 0) parent.children[same] = element;
  else parent.children.splice(placeOf(parent, element.name, order), 0, element);
}

/** Replaces all children called `name`; inserts `replacements` at their position in `order`. */
export function replaceChildren(
  parent: XmlElement,
  name: string,
  replacements: readonly XmlElement[],
  order: readonly string[],
): void {
  removeChildren(parent, name);
  parent.children.splice(placeOf(parent, name, order), 0, ...replacements);
}

function placeOf(parent: XmlElement, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name);
  const next = parent.children.findIndex((node) => isElement(node) && rankOf(node, order) > rank);
  return next < 0 ? parent.children.length : next;
}

/** Alternative content ranks as its content does. */
function rankOf(element: XmlElement, order: readonly string[]): number {
  if (!element.name.endsWith(":AlternateContent")) return order.indexOf(element.name);
  const choice = element.children.find(isElement);
  const content = choice?.children.find(isElement);
  return content ? order.indexOf(content.name) : -1;
}

export function removeChildren(parent: XmlElement, name: string): void {
  parent.children = parent.children.filter((node) => !(isElement(node) && node.name === name));
}

export function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

function escapeAttribute(text: string): string {
  if (!/[&<>"\r\n\t]/.test(text)) return text;
  return escapeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

export function attributesText(attributes: Record<string, string>): string {
  let text = "";
  for (const name in attributes) text += ` ${name}="${escapeAttribute(attributes[name] ?? "")}"`;
  return text;
}

export function writeElement(element: XmlElement): string {
  const start = `<${element.name}${attributesText(element.attributes)}`;
  if (element.children.length === 0) return `${start}/>`;
  let text = `${start}>`;
  for (const node of element.children) {
    if (typeof node === "string") text += escapeText(node);
    else if (isElement(node)) text += writeElement(node);
    else text += `<!--${node.comment}-->`;
  }
  return `${text}</${element.name}>`;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export function writeDocument(root: XmlElement): string {
  return XML_DECLARATION + writeElement(root);
}
