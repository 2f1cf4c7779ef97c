/** An Open Packaging Conventions package: parts, content types, relationships. */
import { XlsxError } from "./errors";
import {
  elements,
  isElement,
  newBudget,
  newElement,
  parseXml,
  writeDocument,
  XmlError,
  type XmlElement,
} from "./xml";
import { encodeText } from "./zip";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part, or the address if external */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

export class Package {
  /** Shared by all parts that are parsed into trees */
  readonly budget = newBudget();
  private readonly names = new Map<string, string>();
  /** Parsed content types and relationships by lower-case part name, cached because each new part adds to them. */
  private readonly lists = new Map<string, XmlElement>();
  /** Names of `lists` whose bytes in `parts` are out of date */
  private readonly changed = new Set<string>();

  constructor(private readonly parts: Map<string, Uint8Array>) {
    for (const name of parts.keys()) this.names.set(name.toLowerCase(), name);
  }

  clone(): Package {
    return new Package(new Map(this.written()));
  }

  /** All parts by name, in file order */
  written(): ReadonlyMap<string, Uint8Array> {
    for (const name of this.changed) this.writeList(name);
    return this.parts;
  }

  /** Whether every part is the very one of the other, with nothing added, removed or written again */
  isAs(other: Package): boolean {
    const [parts, others] = [this.written(), other.written()];
    return parts.size === others.size && [...parts].every(([name, content]) => others.get(name) === content);
  }

  has(part: string): boolean {
    return this.names.has(part.toLowerCase());
  }

  /** The part's name as spelled in the package. */
  nameOf(part: string): string {
    return this.names.get(part.toLowerCase()) ?? part;
  }

  bytes(part: string): Uint8Array {
    if (this.changed.has(part.toLowerCase())) this.writeList(part.toLowerCase());
    const bytes = this.parts.get(this.nameOf(part));
    if (!bytes) throw new XlsxError("damaged", `the file lacks its part ${part}`);
    return bytes;
  }

  text(part: string): string {
    return decodeXml(this.bytes(part), part);
  }

  xml(part: string): XmlElement {
    return guardXml(part, () => parseXml(this.text(part), this.budget));
  }

  put(part: string, content: Uint8Array | XmlElement): void {
    const name = this.nameOf(part);
    this.forgetList(part);
    this.names.set(part.toLowerCase(), name);
    this.parts.set(name, content instanceof Uint8Array ? content : encodeText(writeDocument(content)));
  }

  /** Removes the part with its relationships and its content type. */
  remove(part: string): void {
    for (const name of [part, relationshipsPart(part)]) {
      this.forgetList(name);
      this.parts.delete(this.nameOf(name));
      this.names.delete(name.toLowerCase());
    }
    this.changeContentTypes((types) => {
      types.children = types.children.filter((node) => !(isElement(node) && isOverrideOf(node, part)));
    });
  }

  contentType(part: string): string | null {
    const types = this.has(CONTENT_TYPES) ? this.list(CONTENT_TYPES) : null;
    if (!types) return null;
    const own = elements(types, "Override").find((item) => isOverrideOf(item, part));
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const byExtension = elements(types, "Default").find(
      (item) => item.attributes["Extension"]?.toLowerCase() === extension,
    );
    return (own ?? byExtension)?.attributes["ContentType"] ?? null;
  }

  setContentType(part: string, type: string): void {
    if (this.contentType(part) === type) return;
    this.changeContentTypes((types) => {
      types.children = types.children.filter((node) => !(isElement(node) && isOverrideOf(node, part)));
      types.children.push(newElement("Override", { PartName: `/${part}`, ContentType: type }));
    });
  }

  /** The relationships of a part; "" is the package itself. */
  relationships(part: string): Relationship[] {
    const source = relationshipsPart(part);
    if (!this.has(source)) return [];
    return elements(this.list(source), "Relationship").map((item) => {
      const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = item.attributes;
      const external = mode === "External";
      return { id, type, target: external ? target : this.nameOf(resolveTarget(part, target)), external };
    });
  }

