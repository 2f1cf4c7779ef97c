/** Wildcards of lookups, criteria and SEARCH, matched without backtracking: a formula of a file cannot hang us. */
import { NotComputedError } from "./values";

const ANY = Symbol("?");
type Segment = readonly (string | typeof ANY)[];

/** The characters of a text: the text itself unless it has characters of two units. */
type Characters = string | readonly string[];

/** Counts steps of work. */
export interface Work {
  spend(steps: number): void;
}

/** So many characters are compared in the time in which a cell is read. */
const COMPARISONS = 16;

/** Excel takes at most 255 characters. */
const MAX_PATTERN = 255;

/** Whether the text has `*`, `?` or `~`. */
export function hasWildcards(pattern: string): boolean {
  return /[*?~]/.test(pattern);
}

/**
 * `甲*`, `?`, `~*`; ignores case. A `~` takes the next character literally, whichever it is: `1~6月` means `16月`.
 */
export class Wildcard {
  /** The parts between the asterisks */
  private readonly segments: Segment[];

  /** @throws NotComputedError for patterns whose meaning in Excel is unknown */
  constructor(pattern: string) {
    if (pattern.length > MAX_PATTERN) throw new NotComputedError("a pattern of more than 255 characters");
    let segment: (string | typeof ANY)[] = [];
    const segments = [segment];
    const characters = charactersOf(pattern);
    for (let at = 0; at < characters.length; at++) {
      const character = characters[at] ?? "";
      if (character === "*") segments.push((segment = []));
      else if (character === "?") segment.push(ANY);
      else if (character !== "~") segment.push(character);
      else {
        const next = characters[++at];
        if (next === undefined) throw new NotComputedError("a pattern that ends in ~");
        segment.push(next);
      }
    }
    this.segments = segments;
  }

  /** Whether the whole text matches. */
  matches(text: string, work: Work): boolean {
    const characters = charactersOf(text);
    const [first = [], ...others] = this.segments;
    if (!isAt(characters, first, 0)) return false;
    const last = others.pop();
    if (last === undefined) return first.length === characters.length;
    const end = endOf(characters, others, first.length, work);
    const tail = characters.length - last.length;
    return end !== null && tail >= end && isAt(characters, last, tail);
  }

  /** Where the first match within the text begins, -1 if there is none. */
  search(text: string, work: Work): number {
    const characters = charactersOf(text);
    const [first = [], ...others] = this.segments;
    const start = indexOf(characters, first, 0, work);
    // A later start leaves less text for the rest
    if (start < 0 || endOf(characters, others, start + first.length, work) === null) return -1;
    return typeof characters === "string" ? start : characters.slice(0, start).join("").length;
  }
}

/** Where the segments end if each takes the first place behind the one before; null if one has no place. */
function endOf(
  characters: Characters,
  segments: readonly Segment[],
  from: number,
  work: Work,
): number | null {
  let end = from;
  for (const segment of segments) {
    const start = indexOf(characters, segment, end, work);
    if (start < 0) return null;
    end = start + segment.length;
  }
  return end;
}

/** @throws what `work` throws beyond its limit */
function indexOf(characters: Characters, segment: Segment, from: number, work: Work): number {
  for (let start = from; start + segment.length <= characters.length; start++) {
    work.spend((segment.length + 1) / COMPARISONS);
    if (isAt(characters, segment, start)) return start;
  }
  return -1;
}

function isAt(characters: Characters, segment: Segment, start: number): boolean {
  if (start + segment.length > characters.length) return false;
  for (let at = 0; at < segment.length; at++) {
    const expected = segment[at];
    if (expected !== ANY && expected !== characters[start + at]) return false;
  }
  return true;
}

/** In lower case, without changing the number of characters. */
function charactersOf(text: string): Characters {
  const lower = text.toLowerCase();
  if (lower.length === text.length && !/[\ud800-\udfff]/.test(text)) return lower;
  return Array.from(text, (character) => {
    const folded = character.toLowerCase();
    return folded.length === character.length ? folded : character;
  });
}
