/** The JSON of 汇总. Decimals are strings in plain notation; null means unknown. */
import { round, toPlain, toPlainExact, type Decimal } from "../../domain/decimal";
import type { FundFigures, Grade } from "../../domain/calculation/computation";
import type { Severity } from "../../domain/finding";
import {
  drawSample,
  type DrawnBecause,
  type ProjectName,
  type Rollup,
  type RollupFinding,
  type RollupForm,
  type RollupUnit,
  type SampleRule,
} from "../../domain/rollup";
import { YUAN } from "../../domain/text/money";
import { messagesIn } from "../../locales";
import {
  findingJson,
  totalsJson,
  type FindingJson,
  type HandInJson,
  type ScoresJson,
  type TotalsJson,
} from "../recompute/json";
import { sentenceOf } from "../shared/command";

export interface UnitJson {
  /** Without its folder */
  file: string;
  unit: string | null;
  year: number | null;
  moneyUnit: string | null;
  /** Id of the rule profile */
  profile: string;
  /** Added up in `totals` */
  counted: boolean;
  /** By scope, in the unit's own money unit, like the JSON of `recompute` */
  totals: Record<string, TotalsJson>;
  department: ScoresJson;
  projects: (ScoresJson & { code: string | null })[];
  findings: FindingJson[];
  /** Whether its papers may go, like the JSON of `recompute` */
  handIn: Omit<HandInJson, "blankTotals"> & { blankTotals: number };
  /** 核对时间 of its 核对记录 */
  checkedAt: string | null;
  /** When its file was last saved, in UTC; null = the file does not say */
  savedAt: string | null;
  /** 填报日期 as written */
  reportDate: string | null;
  /** The file of last year that it was compared with; null = none */
  lastYear: string | null;
}

export interface RollupFindingJson {
  rule: string;
  severity: Severity;
  unit: string | null;
  /** The place at fault first; `file` null = the department's own workbook */
  places: { file: string | null; cells: string[] }[];
  expected: string | null;
  actual: string | null;
  /** zh-CN */
  message: string;
  clause: string;
}

export interface RollupJson {
  department: string | null;
  year: number | null;
  units: UnitJson[];
  /** By scope, in 万元, exact */
  totals: Record<string, TotalsJson>;
  /** The same without the units that leave a total unknown; null where all are known */
  provisionalTotals: { without: string[]; units: number; totals: Record<string, TotalsJson> } | null;
  scores: {
    projects: number;
    evaluated: number;
    /** Points, two decimals */
    mean: string | null;
    weighted: string | null;
    grades: Record<Grade, number>;
  };
  /** By file; null where rule profiles are mixed */
  ranks: Record<string, number> | null;
  indicators: { name: string; unit: string; target: string; actual: string; units: number; missed: number }[];
  sample: { seed: string; drawn: { file: string; project: string | null; because: DrawnBecause }[] };
  findings: RollupFindingJson[];
}

/** The units are made one at a time */
export type RollupJsonInPieces = Omit<RollupJson, "units"> & { units: Iterable<UnitJson> };

export function rollupJson(
  rollup: Rollup,
  findings: readonly RollupFinding[],
  { rule: sample, before }: { readonly rule: SampleRule; readonly before: readonly ProjectName[] },
  rollupSentence: (finding: RollupFinding) => string,
): RollupJsonInPieces {
  const { scores, ranks } = rollup;
  return {
    department: rollup.departmentName,
    year: rollup.year,
    units: unitsJson(rollup),
    totals: scopesOf(rollup.totals),
    provisionalTotals: rollup.provisional && {
      without: [...rollup.provisional.without],
      units: rollup.provisional.unitCount,
      totals: scopesOf(rollup.provisional.totals),
    },
    scores: {
      projects: scores.projectCount,
      evaluated: scores.evaluatedCount,
      mean: fixed(scores.mean),
      weighted: fixed(scores.weighted),
      grades: { ...scores.grades },
    },
    ranks: ranks && Object.fromEntries([...ranks].map(([{ file }, rank]) => [file, rank])),
    indicators: rollup.indicatorSums.map(({ name, unit, target, actual, unitCount, missedCount }) => ({
      name,
      unit,
      target: toPlainExact(target),
      actual: toPlainExact(actual),
      units: unitCount,
      missed: missedCount,
    })),
    sample: {
      seed: sample.seed,
      drawn: drawSample(rollup.counted, sample, before).map(({ unit, project, because }) => ({
        file: unit.file,
        project: project.name?.value ?? null,
        because,
      })),
    },
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      unit: finding.unit,
      places: finding.places.map(({ file, cells }) => ({ file, cells: [...cells] })),
      expected: finding.expected,
      actual: finding.actual,
      message: rollupSentence(finding),
      clause: finding.clause,
    })),
  };
}

