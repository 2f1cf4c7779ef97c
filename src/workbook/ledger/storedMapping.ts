/** What was decided about a ledger, as a file for the next year and for colleagues. JSON; its keys are promises. */
import type { AnsweredQuestion, LedgerAnswer, LedgerQuestion } from "../../domain/ledger/questions";
import { headingText } from "../../domain/ledger/list";
import type { LedgerReading } from "../../domain/ledger/reading";
import { headingOfRole, ROLES, type Role } from "../../domain/ledger/roles";
import { jsonOf } from "../storedJson";

export interface LedgerDecisions {
  readonly roles: readonly (readonly [heading: string, role: Role | null])[];
  readonly answers: readonly LedgerAnswer[];
}

export interface StoredMapping {
  readonly format: 1;
  /** `to` is a column of the standard workbook; null = not read */
  readonly columns: readonly { readonly from: string; readonly to: string | null }[];
  readonly values: readonly { readonly column: string; readonly from: string; readonly to: string }[];
  /** `answer` is one of the choices; null = not answered yet */
  readonly answers: readonly {
    readonly column: string;
    readonly value: string;
    readonly choices: readonly string[];
    readonly answer: string | null;
  }[];
}

export function mappingOf(
  { tables, answersUsed }: LedgerReading,
  questions: readonly LedgerQuestion[],
): StoredMapping {
  const columns = new Map(
    tables.flatMap(({ columns: all }) =>
      all
        .filter(({ heading }) => heading.texts.length > 0)
        .map(
          ({ heading, role }) => [headingText(heading), role === null ? null : headingOfRole(role)] as const,
        ),
    ),
  );
  const values = new Map(
    tables.flatMap((table) =>
      table.values.map((value) => [JSON.stringify([value.column, value.from]), value] as const),
    ),
  );
  return {
    format: 1,
    columns: [...columns].map(([from, to]) => ({ from, to })),
    values: [...values.values()],
    answers: [
      ...answersUsed
        .filter(({ column, value }) => !values.has(JSON.stringify([column, value])))
        .map(({ column, value, answer }) => ({ column, value, choices: [answer], answer })),
      ...questions.map(({ column, value, choices }) => ({ column, value, choices, answer: null })),
    ],
  };
}

/** What the user alone has decided */
export function mappingOfDecisions(
  roles: LedgerDecisions["roles"],
  answers: readonly AnsweredQuestion[],
): StoredMapping {
  return {
    format: 1,
    columns: roles.map(([from, role]) => ({ from, to: role === null ? null : headingOfRole(role) })),
    values: [],
    answers: answers.map(({ column, value, choices, answer }) => ({ column, value, choices, answer })),
  };
}

/** The decisions of a stored mapping; null for a text that is none. Columns that are read so anyway are left out. */
export function parseMapping(text: string): LedgerDecisions | null {
  const stored = jsonOf(text) as Partial<StoredMapping> | null;
  if (stored?.format !== 1) return null;
  const roles = entriesOf(stored.columns).flatMap((column): [string, Role | null][] => {
    const { from, to } = column;
    if (typeof from !== "string") return [];
    if (to === null) return [[from, null]];
    const role = ROLES.find((one) => headingOfRole(one) === to);
    return role === undefined ? [] : [[from, role]];
  });
  const answers = [
    ...entriesOf(stored.values).map(({ column, from, to }) => ({ column, value: from, answer: to })),
    ...entriesOf(stored.answers).map(({ column, value, answer }) => ({ column, value, answer })),
  ].flatMap(({ column, value, answer }): LedgerAnswer[] =>
    typeof column === "string" && typeof value === "string" && typeof answer === "string"
      ? [{ column, value, answer }]
      : [],
  );
  return { roles, answers };
}

function entriesOf(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(list)) return [];
  return list.filter(
    (one): one is Readonly<Record<string, unknown>> => typeof one === "object" && one !== null,
  );
}
