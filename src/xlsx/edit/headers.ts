/** The parts of a page's header or footer: `&L左&C中&R右`. */
export type HeaderPart = "L" | "C" | "R";

/** Text before the first mark belongs to the centre */
export function headerParts(line: string | null): Record<HeaderPart, string> {
  const parts: Record<HeaderPart, string> = { L: "", C: "", R: "" };
  let current: HeaderPart = "C";
  for (const piece of (line ?? "").match(/&&|&[LCR]|[^&]+|&/g) ?? []) {
    if (piece === "&L" || piece === "&C" || piece === "&R") current = piece.slice(1) as HeaderPart;
    else parts[current] += piece;
  }
  return parts;
}

/** The line with another text in one part; null = nothing is left */
export function withHeaderPart(line: string | null, part: HeaderPart, text: string): string | null {
  const parts = { ...headerParts(line), [part]: text };
  const whole = (["L", "C", "R"] as const).map((one) => (parts[one] === "" ? "" : `&${one}${parts[one]}`));
  return whole.join("") || null;
}