function* unitsJson({ units, counted }: Rollup): Iterable<UnitJson> {
  const isCounted = new Set(counted);
  for (const unit of units) yield unitJson(unit, isCounted.has(unit));
}

export function unitJson(unit: RollupUnit, counted: boolean): UnitJson {
  const { moneyUnit } = unit;
  const factor = moneyUnit.value === null ? null : YUAN.万元.div(YUAN[moneyUnit.value]);
  return {
    file: unit.file,
    unit: unit.name.value,
    year: unit.year.value,
    moneyUnit: moneyUnit.value,
    profile: unit.profile.id,
    counted,
    totals: scopesOf(unit.totals.map((figures) => inOwnUnit(figures, factor))),
    department: scoresJson(unit.department),
    projects: unit.projects.map((project) => ({ ...scoresJson(project), code: project.code })),
    findings: unit.findings.map(({ finding, reason }) => {
      const printed = findingJson(finding, sentenceOf);
      return reason === null ? printed : { ...printed, accepted: reason };
    }),
    handIn: {
      ready: unit.papers.length === 0 && Object.values(unit.handIn).every((count) => count === 0),
      state: messagesIn("zh-CN").result.handIn(unit.handIn),
      mustFix: unit.handIn.mustFix,
      missing: unit.handIn.missing,
      reasons: unit.handIn.reasons,
      toExplain: unit.handIn.toExplain,
      blankTotals: unit.handIn.blankTotals,
      attachments: unit.papers.map(({ sheet, why, cells }) => ({ sheet, why, cells: [...cells] })),
    },
    checkedAt: unit.checkedAt,
    savedAt: unit.savedAt ?? null,
    reportDate: unit.reportDate ?? null,
    lastYear: unit.lastYear ?? null,
  };
}

function inOwnUnit(figures: FundFigures, factor: Decimal | null): FundFigures {
  const own = (value: Decimal | null): Decimal | null =>
    value === null || factor === null ? null : value.times(factor);
  return {
    ...figures,
    carriedOver: own(figures.carriedOver),
    initialBudget: own(figures.initialBudget),
    added: own(figures.added),
    reduced: own(figures.reduced),
    spent: own(figures.spent),
    annualBudget: own(figures.annualBudget),
    balance: own(figures.balance),
  };
}

function scopesOf(totals: readonly FundFigures[]): Record<string, TotalsJson> {
  return Object.fromEntries(totals.map((figures) => [figures.scope, totalsJson(figures)]));
}

function scoresJson({ name, fundScore, indicatorScore, totalScore, grade }: RollupForm): ScoresJson {
  return {
    name: name?.value ?? null,
    fundScore: fixed(fundScore),
    indicatorScore: fixed(indicatorScore),
    totalScore: fixed(totalScore),
    grade,
  };
}

function fixed(value: Decimal | null): string | null {
  return value && toPlain(round(value));
}

/** A few lines in Chinese: what was read, the totals, and every finding of the rollup. */
export function rollupSummary(
  { totals, provisionalTotals, findings, scores, year, department }: RollupJsonInPieces,
  { units, counted, unread }: Rollup,
  severityName: (severity: Severity) => string,
): string {
  const all = totals["全部"];
  const files = units.length + unread.length;
  return [
    `${department ?? "（主管部门未填）"}${year ?? ""}年度自评汇总：${files}个文件，计入合计${counted.length}个单位`,
    `全年预算数 ${all?.budget ?? "—"}万元，支出 ${all?.spent ?? "—"}万元，执行率 ${all?.executionRate ?? "—"}%；项目${scores.projects}个，平均得分 ${scores.mean ?? "—"}，加权得分 ${scores.weighted ?? "—"}`,
    ...(provisionalTotals === null ? [] : [provisionalLine(provisionalTotals)]),
    ...findings.map(
      ({ severity, rule, places: [place], message }) =>
        `[${severityName(severity)}] ${rule} ${[place?.file ?? "部门", ...(place?.cells.slice(0, 3) ?? [])].join(" ")}：${message}`,
    ),
  ]
    .map((line) => `${printable(line)}\n`)
    .join("");
}

function provisionalLine({ without, totals }: NonNullable<RollupJson["provisionalTotals"]>): string {
  const all = totals["全部"];
  return `合计（不含${without.length}个单位：${without.join("、")}）：全年预算数 ${all?.budget ?? "—"}万元，支出 ${all?.spent ?? "—"}万元，执行率 ${all?.executionRate ?? "—"}%`;
}

/** A file's name may hold control characters, which a terminal would obey. */
export function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, "�");
}
