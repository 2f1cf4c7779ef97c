/** The questions of a ledger as the user answers them: each keeps its place, answered or not. */
import { questionKey, type LedgerQuestion } from "../../domain/ledger/questions";
import type { LedgerChoices, LedgerPreview } from "../../operations";

export interface Asked {
  readonly key: string;
  readonly column: string;
  readonly value: string;
  readonly choices: readonly string[];
  /** Null = answered before it was asked here */
  readonly question: LedgerQuestion | null;
}

/** Those that were asked before keep their order and what is known of them. */
export function askedIn({ questions, answered }: LedgerPreview, before: readonly Asked[]): Asked[] {
  const now = new Map<string, Asked>();
  for (const { column, value, choices } of answered) {
    const key = questionKey(column, value);
    now.set(key, { key, column, value, choices, question: null });
  }
  for (const question of questions) {
    const { column, value, choices } = question;
    const key = questionKey(column, value);
    now.set(key, { key, column, value, choices, question });
  }
  const known = before.map((one) => {
    const own = now.get(one.key);
    now.delete(one.key);
    return own === undefined || own.question === null ? one : own;
  });
  return [...known, ...now.values()];
}

/** Whether the ledger, as it is read now, asks it or uses its answer */
export function isAsked({ questions, answered }: LedgerPreview, { key }: Asked): boolean {
  return [...questions, ...answered].some(({ column, value }) => questionKey(column, value) === key);
}

export function answerOf({ answers }: LedgerChoices, { column, value }: Asked): string | null {
  return answers.find((one) => one.column === column && one.value === value)?.answer ?? null;
}

/** @param answer null = not decided */
export function withAnswer(
  choices: LedgerChoices,
  { column, value }: Pick<Asked, "column" | "value">,
  answer: string | null,
): LedgerChoices {
  const others = choices.answers.filter((one) => one.column !== column || one.value !== value);
  return { ...choices, answers: answer === null ? others : [...others, { column, value, answer }] };
}

export function withRole(
  choices: LedgerChoices,
  heading: string,
  role: LedgerChoices["roles"][number][1],
): LedgerChoices {
  const others = choices.roles.filter(([one]) => one !== heading);
  return { ...choices, roles: [...others, [heading, role]] };
}

/** Turns a sheet on or off. */
export function withSheet(choices: LedgerChoices, sheet: string): LedgerChoices {
  const { without = [] } = choices;
  const others = without.filter((one) => one !== sheet);
  return { ...choices, without: others.length < without.length ? others : [...without, sheet] };
}
