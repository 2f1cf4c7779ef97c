/** Proposals for damaged figures. They are shown in findings and never used as readings. */
import { foldTight, MAX_FIGURE_LENGTH, stripPrefix } from "./fold";
import { readTarget } from "./target";

/**
 * Proposes the original of a target or actual damaged by OCR or a typing error: `工5%` and `^80%` → `≥5%`, `≥80%`
 * (≥ read as another sign), `290%` → `≥90%` (≥ read as 2, or as 1 from 150 on), `1OO%` → `100%`, `O份` → `0份`.
 * Null if it has no proposal. Call it for `290%` only where a value above 100 % is impossible.
 */
export function proposeOcrReading(text: string): string | null {
  if (text.length > MAX_FIGURE_LENGTH) return null;
  const folded = stripPrefix(foldTight(text));
  const candidate = candidateFor(folded);
  if (candidate === null) return null;
  return readTarget({ text: candidate }, "")?.kind === "number" ? candidate : null;
}

function candidateFor(folded: string): string | null {
  const sign = /^[工土乙之Zz^ˆ‹›》〉]{1,2}([\dOoIl].*)/u.exec(folded);
  if (sign?.[1] !== undefined) return `≥${lettersToDigits(sign[1])}`;
  const glued = /^(?:2([1-9]\d?|100)|1([5-9]\d))(\.\d+)?%$/u.exec(folded);
  if (glued !== null) return `≥${glued[1] ?? glued[2] ?? ""}${glued[3] ?? ""}%`;
  const repaired = lettersToDigits(folded);
  return repaired !== folded ? repaired : null;
}

/** Replaces O by 0 and l and I by 1, only where a figure starts or continues. */
function lettersToDigits(text: string): string {
  const match = /^([≥≤><=]?)([\dOoIl.,]+)/u.exec(text);
  if (match === null) return text;
  const [all, operator = "", figure = ""] = match;
  return operator + figure.replace(/[Oo]/g, "0").replace(/[Il]/g, "1") + text.slice(all.length);
}
