/** 汇总: the workbooks of the units of one department, added up and ready for the checks. */
import type { Decimal } from "../decimal";
import type { FundFigures } from "../calculation/computation";
import { groupBy } from "../groupBy";
import { BUDGET_TIERS, type Field } from "../model";
import { runSync, type Yielding } from "../yielding";
import { foldName } from "../text";
import { FIXED_SCOPES } from "../calculation/totals";
import type { UnreadableFile } from "../unreadableFile";
import { copiedTextSteps, type RollupText } from "./copiedTexts";
import type { Department } from "./department";
import type { ExpectedUnit } from "./expectedUnits";
import { indicatorSums, type IndicatorSum } from "./indicatorSums";
import { ranksOf } from "./ranking";
import { sameProjects, type SameProject } from "./sameProjects";
import { scoresOf, type Scores } from "./scores";
import { sumOfFigures } from "./sums";
import { totalOf, type RollupForm, type RollupUnit } from "./unit";

/** Why a file could not be read; `failed`: an error of our own, which ends this file only */
export type UnreadBecause = UnreadableFile | "failed";

export interface UnreadFile {
  readonly file: string;
  readonly because: UnreadBecause;
  /** Of `failed`: what the program said */
  readonly detail: string | null;
}

export type UnitFile =
  ({ readonly kind: "read" } & { readonly unit: RollupUnit }) | ({ readonly kind: "unread" } & UnreadFile);

/** What another program has changed since it last saved the file is not in it. */
export function readWhileOpen(file: UnitFile): UnitFile {
  return file.kind === "read" ? { kind: "read", unit: { ...file.unit, wasOpen: true } } : file;
}

/** A second workbook of a unit, which is not added */
export interface Repeated {
  readonly unit: RollupUnit;
  readonly first: RollupUnit;
  /** `content`: another name over the same tables */
  readonly because: "name" | "content";
}

export interface Rollup {
  /** All that were read, in the order of the files */
  readonly units: readonly RollupUnit[];
  /** Those that are added up: of the right year, each unit once */
  readonly counted: readonly RollupUnit[];
  readonly unread: readonly UnreadFile[];
  readonly department: Department | null;
  /** As the department's workbook says, else as most of the units say */
  readonly departmentName: string | null;
  /** As the department's workbook says, else the year of most of the units */
  readonly year: number | null;
  readonly wrongYear: readonly RollupUnit[];
  readonly repeated: readonly Repeated[];
  /** Expected units without a workbook, not even one that cannot be read */
  readonly missing: readonly ExpectedUnit[];
  /** Workbooks of units that are not expected; empty without a list of expected units */
  readonly unlisted: readonly RollupUnit[];
  /** In the order of `FIXED_SCOPES`, in 万元; a project that several units hand in counts once */
  readonly totals: readonly FundFigures[];
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

/** @param files in the order in which the units are listed */
export function rollupOf(files: readonly UnitFile[], department: Department | null): Rollup {
  return runSync(rollupSteps(files, department));
}

/** The same in steps */
export function* rollupSteps(files: readonly UnitFile[], department: Department | null): Yielding<Rollup> {
  const units = files.flatMap((file) => (file.kind === "read" ? [file.unit] : []));
  const unread = files.flatMap((file) => (file.kind === "unread" ? [file] : []));
  const year = department?.year.value ?? mostFrequent(units.flatMap((unit) => unit.year.value ?? []));
  const wrongYear = units.filter((unit) => unit.year.value !== null && unit.year.value !== year);
  const repeated = repeatedIn(units.filter((unit) => !wrongYear.includes(unit)));
  const left = new Set([...wrongYear, ...repeated.map(({ unit }) => unit)]);
  const counted = units.filter((unit) => !left.has(unit));
  const expected = department?.expected ?? [];
  const names = new Set(units.map(nameKey));
  const expectedNames = new Set<string | null>(expected.flatMap((one) => nameKey(one) ?? []));
  yield;
  const same = sameProjects(counted);
  const again = new Set(same.flatMap(({ places }) => places.slice(1).map(({ project }) => project)));
  const projects = counted.flatMap((unit) => unit.projects).filter((project) => !again.has(project));
  yield;
  const totals = totalsOfUnits(counted, same);
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
      mostFrequent(units.flatMap(({ competentDepartment }) => competentDepartment.value ?? [])),
    year,
    wrongYear,
    repeated,
    missing: expected.filter((one) => {
      const key = nameKey(one);
      return key !== null && !names.has(key) && !hasUnreadFile(unread, key);
    }),
    unlisted: expected.length === 0 ? [] : units.filter((unit) => !expectedNames.has(nameKey(unit))),
    totals,
    sameProjects: same,
    projects,
    scores,
    expectedProjects: expectedProjectsOf(expected),
    ranks: ranksOf(counted),
    indicatorSums: sums,
    copiedTexts: yield* copiedTextSteps(counted),
  };
}

/** By which a unit is found among others; null without a name */
export function nameKey({ name }: { readonly name: Field<string> }): string | null {
  return name.value === null ? null : foldName(name.value);
}

/** A file that cannot be read is matched to a unit by its file name. */
function hasUnreadFile(unread: readonly UnreadFile[], key: string): boolean {
  return unread.some(({ file }) => foldName(file).includes(key));
}

function mostFrequent<T>(values: readonly T[]): T | null {
  const groups = [...groupBy(values, (value) => value).values()].sort((a, b) => b.length - a.length);
  return groups[0]?.[0] ?? null;
}

function repeatedIn(units: readonly RollupUnit[]): Repeated[] {
  const byName = new Map<string, RollupUnit>();
  const byContent = new Map<string, RollupUnit>();
  const repeated: Repeated[] = [];
  for (const unit of units) {
    const name = nameKey(unit);
    const ofName = name === null ? undefined : byName.get(name);
    const ofContent = unit.rows === 0 ? undefined : byContent.get(unit.tablesFingerprint);
    const first = ofName ?? ofContent;
    if (first !== undefined) {
      repeated.push({ unit, first, because: ofName === undefined ? "content" : "name" });
      continue;
    }
    if (name !== null) byName.set(name, unit);
    if (unit.rows > 0) byContent.set(unit.tablesFingerprint, unit);
  }
  return repeated;
}

function totalsOfUnits(units: readonly RollupUnit[], same: readonly SameProject[]): FundFigures[] {
  const again = same
    .filter(({ countsOnce }) => countsOnce)
    .flatMap(({ places }) => places.slice(1).map(({ project }) => project));
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
