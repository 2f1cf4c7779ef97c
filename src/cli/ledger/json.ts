/** The JSON of `import`; docs/json.md explains it. */
import { areaName, boundingArea, quoteSheet } from "../../a1";
import type { LeftOut } from "../../domain/ledger/fates";
import type { LedgerCheck } from "../../domain/ledger/funds";
import { headingText } from "../../domain/ledger/list";
import type { LedgerQuestion } from "../../domain/ledger/questions";
import type { LedgerTable } from "../../domain/ledger/reading";
import { headingOfRole } from "../../domain/ledger/roles";
import { toPlainExact } from "../../domain/decimal";
import { ledgerMessages, type LedgerMessages } from "../../locales/ledger";
import type { LedgerPreview } from "../../operations";
import { inputText } from "../../workbook/fill/inputText";

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

const EXAMPLES = 3;

export function importJson({ reading, plan, questions, notRead }: LedgerPreview): ImportJson {
  const texts = ledgerMessages("zh-CN");
  const waiting = new Set(questions.flatMap(({ cells }) => cells));
  return {
    format: 1,
    tables: reading.tables.map((table, at) => tableJson(table, plan.rows[at] ?? 0, texts)),
    questions: questions.map((question) => ({ ...question, cells: [...question.cells] })),
    written: plan.places.map(({ cell, content, from }) => ({
      cell,
      value: inputText(content, ""),
      from: [...from],
    })),
    findings: reading.tables.flatMap(({ checks, unread, leftOut, sheet }) => [
      ...leftOut
        .filter(({ cause }) => cause === "noProject")
        .map((left) => ({
          severity: "error" as const,
          cells: [addressOf(sheet, left)],
          sentence: texts.causes.noProject,
        })),
      ...unread.map(({ cell, heading, written }) => ({
        severity: "error" as const,
        cells: [cell],
        sentence: texts.unread(heading, written),
      })),
      ...checks
        .filter(({ ok, cell }) => !ok && !waiting.has(cell))
        .map((check) => ({
          severity: "warning" as const,
          cells: [check.cell, ...check.from],
          sentence: texts.checkFailed(check.what, toPlainExact(check.ledger), toPlainExact(check.computed)),
        })),
    ]),
    notRead: [...notRead],
  };
}

function tableJson(table: LedgerTable, rows: number, texts: LedgerMessages): LedgerTableJson {
  const { sheet, range, readAs, why, columns, list, values, unit, postings, leftOut, checks } = table;
  return {
    sheet,
    range,
    readAs: readAs === null ? null : texts.readAs[readAs],
    why: texts.why(why, readAs),
    columns: columns.map(({ heading, role, index }) => ({
      from: headingText(heading),
      cell: heading.cell,
      to: role === null ? null : headingOfRole(role),
      examples: [
        ...new Set((list?.rows ?? []).flatMap((row) => (row[index]?.written ? [row[index].written] : []))),
      ].slice(0, EXAMPLES),
    })),
    values,
    unit,
    rows,
    postings,
    leftOut: leftOut.map((left) => ({ cell: addressOf(sheet, left), why: texts.causes[left.cause] })),
    checks: checks.map(checkJson),
  };
}

function checkJson({ what, ledger, computed, ok, cell }: LedgerCheck): LedgerCheckJson {
  return { what, ledger: toPlainExact(ledger), computed: toPlainExact(computed), ok, cell };
}

function addressOf(sheet: string, { cells }: LeftOut): string {
  const areas = cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  const [first] = areas;
  return first === undefined ? "" : `${quoteSheet(sheet)}!${areaName(areas.reduce(boundingArea, first))}`;
}
