/** The table of shared strings. Saving keeps the indexes that unchanged sheets refer to. */
import { XlsxError } from "../opc/errors";
import { decodeXstring, encodeXstring, spaceAttribute } from "../opc/escapes";
import { cloneElement, elements, isElement, newElement, textOf, type XmlElement } from "../opc/xml";

/** The plain text of `<si>` or `<is>`: its runs, without phonetic hints */
export function sharedStringText(item: XmlElement): string {
  let text = "";
  for (const node of item.children) {
    if (!isElement(node)) continue;
    if (node.name === "t") text += textOf(node);
    else if (node.name === "r") for (const run of elements(node, "t")) text += textOf(run);
  }
  return decodeXstring(text);
}

function isRich(item: XmlElement): boolean {
  return item.children.some((node) => isElement(node) && node.name !== "t");
}

export class SharedStrings {
  private readonly items: XmlElement[];
  private readonly texts: string[];

  constructor(private readonly root: XmlElement | null) {
    this.items = root ? elements(root, "si") : [];
    this.texts = this.items.map(sharedStringText);
  }

  text(index: number): string {
    const text = this.texts[index];
    if (text === undefined)
      throw new XlsxError("damaged", `a cell has the shared string ${index}, which does not exist`);
    return text;
  }

  isRich(index: number): boolean {
    const item = this.items[index];
    return item !== undefined && isRich(item);
  }

  /** The index of the first plain item of each text. */
  plainIndexes(texts: ReadonlySet<string>): number[] {
    const found = new Map<string, number>();
    this.texts.forEach((text, index) => {
      if (texts.has(text) && !found.has(text) && !this.isRich(index)) found.set(text, index);
    });
    return [...found.values()];
  }

  /** A table for saving: items in `retained` keep their index, all other slots are free. */
  edit(retained: ReadonlySet<number>): SharedStringsEdit {
    return new SharedStringsEdit(this.root, this.items, this.texts, retained);
  }
}

export class SharedStringsEdit {
  private readonly slots: (XmlElement | null)[];
  private readonly plain = new Map<string, number>();
  private nextFree = 0;

  constructor(
    private readonly root: XmlElement | null,
    private readonly items: readonly XmlElement[],
    texts: readonly string[],
    retained: ReadonlySet<number>,
  ) {
    this.slots = items.map((item, index) => (retained.has(index) ? item : null));
    this.slots.forEach((item, index) => {
      const text = texts[index] ?? "";
      if (item && !isRich(item) && !this.plain.has(text)) this.plain.set(text, index);
    });
  }

  /** The index of a plain text; adds it if it is new. */
  add(text: string): number {
    const known = this.plain.get(text);
    if (known !== undefined) return known;
    while (this.nextFree < this.slots.length && this.slots[this.nextFree] !== null) this.nextFree++;
    const index = this.nextFree;
    this.slots[index] = newElement("si", {}, [newElement("t", spaceAttribute(text), [encodeXstring(text)])]);
    this.plain.set(text, index);
    return index;
  }

  /** The table's XML, null if unchanged; `references` is the number of cells that refer to it. */
  write(references: number): XmlElement | null {
    const slots = [...this.slots];
    while (slots.length > 0 && slots[slots.length - 1] === null) slots.pop();
    if (slots.length === this.items.length && slots.every((slot, at) => slot === this.items[at])) return null;
    const root = this.root
      ? {
          ...cloneElement({ ...this.root, children: [] }),
          children: this.root.children.filter((node) => !(isElement(node) && node.name === "si")),
        }
      : newElement("sst", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" });
    root.attributes["count"] = String(references);
    root.attributes["uniqueCount"] = String(slots.length);
    const items = slots.map((item) => item ?? newElement("si", {}, [newElement("t")]));
    root.children = [...items, ...root.children.filter(isElement)];
    return root;
  }
}
