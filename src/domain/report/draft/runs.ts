/** Puts sentences together from words, figures and blanks. */
import type { DraftRun, Runs } from "./draft";

/** @param why what has to be done in the workbook, or which sheet is blank */
export function blank(what: string, why?: string): DraftRun {
  const text = `【待填：${what}${why === undefined ? "" : `（${why}）`}】`;
  return { kind: "blank", text, what: text.slice("【待填：".length, -1) };
}

type Part = string | DraftRun | Runs;

/** A sentence as a template: say`支出${figure}，执行率${rate}。` */
export function say(texts: TemplateStringsArray, ...parts: readonly Part[]): Runs {
  return join(texts.flatMap((text, index): Part[] => [text, parts[index] ?? ""]));
}

/** Neighbouring words become one run. */
export function join(parts: readonly Part[]): Runs {
  const runs: DraftRun[] = [];
  const add = (run: DraftRun): void => {
    const last = runs.at(-1);
    if (run.kind === "text" && last?.kind === "text")
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== "") runs.push(run);
  };
  for (const part of parts) {
    if (typeof part === "string") add({ kind: "text", text: part });
    else if ("kind" in part) add(part);
    else for (const run of part) add(run);
  }
  return runs;
}

/** a、b、c with `separator` between them */
export function list(items: readonly Runs[], separator: string): Runs {
  return join(items.flatMap((item, index): Part[] => (index === 0 ? [item] : [separator, item])));
}
