/** Results of a recompute for the pane's tests, small and made by hand. */
import { handInOf } from "../../src/domain/triage/handIn";
import type { PaperFault } from "../../src/domain/handIn";
import { NO_NOTE_CHANGES } from "../../src/workbook/notes";
import type { Inspection, RecomputeResult } from "../../src/operations";
import type { Acceptance, Triage } from "../../src/domain/triage/acceptance";
import { blockOf } from "../../src/domain/calculation/blocks";
import { Decimal } from "../../src/domain/decimal";
import type { Evaluation, RuleCheck } from "../../src/domain/evaluation";
import type { FormResult, FundFigures, IndicatorResult } from "../../src/domain/calculation/computation";
import type { Finding } from "../../src/domain/finding";
import {
  rowWithoutCells,
  INDICATORS,
  PROJECTS,
  type Field,
  type FundLine,
  type MoneyUnit,
  type RuleParameter,
  type SelfEvaluation,
} from "../../src/domain/model";
import type { RuleProfile } from "../../src/domain/profiles/profile";
import { DEFAULT_PROFILE } from "../../src/domain/profiles";
import type { NameReport } from "../../src/workbook/schema/names";
import type { ChangesSince } from "../../src/workbook/attachments/lastRun";
import type { WritePlan } from "../../src/workbook/plan";
import type { SheetCount } from "../../src/workbook/preview/counts";
import { selfEvaluationOf } from "../support/selfEvaluationOf";

const decimal = (text: string | null): Decimal | null => (text === null ? null : new Decimal(text));

export function field<T>(value: T | null, cell: string | null = null): Field<T> {
  return { cell, written: value === null ? "" : String(value), value };
}

const NAMES = ["绩效_单位名称", "绩效_年度", "绩效_金额单位", "绩效_资金", "绩效_项目", "绩效_指标"];

/** All names found, except those given with another state. */
export function inspectionWith(states: Readonly<Record<string, NameReport["state"]>> = {}): Inspection {
  const names = NAMES.map((name): NameReport => {
    const state = states[name] ?? "area";
    const address = state === "area" ? "资金!A1:M40" : null;
    return { name, state, address, required: name === "绩效_资金" };
  });
  const found = names.filter((name) => name.state === "area").length;
  const workbook = found === 0 ? "none" : found === names.length ? "complete" : "partial";
  const diagnosis = { names: [], faultCount: names.length - found, together: null };
  return {
    names,
    workbook,
    diagnosis,
    highlighted: false,
    ownSheets: [],
    notesAsked: false,
    setUpPending: false,
    dateSystemUnknown: false,
    autoOpen: false,
  };
}

export const COMPLETE = inspectionWith();
export const EMPTY = inspectionWith(Object.fromEntries(NAMES.map((name) => [name, "missing" as const])));

/** The whole unit's funds of the 2021 report. */
export const FUNDS: FundFigures = {
  scope: "全部",
  carriedOver: decimal("7.76"),
  initialBudget: decimal("783.64"),
  added: decimal("2533.17"),
  reduced: decimal("18"),
  spent: decimal("3306.57"),
  annualBudget: decimal("3306.57"),
  balance: decimal("0"),
  executionRate: decimal("100"),
  initialRate: decimal("421.95"),
  adjustmentRate: decimal("320.96"),
};

export const NO_PLAN: WritePlan = {
  sheets: [],
  changes: [],
  highlights: { remove: [], add: [] },
  notes: NO_NOTE_CHANGES,
  renamed: [],
};

/** Quantitative and met, of the block 产出指标: 10 points in `指标!J5`. */
export function indicatorResult(
  part: {
    readonly level1?: string;
    readonly row?: number;
    readonly weight?: string | null;
    readonly score?: string | null;
  } = {},
): IndicatorResult {
  const { level1 = "产出指标", row = 5, weight = "10", score = "10" } = part;
  const indicator = {
    ...rowWithoutCells(INDICATORS.columns),
    level1: field(level1, `指标!B${row}`),
    level3: field("职业培训人数", `指标!D${row}`),
    nature: field(">=" as const, `指标!E${row}`),
    weight: field(decimal(weight), `指标!I${row}`),
    score: field(decimal(score), `指标!J${row}`),
    reason: field<string>(null, `指标!K${row}`),
  };
  return {
    indicator,
    name: "职业培训人数",
    block: blockOf(indicator),
    kind: "quantitative",
    operator: ">=",
    target: decimal("15"),
    actual: decimal("15"),
    unit: "场次",
    completionPercent: decimal("100"),
    deviationPercent: decimal("0"),
    met: true,
    score: decimal(score),
    deduction: new Decimal(0),
  };
}

