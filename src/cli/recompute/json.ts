/** The JSON of the headless command. Decimals are strings in plain notation; null means unknown. */
import type { CellInput } from "../../workbook/sheet";
import type { Conflict } from "../../workbook/preview/conflicts";
import { messagesIn } from "../../locales";
import { handInText } from "../../locales/handIn";
import { mendReason } from "../../locales/mend";
import { notGivenRanges } from "../../locales/ruleChecks";
import { readAccountMessages } from "../../locales/readAccount";
import type { Mend, Mends } from "../../workbook/mend/mend";
import type { ReadAccount } from "../../workbook/read/account";
import type { Triage } from "../../domain/triage/acceptance";
import { toPlain, toPlainExact, type Decimal } from "../../domain/decimal";
import { amount } from "../../domain/format";
import type { Evaluation, NotRun, RuleCheck } from "../../domain/evaluation";
import type {
  FormResult,
  FundFigures,
  Grade,
  IndicatorResult,
  StatedRelation,
  StatedResult,
} from "../../domain/calculation/computation";
import { handInCounts, isReady, type HandIn, type PaperFaultKind } from "../../domain/handIn";
import { standingFindings, type Finding, type Severity } from "../../domain/finding";
import type { Field, Measure, Operator, Reading, SelfEvaluation, StatedFigure } from "../../domain/model";

import { lastYearJson, type LastYearJson } from "../years/lastYear";

/** Keys of the figures in the JSON, by the domain's term */
const MEASURE_KEYS = {
  carriedOver: "carriedOver",
  initialBudget: "initial",
  added: "added",
  reduced: "reduced",
  spent: "spent",
  annualBudget: "budget",
  balance: "balance",
  executionRate: "executionRate",
  initialRate: "initialRate",
  adjustmentRate: "adjustmentRate",
} as const satisfies Record<Measure, string>;

export type MeasureKey = (typeof MEASURE_KEYS)[Measure];

/** Money in the workbook's unit, exact: at least two decimals; rates in percent, two decimals */
export type TotalsJson = Record<MeasureKey, string | null>;

export interface IndicatorJson {
  /** Null = the whole department */
  project: string | null;
  /** 三级指标 */
  name: string;
  /** Null for 定性 */
  operator: Operator | null;
  /** Exact and scaled: `16500` for 1.65万人; a date as `2021-12-31`; words unchanged */
  target: string | null;
  actual: string | null;
  unit: string | null;
  /** Two decimals; null for ≤, <, 定性 and values that cannot be compared */
  completionPercent: string | null;
  deviationPercent: string | null;
  /** Points, exact */
  weight: string | null;
  /** Points, two decimals */
  score: string | null;
  /** Cell of its name: `指标!D2` */
  cell: string | null;
}

export interface ScoresJson {
  /** Null = the whole department */
  name: string | null;
  /** Points, two decimals */
  fundScore: string | null;
  indicatorScore: string | null;
  totalScore: string | null;
  grade: Grade | null;
}

export type VerdictJson = "agrees" | "rounding (尾差)" | "error" | "unknown";

export interface StatedJson {
  scope: string;
  /** Null if the workbook names an unknown figure */
  measure: MeasureKey | null;
  stated: string | null;
  /** 原文 */
  text: string | null;
  computed: string | null;
  /** stated − computed */
  difference: string | null;
  /** `unknown`: one of the two figures is unknown, and a finding says why */
  verdict: VerdictJson;
}

/** A stated sum and the stated parts that it should add up to */
export interface RelationJson {
  /** `全部 added = 基本支出 added + 项目支出 added` */
  relation: string;
  stated: string;
  sumOfParts: string;
  difference: string;
  verdict: VerdictJson;
}

export interface FindingJson {
  rule: string;
  severity: Severity;
  /** `资金!K12` */
  cells: string[];
  expected: string | null;
  actual: string | null;
  /** zh-CN */
  message: string;
  clause: string;
  /** The user's 说明情况, while the figures are unchanged */
  accepted?: string;
  /** What only follows from it and is no finding of its own. Absent = nothing */
  follows?: FindingJson[];
  /** What the pane offers to write into the input. Absent = nothing is certain, or the finding is accepted */
  mend?: MendJson;
}

export interface MendJson {
  /** zh-CN: why the contents are right */
  why: string;
  /** One is certain; of several the user has to choose one. Each is a list of cells that change together */
  choices: CellMendJson[][];
}

export interface CellMendJson {
  cell: string;
  /** As it stands there; null = blank */
  before: string | null;
  /** Null = blank; a number in plain notation */
  after: string | null;
  /** What is written: a text that looks like a number stays one */
  type: "text" | "number" | "blank";
}

/** A cell of an attachment with the user's own content */
export interface CellJson {
  cell: string;
  /** The user's formula or text; null = blank */
  present: string | null;
  /** What the add-in would write, or has written; null = blank */
  computed: string | null;
}

