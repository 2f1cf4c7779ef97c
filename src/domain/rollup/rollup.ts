/** 汇总: the workbooks of the units of one department, added up and ready for the checks. */
import type { Decimal } from "../decimal";
import type { FundFigures } from "../calculation/computation";
import { groupBy } from "../groupBy";
import { BUDGET_TIERS } from "../model";
import { runSync, type Yielding } from "../yielding";
import { FIXED_SCOPES } from "../calculation/totals";
import { copiedTextSteps, type RollupText } from "./copiedTexts";
import type { Department } from "./department";
import type { ExpectedUnit } from "./expectedUnits";
import { indicatorSums, type IndicatorSum } from "./indicatorSums";
import { nameKey } from "./nameKey";
import { ranksOf } from "./ranking";
import { countedBefore, sameProjects, type SameProject } from "./sameProjects";
import { scoresOf, type Scores } from "./scores";
import { hasUnknownAmount, NO_AMOUNTS, sumOfFigures } from "./sums";
import { totalOf, unitLabel, type RollupForm, type RollupUnit } from "./unit";
import type { UnitFile, UnreadUnitFile } from "./unitFile";
import { unreadOwners } from "./unreadOwners";
import { versionsIn, type Repeated } from "./versions";

/** The sums without the units that leave `totals` unknown */
export interface ProvisionalTotals {
  /** The units that lack, as they are called in sentences */
  readonly without: readonly string[];
  readonly unitCount: number;
  /** In the order of `FIXED_SCOPES`, in 万元 */
  readonly totals: readonly FundFigures[];
}

export interface Rollup {
  /** All that were read, in the order of the files */
  readonly units: readonly RollupUnit[];
  /** Those that are added up: of the right year, each unit once */
  readonly counted: readonly RollupUnit[];
  readonly unread: readonly UnreadUnitFile[];
  readonly department: Department | null;
  /** As the department's workbook says, else as most of the units say */
  readonly departmentName: string | null;
  /** As the department's workbook says, else the year of most of the units */
  readonly year: number | null;
  readonly wrongYear: readonly RollupUnit[];
  readonly repeated: readonly Repeated[];
  /** Workbooks of one unit that differ, as long as the department has not chosen one: none of them is counted */
  readonly undecided: readonly (readonly RollupUnit[])[];
  /** Forms in which nothing is filled in */
  readonly blank: readonly RollupUnit[];
  /** Expected units without a workbook, not even one that cannot be read */
  readonly missing: readonly ExpectedUnit[];
  /** Workbooks of units that are not expected; empty without a list of expected units */
  readonly unlisted: readonly RollupUnit[];
  /** In the order of `FIXED_SCOPES`, in 万元; a project that several units hand in counts once */
  readonly totals: readonly FundFigures[];
  /** Null where all amounts of `totals` are known */
  readonly provisional: ProvisionalTotals | null;
  readonly sameProjects: readonly SameProject[];
  /** Projects, each of `sameProjects` once */
  readonly projects: readonly RollupForm[];
  readonly scores: Scores;
  /** 应自评项目数; null where it is not stated for every expected unit */
  readonly expectedProjects: Decimal | null;
  /** Null where the rule profiles are mixed */
  readonly ranks: ReadonlyMap<RollupUnit, number> | null;
  readonly indicatorSums: readonly IndicatorSum[];
  readonly copiedTexts: readonly (readonly RollupText[])[];
}

/**
 * @param files in the order in which the units are listed
 * @param chosen files that count where a unit has several
 */
export function rollupOf(
  files: readonly UnitFile[],
  department: Department | null,
  chosen: readonly string[] = [],
): Rollup {
  return runSync(rollupSteps(files, department, chosen));
}

