/** The changes of a mend in words. Pure. */
import type { MendMessages } from "../../locales/mend";
import type { CellMend, MendChoice } from "../../workbook/mend/mend";

/** Old content as written, or new content */
export function contentText(content: string | CellMend["after"], texts: MendMessages): string {
  if (content === null || content === "") return texts.blank;
  if (typeof content === "string") return content;
  return "text" in content ? content.text : content.number;
}

/** `资金!C5：市级 → 市级专项`; cells with the same change are counted: `14 处：专业业务项日 → 专业业务项目` */
export function linesOf(choice: MendChoice, texts: MendMessages): readonly string[] {
  const changes = choice.map(({ before, after }) => {
    const to = contentText(after, texts);
    return texts.change(before === to ? texts.asText(before) : contentText(before, texts), to);
  });
  const [first = ""] = changes;
  if (choice.length > 1 && new Set(changes).size === 1) return [texts.at(texts.cells(choice.length), first)];
  return choice.map(({ cell }, index) => texts.at(cell, changes[index] ?? ""));
}

/** The cell that every choice changes alone; null where there is none */
export function onlyCell(choices: readonly MendChoice[]): CellMend | null {
  const [[first] = []] = choices;
  const isOnly = choices.every((cells) => cells.length === 1 && cells[0]?.cell === first?.cell);
  return isOnly ? (first ?? null) : null;
}
