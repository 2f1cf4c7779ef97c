/** What only the user can decide, each once, and the answers of an earlier run. */
import type { CellAddress } from "../cellAddress";

export interface LedgerQuestion {
  readonly sheet: string;
  /** Heading of the ledger, or of the standard workbook where the ledger has no such column */
  readonly column: string;
  /** The word that is to be decided; "" for the column as a whole */
  readonly value: string;
  readonly choices: readonly string[];
  /** Cells of the ledger that wait for the answer */
  readonly cells: readonly CellAddress[];
}

export interface LedgerAnswer {
  readonly column: string;
  readonly value: string;
  readonly answer: string;
}

/** An answer that was used, with what else could have been answered */
export interface AnsweredQuestion extends LedgerAnswer {
  readonly choices: readonly string[];
}

/** Puts each question once; gives the answer where there is one already. */
export class Questions {
  private readonly open = new Map<
    string,
    { readonly question: LedgerQuestion; readonly cells: Set<CellAddress> }
  >();
  /** Answers that were used */
  readonly used = new Map<string, AnsweredQuestion>();
  private readonly answers: ReadonlyMap<string, LedgerAnswer>;

  constructor(answers: readonly LedgerAnswer[]) {
    this.answers = new Map(answers.map((one) => [questionKey(one.column, one.value), one]));
  }

  /** The answer; null while there is none: the question then waits with its cells. */
  ask<T extends string>(
    sheet: string,
    column: string,
    value: string,
    choices: readonly T[],
    cells: Iterable<CellAddress>,
  ): T | null {
    const key = questionKey(column, value);
    const answered = this.answers.get(key);
    const answer = choices.find((choice) => choice === answered?.answer);
    if (answered !== undefined && answer !== undefined) {
      this.used.set(key, { ...answered, choices });
      return answer;
    }
    const known = this.open.get(key);
    const waiting = known?.cells ?? new Set<CellAddress>();
    for (const cell of cells) waiting.add(cell);
    if (known === undefined)
      this.open.set(key, { question: { sheet, column, value, choices, cells: [] }, cells: waiting });
    return null;
  }

  /** The user's word on something that is decided otherwise without it; null = none */
  given<T extends string>(column: string, value: string, choices: readonly T[]): T | null {
    const answered = this.answers.get(questionKey(column, value));
    const answer = choices.find((choice) => choice === answered?.answer);
    if (answered === undefined || answer === undefined) return null;
    this.used.set(questionKey(column, value), { ...answered, choices });
    return answer;
  }

  get all(): LedgerQuestion[] {
    return [...this.open.values()].map(({ question, cells }) => ({ ...question, cells: [...cells] }));
  }
}

/** Identifies a question */
export function questionKey(column: string, value: string): string {
  return JSON.stringify([column, value]);
}
