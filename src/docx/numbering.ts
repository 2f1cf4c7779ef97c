/** Rebuilds automatic numbers (w:numPr) from numbering.xml as Word counts them, since they are not in the text. */
import { child, elements, type XmlElement } from "../xlsx/opc/xml";
import { countOf, valueOf } from "./attributes";

interface Level {
  readonly start: number;
  readonly format: string;
  /** %1、 */
  readonly text: string;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
}

const MAX_LEVELS = 9;

export class Numbering {
  private readonly lists = new Map<string, List>();
  /** The counters of each list; lists with the same definition share them. */
  private readonly counters = new Map<string, (number | undefined)[]>();

  constructor(root: XmlElement | null) {
    if (root === null) return;
    const definitions = new Map(
      elements(root, "abstractNum").map((item) => [valueOf(item, "abstractNumId") ?? "", levelsOf(item)]),
    );
    for (const item of elements(root, "num")) {
      const abstract = valueOf(child(item, "abstractNumId"), "val") ?? "";
      const overrides = elements(item, "lvlOverride");
      const levels = new Map(definitions.get(abstract) ?? []);
      for (const override of overrides) {
        const index = countOf(override, "ilvl", 0);
        const own = child(override, "lvl");
        const level = own === null ? levels.get(index) : levelOf(own);
        if (level === undefined) continue;
        const start = countOf(child(override, "startOverride"), "val", level.start);
        levels.set(index, { ...level, start });
      }
      const id = valueOf(item, "numId") ?? "";
      this.lists.set(id, { abstract: overrides.length > 0 ? `${abstract} ${id}` : abstract, levels });
    }
  }

  /** The number before the next paragraph of a list: 一、, （二）, 3.; "" for a bullet and for no list */
  next(list: string, index: number): string {
    const found = this.lists.get(list);
    const level = found?.levels.get(index);
    if (found === undefined || level === undefined || index >= MAX_LEVELS) return "";
    const counters = this.counters.get(found.abstract) ?? [];
    counters[index] = (counters[index] ?? level.start - 1) + 1;
    counters.length = index + 1;
    this.counters.set(found.abstract, counters);
    if (level.format === "bullet" || level.format === "none") return "";
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const outer = found.levels.get(at);
      const value = counters[at] ?? outer?.start ?? 1;
      return formatNumber(value, outer?.format ?? "decimal");
    });
  }
}

function levelsOf(definition: XmlElement): Map<number, Level> {
  return new Map(elements(definition, "lvl").map((item) => [countOf(item, "ilvl", 0), levelOf(item)]));
}

function levelOf(item: XmlElement): Level {
  return {
    start: countOf(child(item, "start"), "val", 1),
    format: valueOf(child(item, "numFmt"), "val") ?? "decimal",
    text: valueOf(child(item, "lvlText"), "val") ?? "",
  };
}

const CHINESE = "零一二三四五六七八九";

function formatNumber(value: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "chineseLegalSimplified":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "ideographDigital":
      return chinese(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case "lowerLetter":
    case "upperLetter": {
      const letter = String.fromCharCode(97 + ((value - 1) % 26));
      return format === "upperLetter" ? letter.toUpperCase() : letter;
    }
    default:
      return String(value);
  }
}

/** 1 to 99 */
function chinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : CHINESE.charAt(tens)}十`;
  return ten + (ones === 0 ? "" : CHINESE.charAt(ones));
}
