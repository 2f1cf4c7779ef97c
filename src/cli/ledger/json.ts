/** The JSON of `import`; docs/json.md explains it. */
import type { LedgerCheck } from "../../domain/ledger/lines";
import { headingText } from "../../domain/ledger/list";
import { examplesOf } from "../../domain/ledger/rows";
import type { LedgerQuestion } from "../../domain/ledger/questions";
import type { LedgerTable } from "../../domain/ledger/table";
import { headingOfRole } from "../../domain/ledger/roles";
import { ledgerTroubles } from "../../domain/ledger/troubles";
import { toPlainExact } from "../../domain/decimal";
import { ledgerMessages, ledgerTroubleSentence, type LedgerMessages } from "../../locales/ledger";
import type { LedgerPreview } from "../../operations";
import { inputText } from "../../workbook/fill/inputText";
import { leftOutAddress, troubleCells } from "../../workbook/ledger/addresses";

export interface LedgerTableJson {
  readonly sheet: string;
  readonly range: string;
  readonly readAs: string | null;
  readonly why: string;
  readonly columns: readonly {
    readonly from: string;
    readonly cell: string;
    readonly to: string | null;
    readonly examples: readonly string[];
  }[];
  readonly values: readonly { readonly column: string; readonly from: string; readonly to: string }[];
  readonly unit: string | null;
  readonly rows: number;
  readonly postings: number;
  readonly leftOut: readonly { readonly cell: string; readonly why: string }[];
  readonly checks: readonly LedgerCheckJson[];
}

export interface LedgerCheckJson {
  readonly what: string;
  readonly ledger: string;
  readonly computed: string;
  readonly ok: boolean;
  readonly cell: string;
}

export interface ImportJson {
  readonly format: 1;
  readonly tables: readonly LedgerTableJson[];
  readonly questions: readonly LedgerQuestion[];
  readonly written: readonly {
    readonly cell: string;
    readonly value: string;
    readonly from: readonly string[];
  }[];
  readonly findings: readonly {
    readonly severity: "error" | "warning";
    readonly cells: readonly string[];
    readonly sentence: string;
  }[];
  readonly notRead: readonly string[];
}

export function importJson({
  reading,
  plan,
  questions,
  notRead,
}: Pick<LedgerPreview, "reading" | "plan" | "questions" | "notRead">): ImportJson {
  const texts = ledgerMessages("zh-CN");
  return {
    format: 1,
    tables: reading.tables.map((table, at) => tableJson(table, plan.rows[at] ?? 0, texts)),
    questions: questions.map((question) => ({ ...question, cells: [...question.cells] })),
    written: plan.places.map(({ cell, content, from }) => ({
      cell,
      value: inputText(content, ""),
      from: [...from],
    })),
    findings: ledgerTroubles(reading.tables, questions).map((trouble) => ({
      severity: trouble.kind === "check" ? ("warning" as const) : ("error" as const),
      cells: troubleCells(trouble),
      sentence: ledgerTroubleSentence("zh-CN", trouble),
    })),
    notRead: [...notRead],
  };
}

function tableJson(table: LedgerTable, rows: number, texts: LedgerMessages): LedgerTableJson {
  const { sheet, range, readAs, why, columns, list, values, unit, postings, leftOut, checks } = table;
  const examples = list === null ? [] : examplesOf(list, columns, readAs);
  return {
    sheet,
    range,
    readAs: readAs === null ? null : texts.readAs[readAs],
    why: texts.why(why, readAs),
    columns: columns.map(({ heading, role, index }) => ({
      from: headingText(heading),
      cell: heading.cell,
      to: role === null ? null : headingOfRole(role),
      examples: examples[index] ?? [],
    })),
    values: values.map(({ column, from, to }) => ({ column, from, to })),
    unit,
    rows,
    postings,
    leftOut: leftOut.map((left) => ({ cell: leftOutAddress(sheet, left), why: texts.causes[left.cause] })),
    checks: checks.map(checkJson),
  };
}

function checkJson({ what, ledger, computed, ok, cell }: LedgerCheck): LedgerCheckJson {
  return { what, ledger: toPlainExact(ledger), computed: toPlainExact(computed), ok, cell };
}
