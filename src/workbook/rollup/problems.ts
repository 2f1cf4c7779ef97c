/** The problems of a round in words: of the rollup, then unit by unit. */
import type { Decimal } from "../../domain/decimal";
import type { CellAddress } from "../../domain/model";
import { standingFindings, type Finding } from "../../domain/finding";
import {
  listedItems,
  OWN_WORDS,
  totalOf,
  unitLabel,
  type RollupFinding,
  type RollupForm,
  type RollupUnit,
  type RoundProblem,
} from "../../domain/rollup";
import type { RollupOptions } from "./options";

export interface LedgerProblem extends RoundProblem {
  readonly severity: Finding["severity"] | null;
  /** 全年预算数 of the project or unit */
  readonly amount: Decimal | null;
  /** As the unit gives it; "" = none */
  readonly measure: string;
  /** Null: what the unit says itself */
  readonly found: FoundProblem | null;
}

/** What a notice says of a finding */
export interface FoundProblem {
  /** Without its cell */
  readonly sentence: string;
  /** Null: of no one file */
  readonly file: string | null;
  readonly cells: readonly CellAddress[];
  /** The correct content in print form; null if unknown */
  readonly expected: string | null;
}

/** What the checks have found: listed are open errors and warnings; others only keep the rows that they have. */
export function checkedProblems({
  rollup,
  findings,
  rollupSentence,
  sentence,
}: RollupOptions): LedgerProblem[] {
  const department = rollup.departmentName ?? "";
  const ofRollup = findings
    // The errors of a unit follow one by one.
    .filter(({ rule }) => rule !== "U12")
    .map((finding): LedgerProblem => {
      const [place] = finding.places;
      return {
        ...identityOf(finding),
        unit: finding.unit ?? department,
        ...subjectOfRollup(finding),
        ...wordsOf(rollupSentence(finding), finding, place?.file ?? null, place?.cells ?? []),
      };
    });
  const ofDepartment = (rollup.department?.findings ?? []).map((finding): LedgerProblem => ({
    ...identityOf(finding),
    unit: department,
    ...wordsOf(sentence(finding), finding, null, finding.cells),
  }));
  const ofUnits = rollup.counted.flatMap((unit) =>
    unit.findings.flatMap(({ finding, project, subject, reason }) =>
      standingFirst(finding).map((one, at): LedgerProblem => ({
        ...identityOf(one),
        unit: unitLabel(unit),
        project,
        code: codeOf(unit, project),
        subject: at === 0 ? (subject?.row ?? "") : "",
        detail: [one.code, at === 0 ? subject?.column : ""].filter(Boolean).join(" "),
        ...wordsOf(sentence(one), one, unit.file, one.cells),
        amount: budgetOf(unit, project),
        reason,
        isListed: at === 0 && reason === null && one.severity !== "note",
      })),
    ),
  );
  return [...ofRollup, ...ofDepartment, ...ofUnits];
}

/** What the units themselves say, each with the measure of its number */
export function ownProblems({ rollup }: RollupOptions): LedgerProblem[] {
  return rollup.counted.flatMap((unit) =>
    [unit.department, ...unit.projects].flatMap((form) => listedProblems(unit, form)),
  );
}

/** The finding, and what stands under it: a problem that now only follows from another is not gone. */
function standingFirst(finding: Finding): Finding[] {
  return [finding, ...standingFindings(finding.follows ?? [], new Map())];
}

function identityOf({ rule, code, severity }: Pick<Finding, "rule" | "code" | "severity">): LedgerProblem {
  return {
    unit: "",
    project: "",
    code: "",
    category: rule,
    subject: "",
    detail: code,
    text: "",
    reason: null,
    isListed: severity !== "note",
    severity,
    amount: null,
    measure: "",
    found: null,
  };
}

/** Inputs of the checks of 汇总 that name what a finding is about */
const SUBJECTS = ["indicator", "project", "scope", "measure", "key"] as const;

function subjectOfRollup({ inputs }: RollupFinding): { readonly subject: string } {
  const given = inputs as Readonly<Record<string, unknown>>;
  const words = SUBJECTS.flatMap((key) => (typeof given[key] === "string" ? [given[key]] : []));
  return { subject: words.join(" ") };
}

/** A row names the first cell in front of the sentence. */
function wordsOf(
  sentence: string,
  { expected }: Pick<Finding, "expected">,
  file: string | null,
  cells: readonly CellAddress[],
): Pick<LedgerProblem, "text" | "found"> {
  const [cell] = cells;
  return {
    text: cell === undefined ? sentence : `${cell} ${sentence}`,
    found: { sentence, file, cells, expected },
  };
}

function projectNamed(unit: RollupUnit, project: string): RollupForm | undefined {
  return unit.projects.find(({ name }) => name?.value === project);
}

function codeOf(unit: RollupUnit, project: string): string {
  return projectNamed(unit, project)?.code ?? "";
}

function budgetOf(unit: RollupUnit, project: string): Decimal | null {
  if (project === "") return totalOf(unit, "全部").annualBudget;
  return projectNamed(unit, project)?.funds?.annualBudget ?? null;
}

/** Each problem with the measure of its number; a text without numbers goes whole to the first. */
function listedProblems(unit: RollupUnit, { name, texts }: RollupForm): LedgerProblem[] {
  if (texts === null) return [];
  const measures = listedItems(texts.improvements.written);
  const project = name?.value ?? "";
  return listedItems(texts.problems.written).map((problem, index) => ({
    unit: unitLabel(unit),
    project,
    code: codeOf(unit, project),
    category: OWN_WORDS,
    subject: "",
    detail: "",
    text: problem,
    reason: null,
    isListed: true,
    severity: null,
    amount: budgetOf(unit, project),
    measure: measures[index] ?? "",
    found: null,
  }));
}
