/** What has to be remembered of a write, so that the next one knows what is the user's. */
import { foldedSheetName } from "../../a1";
import type { WorkbookSnapshot } from "../snapshot";
import { contentOfInput, contentsOf, contentsOfDefinition } from "../undo/contents";
import {
  decoded,
  encoded,
  keptTokenOf,
  tokensOf,
  type Token,
  type Tokens,
  type WrittenSheet,
  type WrittenSheets,
} from "../undo/writtenSheets";
import type { Conflict, Settled } from "./conflicts";

export type LeftAlone = Pick<Settled, "left" | "leftSheets">;

/**
 * @param asked the user has seen what is left and decided so: it is not asked about again
 * @param known what was remembered until now
 */
export function writtenAfter(
  { plan, left, leftSheets }: LeftAlone & Pick<Settled, "plan">,
  snapshot: WorkbookSnapshot,
  known: WrittenSheets,
  asked: boolean,
): WrittenSheets {
  const after: Record<string, WrittenSheet> = {};
  for (const { name, ownedLayout } of snapshot.sheets) {
    const before = ownedLayout === null ? undefined : knownOf(known, name);
    if (before !== undefined) after[name] = before;
  }
  for (const { definition } of plan.sheets) {
    const { name } = definition;
    const tokens = tokensOf(contentsOfDefinition(definition));
    const ofSheet = left.filter(({ sheet }) => sheet === name);
    const before = knownOf(known, name);
    // What was left without a word is asked about next time: it stays known as what it was.
    if (asked) keep(tokens, ofSheet);
    else keepKnown(tokens, ofSheet, before === undefined ? [] : decoded(before));
    after[name] = encoded(tokens);
  }
  if (asked) {
    const written = new Set(plan.sheets.map(({ definition }) => definition.name));
    for (const name of new Set(left.map(({ sheet }) => sheet))) {
      if (written.has(name)) continue;
      const before = leftSheets.includes(name) ? undefined : knownOf(known, name);
      const tokens = before === undefined ? tokensStanding(name, snapshot) : decoded(before);
      keep(
        tokens,
        left.filter(({ sheet }) => sheet === name),
      );
      after[name] = encoded(tokens);
    }
    // Where nothing was known, what the user has seen standing is what is known.
    for (const { name, ownedLayout, content } of snapshot.sheets) {
      if (ownedLayout !== null && content !== null && after[name] === undefined)
        after[name] = encoded(tokensOf(contentsOf(content)));
    }
  }
  return after;
}

function knownOf(known: WrittenSheets, name: string): WrittenSheet | undefined {
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

function tokensStanding(name: string, { sheets }: WorkbookSnapshot): Tokens {
  const content = sheets.find((one) => foldedSheetName(one.name) === foldedSheetName(name))?.content ?? null;
  return content === null ? [] : tokensOf(contentsOf(content));
}

function keep(tokens: Tokens, left: readonly Conflict[]): void {
  for (const { row, column, before } of left) put(tokens, row, column, keptTokenOf(contentOfInput(before)));
}

function keepKnown(tokens: Tokens, left: readonly Conflict[], before: Tokens): void {
  for (const { row, column } of left) {
    const token = before[row]?.[column];
    if (token !== undefined) put(tokens, row, column, token);
  }
}

function put(tokens: Tokens, row: number, column: number, token: Token): void {
  const line = (tokens[row] ??= []);
  while (line.length < column) line.push(".");
  line[column] = token;
}