export function form(part: Partial<FormResult> & Pick<FormResult, "name">): FormResult {
  return {
    project: null,
    funds: null,
    indicators: [indicatorResult()],
    fundScore: decimal("10"),
    indicatorScore: decimal("88.5"),
    totalScore: decimal("98.5"),
    cap: null,
    grade: "优",
    unscored: [],
    ...part,
  };
}

export function finding(part: Partial<Finding> = {}): Finding {
  return {
    rule: "R00",
    code: "R00.negativeAmount",
    severity: "error",
    cells: ["资金!K12"],
    inputs: { column: "支出", written: "-5" },
    expected: null,
    actual: "-5",
    clause: "本工具建议",
    ...part,
  } as Finding;
}

export interface ResultParts {
  readonly findings?: readonly Finding[];
  readonly mends?: RecomputeResult["mends"];
  readonly since?: ChangesSince;
  /** Of the findings, with the reason */
  readonly accepted?: ReadonlyMap<Finding, string>;
  readonly reopened?: ReadonlyMap<Finding, string>;
  readonly funds?: Partial<FundFigures>;
  readonly department?: FormResult;
  readonly projects?: readonly FormResult[];
  readonly plan?: Partial<WritePlan>;
  readonly checks?: readonly RuleCheck[];
  /** What is wrong with the attachments */
  readonly papers?: readonly PaperFault[];
  readonly readBack?: readonly SheetCount[];
  readonly moneyUnit?: MoneyUnit | null;
  /** Of projects and categories, besides those of 全部 */
  readonly scopes?: readonly FundFigures[];
  readonly lines?: readonly FundLine[];
  readonly inspection?: Inspection;
  readonly read?: RecomputeResult["read"];
  readonly profile?: RuleProfile;
  /** The cell of 绩效_规则方案 */
  readonly chosenProfile?: Field<string>;
  readonly parameters?: readonly RuleParameter[];
}

function acceptance({ code, cells }: Finding, reason: string): Acceptance {
  return { code, words: "", figures: "", cell: cells[0] ?? "", reason };
}

export function triageOf(
  findings: readonly Finding[],
  accepted: ReadonlyMap<Finding, string> = new Map(),
  reopened: ReadonlyMap<Finding, string> = new Map(),
): Triage {
  const given = (reasons: ReadonlyMap<Finding, string>): Map<Finding, Acceptance> =>
    new Map([...reasons].map(([one, reason]) => [one, acceptance(one, reason)]));
  return {
    open: findings.filter((one) => !accepted.has(one)),
    accepted: given(accepted),
    reopened: given(reopened),
  };
}

export function result(parts: ResultParts = {}): RecomputeResult {
  const evaluation: Evaluation = {
    profile: parts.profile ?? DEFAULT_PROFILE,
    totals: new Map(
      [{ ...FUNDS, ...parts.funds }, ...(parts.scopes ?? [])].map((scope) => [scope.scope, scope] as const),
    ),
    indicators: [],
    department: parts.department ?? form({ name: null }),
    projects: parts.projects ?? [],
    stated: [],
    relations: [],
    findings: parts.findings ?? [],
    checks: parts.checks ?? [],
  };
  const selfEvaluation: SelfEvaluation = {
    ...selfEvaluationOf({}),
    unit: {
      ...selfEvaluationOf({}).unit,
      name: field("某中心"),
      year: field(2021),
      moneyUnit: field(parts.moneyUnit === undefined ? ("万元" as const) : parts.moneyUnit),
      profile: parts.chosenProfile ?? field<string>(null),
    },
    funds: parts.lines ?? [],
    parameters: parts.parameters ?? [],
  };
  const triage = triageOf(evaluation.findings, parts.accepted, parts.reopened);
  const handIn = handInOf(triage, evaluation, parts.papers ?? []);
  return {
    acceptances: [],
    triage,
    handIn,
    found: handIn,
    inspection: parts.inspection ?? COMPLETE,
    sheetNames: new Map([
      ["{funds}", "资金"],
      ["{indicators}", "指标"],
    ]),
    selfEvaluation,
    mends: parts.mends ?? new Map(),
    since: parts.since ?? null,
    remembered: null,
    read: parts.read ?? [],
    evaluation,
    plan: { ...NO_PLAN, ...parts.plan },
    readBack: parts.readBack ?? [],
    record: "核对记录!A1",
    left: [],
    leftSheets: [],
    overwritten: [],
    highlightsLeft: 0,
  };
}

/** The part of a project that the pane shows. */
export function projectNamed(name: string): NonNullable<FormResult["project"]> {
  return {
    ...rowWithoutCells(PROJECTS.columns),
    name: field(name),
    separateForm: field(true),
  };
}
