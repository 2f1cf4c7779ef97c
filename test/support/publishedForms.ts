/** The published forms of test/fixtures/forms: raw text as printed. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface PublishedBudgetRow {
  readonly label: string;
  readonly initial_raw: string | null;
  readonly adjusted_raw: string | null;
  readonly executed_raw: string | null;
  readonly rate_raw: string | null;
  readonly weight_raw: string | null;
  readonly score_raw: string | null;
  readonly reason_raw?: string | null;
  /** The one amount of a row outside the columns */
  readonly total_raw?: string;
}

export interface PublishedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string | null;
  readonly direction: string | null;
  readonly target_raw: string | null;
  readonly actual_raw: string | null;
  readonly unit: string | null;
  readonly weight_raw: string | null;
  readonly score_raw: string | null;
  readonly reason_raw: string | null;
  readonly note?: string;
}

export interface PublishedForm {
  readonly id: string;
  readonly year: number;
  readonly form_variant: string;
  readonly completeness: string;
  readonly unit: string;
  readonly competent_dept: string | null;
  readonly project_name: string | null;
  readonly money_unit: "万元" | "元";
  readonly budget_rows: readonly PublishedBudgetRow[];
  readonly indicators: readonly PublishedIndicator[];
  readonly total_weight_raw: string | null;
  readonly total_score_raw: string | null;
  readonly narrative_cells?: Readonly<Record<string, string | null>>;
  readonly form_notes?: readonly string[];
  readonly fund_use_table?: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly audit: { readonly findings: readonly string[] } & Readonly<Record<string, unknown>>;
}

const FOLDER = path.resolve("test/fixtures/forms");

/** All fourteen, by number */
export const PUBLISHED: readonly PublishedForm[] = readdirSync(FOLDER)
  .sort()
  .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")) as PublishedForm);

export function published(id: string): PublishedForm {
  const form = PUBLISHED.find((one) => one.id === id);
  if (form === undefined) throw new Error(`no published form ${id}`);
  return form;
}
