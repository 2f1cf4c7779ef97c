/** One project in the workbooks of several units: by its code. A name alone merges nothing. */
import { groupBy } from "../groupBy";
import { foldName } from "../text";
import { amountsKey } from "./sums";
import type { RollupForm, RollupUnit } from "./unit";

export interface PlacedProject {
  readonly unit: RollupUnit;
  readonly project: RollupForm;
}

/**
 * `once`: one code and the same amounts under whatever name, added up once. `parts`: one code and name with other amounts, of which each unit
 * has a part: all are added, and count as one project. `alike`: one name and 主管部门 with the same amounts, but not a
 * code in each, such as an equal quota. `otherName`: one code under several names with other amounts. Both are added as several projects.
 */
export type SameBecause = "once" | "parts" | "alike" | "otherName";

export interface SameProject {
  /** In the order of the units, each unit once */
  readonly places: readonly PlacedProject[];
  readonly because: SameBecause;
}

/** Shorter codes are running numbers, which every unit has. Our own threshold */
const SHORTEST_CODE = 4;

export function sameProjects(units: readonly RollupUnit[]): SameProject[] {
  const placed = units.flatMap((unit) => unit.projects.map((project): PlacedProject => ({ unit, project })));
  const byCode = acrossUnits(placed, ({ project }) => codeKey(project)).map((places): SameProject => {
    const names = new Set(places.map(({ project }) => foldName(project.name?.value ?? "")));
    if (haveSameMoney(places)) return { places, because: "once" };
    return { places, because: names.size > 1 ? "otherName" : "parts" };
  });
  const taken = new Set(byCode.flatMap(({ places }) => places));
  const byName = acrossUnits(
    placed.filter((one) => !taken.has(one) && hasMoney(one)),
    ({ project: { name, competentDepartment } }) =>
      competentDepartment === null || name === null || name.value === null || name.value === ""
        ? null
        : `${foldName(name.value)}|${foldName(competentDepartment)}`,
  );
  const alike = byName
    .flatMap(equalGroups)
    // Codes that differ say that the projects do.
    .filter((places) => places.some(({ project }) => codeKey(project) === null))
    .map((places): SameProject => ({ places, because: "alike" }));
  return [...byCode, ...alike];
}

/** The projects of a group that are not counted: all but the first of one project */
export function countedBefore(
  same: readonly SameProject[],
  ...because: readonly SameBecause[]
): readonly RollupForm[] {
  return same
    .filter((one) => because.includes(one.because))
    .flatMap(({ places }) => places.slice(1).map(({ project }) => project));
}

function codeKey({ code }: RollupForm): string | null {
  const key = foldName(code ?? "");
  return key.length >= SHORTEST_CODE && /\d/.test(key) ? key : null;
}

function acrossUnits(
  placed: readonly PlacedProject[],
  keyOf: (one: PlacedProject) => string | null,
): PlacedProject[][] {
  const groups = groupBy(placed, keyOf);
  groups.delete(null);
  return [...groups.values()]
    .map((group) => [...groupBy(group, ({ unit }) => unit).values()].flatMap(([first]) => first ?? []))
    .filter((group) => group.length > 1);
}

function hasMoney({ project: { funds } }: PlacedProject): boolean {
  const [budget, spent] = [funds?.annualBudget ?? null, funds?.spent ?? null];
  return budget !== null && spent !== null && !budget.isZero();
}

function haveSameMoney([first, ...others]: readonly PlacedProject[]): boolean {
  const amounts = first === undefined ? null : amountsOf(first);
  return amounts !== null && others.every((one) => amountsOf(one) === amounts);
}

/** Those of one name whose amounts are the same, in groups of two or more */
function equalGroups(places: readonly PlacedProject[]): PlacedProject[][] {
  const groups = groupBy(places, amountsOf);
  groups.delete(null);
  return [...groups.values()].filter((group) => group.length > 1);
}

function amountsOf({ project: { funds } }: PlacedProject): string | null {
  return funds && amountsKey(funds);
}