  /** The target of the first relationship of `part` whose type ends in `/type`. */
  related(part: string, type: string): string | null {
    const found = this.relationships(part).find((item) => !item.external && item.type.endsWith(`/${type}`));
    return found?.target ?? null;
  }

  /** Adds a relationship and returns its id. */
  relate(part: string, type: string, target: string): string {
    const source = relationshipsPart(part);
    const root = this.has(source)
      ? this.list(source)
      : newElement("Relationships", { xmlns: RELATIONSHIPS_NAMESPACE });
    const used = new Set(elements(root).map((item) => item.attributes["Id"]));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    root.children.push(
      newElement("Relationship", { Id: id, Type: type, Target: relativeTarget(part, target) }),
    );
    this.putList(source, root);
    if (this.contentType(source) !== RELATIONSHIPS_TYPE) this.setContentType(source, RELATIONSHIPS_TYPE);
    return id;
  }

  unrelate(part: string, id: string): void {
    const source = relationshipsPart(part);
    const root = this.list(source);
    root.children = root.children.filter(
      (node) => !(typeof node === "object" && "name" in node && node.attributes["Id"] === id),
    );
    this.putList(source, root);
  }

  /** Parts that can be reached from the package through relationships. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const waiting = [""];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      for (const { target, external } of this.relationships(part)) {
        if (external || found.has(target) || !this.has(target)) continue;
        found.add(target);
        waiting.push(target);
      }
    }
    return found;
  }

  /** A free part name: `first`, or `xl/worksheets/sheet#.xml` with the lowest free number. */
  freeName(pattern: string, first?: string): string {
    if (first !== undefined && !this.has(first)) return first;
    let number = 1;
    while (this.has(pattern.replace("#", String(number)))) number++;
    return pattern.replace("#", String(number));
  }

  private changeContentTypes(change: (types: XmlElement) => void): void {
    const types = this.has(CONTENT_TYPES)
      ? this.list(CONTENT_TYPES)
      : newElement("Types", { xmlns: CONTENT_TYPES_NAMESPACE });
    const before = types.children.length;
    change(types);
    if (types.children.length !== before) this.putList(CONTENT_TYPES, types);
  }

  private list(part: string): XmlElement {
    const known = this.lists.get(part.toLowerCase());
    if (known !== undefined) return known;
    const root = this.xml(part);
    this.lists.set(part.toLowerCase(), root);
    return root;
  }

  /** Adds the part at once; its bytes are written on demand. */
  private putList(part: string, root: XmlElement): void {
    if (!this.has(part)) this.put(part, new Uint8Array(0));
    this.lists.set(part.toLowerCase(), root);
    this.changed.add(part.toLowerCase());
  }

  private writeList(part: string): void {
    const root = this.lists.get(part);
    if (root !== undefined) this.parts.set(this.nameOf(part), encodeText(writeDocument(root)));
    this.changed.delete(part);
  }

  private forgetList(part: string): void {
    this.lists.delete(part.toLowerCase());
    this.changed.delete(part.toLowerCase());
  }
}

function isOverrideOf(item: XmlElement, part: string): boolean {
  return item.attributes["PartName"]?.toLowerCase() === `/${part}`.toLowerCase();
}

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  let path: string;
  try {
    path = decodeURI(target.replace(/[?#].*$/, "")).replace(/\\/g, "/");
  } catch {
    throw new XlsxError("damaged", `a relationship of ${part || "the file"} leads nowhere: ${target}`);
  }
  const steps = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function relativeTarget(part: string, target: string): string {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return folder !== "" && target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

/** Decodes UTF-8 and UTF-16, the two encodings that a package may use. */
function decodeXml(bytes: Uint8Array, part: string): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  try {
    return new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new XlsxError("damaged", `${part} is not text in UTF-8 or UTF-16`);
  }
}

/** Runs a reader of one part and converts XML errors to an `XlsxError` that names the part. */
export function guardXml<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XmlError)
      throw new XlsxError("damaged", `${part} is not valid XML: ${error.message}`);
    throw error;
  }
}
