/** Reads and evaluates the fourteen published forms, and compares them with their audits. */
import type { Finding } from "../../src/domain/finding";
import type { RuleId } from "../../src/domain/rules/rules";
import { evaluateForm } from "../../src/domain/evaluate/form";
import type { FormEvaluation } from "../../src/domain/forms/evaluation";
import { readForms } from "../../src/workbook/forms";
import { AUDITED, RIGHT_BEYOND_THE_AUDIT, type AuditedFinding } from "./auditedForms";
import { PUBLISHED, type PublishedForm } from "./publishedForms";
import { printedSheets, type Variant } from "./printedWorkbook";

export interface AuditedForm {
  readonly published: PublishedForm;
  readonly evaluation: FormEvaluation;
  /** From the checks and the reader */
  readonly findings: readonly Finding[];
  /** The cell that was printed as a place: `budget.0.rate` */
  readonly cellOf: (place: string) => string;
}

/** @throws Error unless the workbook has exactly one form */
export function auditForm(published: PublishedForm, variant: Variant = {}): AuditedForm {
  const sheets = printedSheets(published, variant);
  const { forms } = readForms(sheets.map((sheet) => sheet.snapshot()));
  const [form] = forms;
  const printed = sheets.at(-1);
  if (form === undefined || forms.length !== 1 || printed === undefined) {
    throw new Error(`form ${published.id}: ${forms.length} forms read`);
  }
  const evaluation = evaluateForm(form);
  const findings = [...form.findings, ...evaluation.findings];
  return { published, evaluation, findings, cellOf: (place) => printed.place(place) };
}

export function auditAll(variant: Variant = {}): readonly AuditedForm[] {
  return PUBLISHED.map((published) => auditForm(published, variant));
}

export interface Unreported {
  readonly rule: RuleId;
  readonly place: string;
}

/** What a finding of an audit requires and the form's findings lack. */
export function unreported(
  { findings, cellOf }: AuditedForm,
  audited: AuditedFinding,
): readonly Unreported[] {
  return audited.reported.flatMap(([rule, ...places]) =>
    places
      .filter((place) => !findings.some((one) => one.rule === rule && one.cells.includes(cellOf(place))))
      .map((place) => ({ rule, place })),
  );
}

/** Errors at cells named neither by the audit nor by the list of further errors. */
export function falseErrors({ published, findings, cellOf }: AuditedForm): readonly Finding[] {
  const right = [
    ...AUDITED.filter(({ form }) => form === published.id).flatMap(({ reported }) =>
      reported.flatMap(([rule, ...places]) => places.map((place) => `${rule} ${cellOf(place)}`)),
    ),
    ...RIGHT_BEYOND_THE_AUDIT.filter(([form]) => form === published.id).map(
      ([, rule, place]) => `${rule} ${cellOf(place)}`,
    ),
  ];
  return findings.filter(
    ({ severity, rule, cells }) =>
      severity === "error" && !cells.some((cell) => right.includes(`${rule} ${cell}`)),
  );
}

export interface AuditCounts {
  readonly forms: number;
  readonly indicators: number;
  /** Findings F and W of the audits */
  readonly audited: number;
  readonly uncovered: number;
  readonly expected: number;
  readonly found: number;
  readonly missed: number;
  /** Errors at correct cells */
  readonly false: number;
  /** Warnings and notes that no audit lists */
  readonly further: number;
}

export function countAudits(forms: readonly AuditedForm[] = auditAll()): AuditCounts {
  const expected = AUDITED.filter((one) => one.uncovered === undefined);
  const found = expected.filter((one) => {
    const form = forms.find(({ published }) => published.id === one.form);
    return form !== undefined && unreported(form, one).length === 0;
  });
  const wrong = forms.flatMap(falseErrors);
  const named = new Set(
    expected.flatMap(({ form, reported }) => reported.map(([rule]) => `${form} ${rule}`)),
  );
  const further = forms.flatMap(({ published, evaluation }) =>
    evaluation.findings.filter(
      ({ severity, rule }) => severity !== "error" && !named.has(`${published.id} ${rule}`),
    ),
  );
  return {
    forms: forms.length,
    indicators: forms.reduce((sum, { evaluation }) => sum + evaluation.form.indicators.length, 0),
    audited: AUDITED.length,
    uncovered: AUDITED.length - expected.length,
    expected: expected.length,
    found: found.length,
    missed: expected.length - found.length,
    false: wrong.length,
    further: further.length,
  };
}