/** What was read of one table, or of 基本信息 */
export interface ReadingJson {
  table: string;
  /** `资金!A1:M40`; null where the table cannot be found */
  range: string | null;
  /** With content (in 基本信息: cells) */
  rows: number;
  /** Those that went into the result */
  counted: number;
  /** Cells that did not, with the reason in Chinese */
  leftOut: { cell: string; why: string }[];
}

export interface CostJson {
  /** Round trips to Excel and their bytes: 0, since the file is read and written without it */
  readRequests: number;
  writeRequests: number;
  bytesSent: number;
  bytesReceived: number;
  /** The whole job: loading the file, recomputing, saving */
  milliseconds: number;
}

/** Whether the papers may be handed in, and what is missing */
export interface HandInJson {
  ready: boolean;
  /** zh-CN: 可以上报, or 还差 with the counts */
  state: string;
  /** 必须改: open errors; of these, blank inputs and missing reasons */
  mustFix: number;
  missing: number;
  reasons: number;
  /** 要说明: open warnings */
  toExplain: number;
  /** Forms whose 总分 is printed blank; null = 部门整体 */
  blankTotals: (string | null)[];
  /** The attachments that are not as a recompute leaves them */
  attachments: { sheet: string; why: PaperFaultKind; cells: string[] }[];
}

/** What one rule has checked */
export interface CheckJson {
  rule: string;
  /** Rows, forms, figures that it looked at */
  places: number;
  findings: number;
  /** Cells that it asked for in vain, without finding anything */
  notJudged: { cell: string; why: "blank" | "unreadable" }[];
  /** Optional cells that are blank, as ranges: nothing was there to compare */
  notGiven: string[];
  /** Null = it ran; `noLastYear`, `otherYear`, `form`, `report` (it is about these), `nothing` (there is nothing that it is about) */
  notRun: NotRun | null;
}

export interface RecomputeJson {
  unit: string | null;
  year: number | null;
  moneyUnit: string | null;
  /** Id of the rule profile */
  profile: string;
  read: ReadingJson[];
  /** By scope: 全部, 基本支出 …, then the projects */
  totals: Record<string, TotalsJson>;
  indicators: IndicatorJson[];
  projects: ScoresJson[];
  department: ScoresJson;
  stated: StatedJson[];
  relations: RelationJson[];
  /** What this year was compared with; null = with nothing, and rules Y1 to Y14 have not run */
  lastYear: LastYearJson | null;
  findings: FindingJson[];
  /** By rule; R00, R56, R57 and R62 are the reader's, which looks at each cell */
  checks: CheckJson[];
  /** Of the output with `--out`, else of the input as it stands */
  handIn: HandInJson;
  /** Cells kept: formulas, and cells that the user chose to keep. Absent = none */
  left?: CellJson[];
  /** Cells that the user had changed, or may have changed, and the add-in overwrote. Absent = none */
  overwritten?: CellJson[];
  cost: CostJson;
}

export function cellJson({ cell, before, after }: Conflict): CellJson {
  return { cell, present: inputText(before), computed: inputText(after) };
}

function inputText(input: CellInput): string | null {
  if (input === null) return null;
  if ("formula" in input) return input.formula;
  return "text" in input ? input.text : input.number;
}

/** @param sentence the finding's sentence in zh-CN */
export function recomputeJson(
  { unit }: SelfEvaluation,
  read: readonly ReadAccount[],
  evaluation: Evaluation,
  { accepted }: Pick<Triage, "accepted">,
  handIn: HandIn,
  sentence: (finding: Finding) => string,
  cost: CostJson,
  mends: Mends<Finding> = new Map(),
): RecomputeJson {
  return {
    unit: unit.name.value,
    year: unit.year.value,
    moneyUnit: unit.moneyUnit.value,
    profile: evaluation.profile.id,
    read: read.map(readingJson),
    totals: Object.fromEntries(
      [...evaluation.totals].map(([scope, figures]) => [scope, totalsJson(figures)]),
    ),
    indicators: evaluation.indicators.map(indicatorJson),
    projects: evaluation.projects.map(scoresJson),
    department: scoresJson(evaluation.department),
    stated: evaluation.stated.map(statedJson),
    relations: evaluation.relations.map(relationJson),
    lastYear: lastYearJson(evaluation),
    findings: standingFindings(evaluation.findings, accepted).map((finding) => {
      const reason = accepted.get(finding)?.reason;
      const mend = mends.get(finding);
      const printed = {
        ...findingJson(finding, sentence),
        ...(mend === undefined ? {} : { mend: mendJson(mend) }),
      };
      if (reason === undefined) return printed;
      const { follows: _, ...alone } = printed;
      return { ...alone, accepted: reason };
    }),
    checks: evaluation.checks.map(checkJson),
    handIn: handInJson(handIn),
    cost,
  };
}

function checkJson(check: RuleCheck): CheckJson {
  const { rule, places, findings, unjudged, notRun } = check;
  return {
    rule,
    places,
    findings,
    notJudged: unjudged.flatMap(({ cell, why }) => (why === "notGiven" ? [] : [{ cell, why }])),
    notGiven: notGivenRanges(check),
    notRun,
  };
}

