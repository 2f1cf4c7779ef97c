/** One project in the workbooks of several units: by its code, or by its name under one 主管部门 with the same money. */
import { groupBy } from "../groupBy";
import { foldName } from "../text";
import { amountsKey } from "./sums";
import type { RollupForm, RollupUnit } from "./unit";

export interface PlacedProject {
  readonly unit: RollupUnit;
  readonly project: RollupForm;
}

export interface SameProject {
  /** In the order of the units, each unit once */
  readonly places: readonly PlacedProject[];
  /** All say the same amounts: they count once. Otherwise each has a part of the money, and all are added. */
  readonly countsOnce: boolean;
}

/**
 * The name alone says nothing: 业务运行费 occurs everywhere. With one 主管部门 and the same amounts it is the same project
 * twice.
 */
export function sameProjects(units: readonly RollupUnit[]): SameProject[] {
  const placed = units.flatMap((unit) => unit.projects.map((project): PlacedProject => ({ unit, project })));
  const withCode = placed.filter(({ project }) => project.code !== null);
  const byCode = acrossUnits(withCode, ({ project }) => foldName(project.code ?? ""));
  const taken = new Set(byCode.flat());
  const byName = acrossUnits(
    placed.filter((one) => !taken.has(one) && hasMoney(one)),
    ({ project: { name, competentDepartment } }) =>
      competentDepartment === null || name === null || name.value === null || name.value === ""
        ? null
        : `${foldName(name.value)}|${foldName(competentDepartment)}`,
  );
  return [
    ...byCode.map((places) => ({ places, countsOnce: haveSameMoney(places) })),
    ...byName.flatMap((places) => equalGroups(places).map((same) => ({ places: same, countsOnce: true }))),
  ];
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
