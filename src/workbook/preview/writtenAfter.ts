/** What to store of a write, so that the next one can detect the user's changes. */
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
 * @param asked whether the user decided about what is kept: it is not asked about again
 * @param known what was stored before
 */
export function writtenAfter(
  { plan, left, leftSheets }: LeftAlone & Pick<Settled, "plan">,
  snapshot: WorkbookSnapshot,
  known: WrittenSheets,
  asked: boolean,
): WrittenSheets {
  const after = new Map<string, WrittenSheet>();
  for (const { name, ownedLayout } of snapshot.sheets) {
    const before = ownedLayout === null ? undefined : knownOf(known, name);
    if (before !== undefined) after.set(name, before);
  }
  for (const { definition } of plan.sheets) {
    const { name } = definition;
    const tokens = tokensOf(contentsOfDefinition(definition));
    const ofSheet = left.filter(({ sheet }) => sheet === name);
    const before = knownOf(known, name);
    // What was kept without asking is asked about next time, so its former token stays.
    if (asked) keep(tokens, ofSheet);
    else keepKnown(tokens, ofSheet, before === undefined ? [] : decoded(before));
    after.set(name, encoded(tokens));
  }
  if (asked) {
    const written = new Set(plan.sheets.map(({ definition }) => definition.name));
    for (const name of new Set(left.map(({ sheet }) => sheet))) {
      if (written.has(name)) continue;
      const before = leftSheets.includes(name) ? undefined : knownOf(known, name);
      const tokens = before === undefined ? currentTokens(name, snapshot) : decoded(before);
      keep(
        tokens,
        left.filter(({ sheet }) => sheet === name),
      );
      after.set(name, encoded(tokens));
    }
    // Where nothing was stored, the contents that the user has seen count as known.
    for (const { name, ownedLayout, content } of snapshot.sheets) {
      if (ownedLayout !== null && content !== null && !after.has(name))
        after.set(name, encoded(tokensOf(contentsOf(content))));
    }
  }
  return Object.fromEntries(after);
}

function knownOf(known: WrittenSheets, name: string): WrittenSheet | undefined {
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

function currentTokens(name: string, { sheets }: WorkbookSnapshot): Tokens {
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