/** The same in steps */
export function* rollupSteps(
  files: readonly UnitFile[],
  department: Department | null,
  chosen: readonly string[] = [],
): Yielding<Rollup> {
  const units = files.flatMap((file) => (file.kind === "read" ? [file.unit] : []));
  const blank = units.filter((unit) => unit.blank === true);
  const filled = units.filter((unit) => unit.blank !== true);
  const year = department?.year.value ?? mostFrequent(filled.flatMap((unit) => unit.year.value ?? []));
  const wrongYear = filled.filter((unit) => unit.year.value !== null && unit.year.value !== year);
  const { counted, repeated, undecided } = versionsIn(
    filled.filter((unit) => !wrongYear.includes(unit)),
    new Set(chosen),
  );
  const expected = department?.expected ?? [];
  const names = new Set(units.map(nameKey));
  const expectedNames = new Set<string | null>(expected.flatMap((one) => nameKey(one) ?? []));
  const unread = unreadOwners(
    files.flatMap((file) => (file.kind === "unread" ? [file] : [])),
    expected.flatMap(({ name }) => name.value ?? []),
  );
  const unreadNames = new Set(unread.map(({ unit }) => unit));
  yield;
  const same = sameProjects(counted);
  const again = new Set(countedBefore(same, "once", "parts"));
  const projects = counted.flatMap((unit) => unit.projects).filter((project) => !again.has(project));
  yield;
  const totals = undecided.length > 0 ? UNKNOWN_TOTALS : totalsOfUnits(counted, same);
  const provisional = provisionalOf(totals, counted, undecided);
  yield;
  const scores = scoresOf(projects);
  yield;
  const sums = indicatorSums(counted);
  yield;
  return {
    units,
    counted,
    unread,
    department,
    departmentName:
      department?.name.value ??
      mostFrequent(filled.flatMap(({ competentDepartment }) => competentDepartment.value ?? [])),
    year,
    wrongYear,
    repeated,
    undecided,
    blank,
    missing: expected.filter((one) => {
      const key = nameKey(one);
      return key !== null && !names.has(key) && !unreadNames.has(one.name.value);
    }),
    unlisted: expected.length === 0 ? [] : filled.filter((unit) => !expectedNames.has(nameKey(unit))),
    totals,
    provisional,
    sameProjects: same,
    projects,
    scores,
    expectedProjects: expectedProjectsOf(expected),
    ranks: ranksOf(counted),
    indicatorSums: sums,
    copiedTexts: yield* copiedTextSteps(counted),
  };
}

/** Of two that are as frequent the greater one, so that the order of the files does not decide */
function mostFrequent<T extends string | number>(values: readonly T[]): T | null {
  const groups = [...groupBy(values, (value) => value)];
  groups.sort(([one, a], [other, b]) => b.length - a.length || (one < other ? 1 : -1));
  return groups[0]?.[0] ?? null;
}

const UNKNOWN_TOTALS: readonly FundFigures[] = FIXED_SCOPES.map((scope) => sumOfFigures(scope, [NO_AMOUNTS]));

function provisionalOf(
  totals: readonly FundFigures[],
  counted: readonly RollupUnit[],
  undecided: readonly (readonly RollupUnit[])[],
): ProvisionalTotals | null {
  if (!totals.some(hasUnknownAmount)) return null;
  const [known, unknown] = [
    counted.filter((unit) => !unit.totals.some(hasUnknownAmount)),
    counted.filter((unit) => unit.totals.some(hasUnknownAmount)),
  ];
  const without = [...unknown, ...undecided.flatMap(([first]) => first ?? [])].map(unitLabel);
  return { without, unitCount: known.length, totals: totalsOfUnits(known, sameProjects(known)) };
}

function totalsOfUnits(units: readonly RollupUnit[], same: readonly SameProject[]): FundFigures[] {
  const again = countedBefore(same, "once");
  return FIXED_SCOPES.map((scope) => {
    const tier = BUDGET_TIERS.findIndex((one) => one === scope);
    const subtracted =
      tier >= 0
        ? again.flatMap(({ fundsByTier }) => fundsByTier[tier] ?? [])
        : scope === "全部" || scope === "项目支出"
          ? again.flatMap(({ funds }) => funds ?? [])
          : [];
    return sumOfFigures(
      scope,
      units.map((unit) => totalOf(unit, scope)),
      subtracted,
    );
  });
}

function expectedProjectsOf(expected: readonly ExpectedUnit[]): Decimal | null {
  const counts = expected.flatMap(({ projectCount }) => projectCount.value ?? []);
  const [first, ...others] = counts;
  if (first === undefined || counts.length < expected.length) return null;
  return others.reduce((total, count) => total.plus(count), first);
}
