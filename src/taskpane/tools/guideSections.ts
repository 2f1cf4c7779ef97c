/** The guide as sections that can be searched. Pure. */
import { comparable } from "../findings/findingView";

export interface GuideSection {
  readonly title: string;
  /** Paragraphs, items of lists and rows of tables, without their marks */
  readonly lines: readonly string[];
}

/** A section for each heading, in the order of the guide; what stands above the first has none. */
export function guideSections(markdown: string): readonly GuideSection[] {
  return markdown
    .split(/^#{2,} /m)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n");
      return { title, lines: lines.map(plainLine).filter((line) => line !== "") };
    });
}

function plainLine(line: string): string {
  // Pictures, and the line below the head of a table
  if (/^!\[|^\|[\s|:-]+\|$/.test(line)) return "";
  const cells = line.startsWith("|")
    ? line
        .slice(1)
        .replace(/\|\s*$/, "")
        .split("|")
    : [line];
  return cells
    .map((cell) =>
      cell
        .trim()
        .replace(/^(?:-|\d+\.)\s+/, "")
        .replace(/\*\*|`/g, ""),
    )
    .filter((cell) => cell !== "")
    .join("：");
}

/** The sections with a line that contains every word, and those lines; all lines where the title itself contains them. */
export function searchGuide(sections: readonly GuideSection[], words: string): readonly GuideSection[] {
  const sought = comparable(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (sought.length === 0) return sections;
  const contains = (text: string): boolean => {
    const compared = comparable(text);
    return sought.every((word) => compared.includes(word));
  };
  return sections.flatMap(({ title, lines }) => {
    if (contains(title)) return { title, lines };
    const found = lines.filter(contains);
    return found.length === 0 ? [] : { title, lines: found };
  });
}