export function handInJson(handIn: HandIn): HandInJson {
  const { mustFix, missing, reasons, toExplain } = handInCounts(handIn);
  return {
    ready: isReady(handIn),
    state: handInText(handIn, messagesIn("zh-CN")),
    mustFix,
    missing,
    reasons,
    toExplain,
    blankTotals: [...handIn.blankTotals],
    attachments: handIn.papers.map(({ sheet, why, cells }) => ({ sheet, why, cells: [...cells] })),
  };
}

function readingJson({ table, range, rows, counted, leftOut }: ReadAccount): ReadingJson {
  const { why: reasons } = readAccountMessages("zh-CN");
  return {
    table,
    range,
    rows,
    counted,
    leftOut: leftOut.map(({ cell, why }) => ({ cell, why: reasons[why] })),
  };
}

/** @param sentence the finding's sentence in zh-CN */
export function findingJson(finding: Finding, sentence: (finding: Finding) => string): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    cells: [...finding.cells],
    expected: finding.expected,
    actual: finding.actual,
    message: sentence(finding),
    clause: finding.clause,
    ...(finding.follows === undefined
      ? {}
      : { follows: finding.follows.map((one) => findingJson(one, sentence)) }),
  };
}

function mendJson({ why, choices }: Mend): MendJson {
  return {
    why: mendReason("zh-CN", why),
    choices: choices.map((cells) =>
      cells.map(({ cell, before, after }) => ({
        cell,
        before: before === "" ? null : before,
        after: inputText(after),
        type: after === null ? "blank" : "text" in after ? "text" : "number",
      })),
    ),
  };
}

/** Exact, as the cells have it: at least two decimals */
function exact(value: Decimal | null): string | null {
  return value === null ? null : amount(value);
}

function fixed(value: Decimal | null): string | null {
  return value === null ? null : toPlain(value);
}

export function totalsJson(figures: FundFigures): TotalsJson {
  return {
    carriedOver: exact(figures.carriedOver),
    initial: exact(figures.initialBudget),
    added: exact(figures.added),
    reduced: exact(figures.reduced),
    spent: exact(figures.spent),
    budget: exact(figures.annualBudget),
    balance: exact(figures.balance),
    executionRate: fixed(figures.executionRate),
    initialRate: fixed(figures.initialRate),
    adjustmentRate: fixed(figures.adjustmentRate),
  };
}

export function indicatorJson(result: IndicatorResult): IndicatorJson {
  const { indicator } = result;
  return {
    project: textOf(indicator.project),
    name: indicator.level3.written,
    operator: result.operator,
    target: readingText(result.target, indicator.target),
    actual: readingText(result.actual, indicator.actual),
    unit: result.unit,
    completionPercent: fixed(result.completionPercent),
    deviationPercent: fixed(result.deviationPercent),
    weight: indicator.weight.value && toPlainExact(indicator.weight.value),
    score: fixed(result.score),
    cell: indicator.level3.cell,
  };
}

function textOf(field: Field<unknown>): string | null {
  return field.written === "" ? null : field.written;
}

/** The scaled figure if there is one, else the cell's text. */
function readingText(scaled: Decimal | null, field: Field<Reading>): string | null {
  if (scaled !== null) return toPlainExact(scaled);
  const reading = field.value;
  if (reading === null) return textOf(field);
  switch (reading.kind) {
    case "number":
      return toPlainExact(reading.value);
    case "range":
      return `${toPlainExact(reading.low)}–${toPlainExact(reading.high)}`;
    case "date":
      return reading.date;
    case "recurring":
    case "status":
    case "words":
    case "notApplicable":
      return reading.text;
  }
}

function scoresJson(form: FormResult): ScoresJson {
  return {
    name: form.name,
    fundScore: fixed(form.fundScore),
    indicatorScore: fixed(form.indicatorScore),
    totalScore: fixed(form.totalScore),
    grade: form.grade,
  };
}

const VERDICTS = {
  agrees: "agrees",
  rounding: "rounding (尾差)",
  error: "error",
  unknown: "unknown",
} as const;

function statedJson(result: StatedResult): StatedJson {
  return {
    scope: result.scope,
    measure: result.measure && MEASURE_KEYS[result.measure],
    stated: exact(result.stated),
    text: textOf(result.figure.text),
    computed: exact(result.computed),
    difference: exact(result.difference),
    verdict: VERDICTS[result.verdict],
  };
}

function relationJson(relation: StatedRelation): RelationJson {
  const measure = MEASURE_KEYS[relation.measure];
  const parts = relation.parts.map((part) => `${scopeOf(part)} ${measure}`).join(" + ");
  return {
    relation: `${scopeOf(relation.whole)} ${measure} = ${parts}`,
    stated: amount(relation.stated),
    sumOfParts: amount(relation.sumOfParts),
    difference: amount(relation.difference),
    verdict: VERDICTS[relation.verdict],
  };
}

function scopeOf({ scope }: StatedFigure): string {
  return scope.value ?? scope.written;
}
