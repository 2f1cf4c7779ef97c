/** Several workbooks of one unit: the department chooses which of them counts, never the order of the files. */
import { groupBy } from "../groupBy";
import { nameKey } from "./nameKey";
import type { RollupUnit } from "./unit";

/** A workbook that is not added, since another one is */
export interface Repeated {
  readonly unit: RollupUnit;
  readonly first: RollupUnit;
  /** `chosen`: the department has chosen the other; `copy`: both are the same; `content`: another name over the same tables */
  readonly because: "chosen" | "copy" | "content";
}

export interface Versions {
  /** In the given order */
  readonly counted: readonly RollupUnit[];
  readonly repeated: readonly Repeated[];
  /** Each with two or more workbooks that differ */
  readonly undecided: readonly (readonly RollupUnit[])[];
}

/** @param chosen names of files */
export function versionsIn(units: readonly RollupUnit[], chosen: ReadonlySet<string>): Versions {
  const repeated: Repeated[] = [];
  const undecided: RollupUnit[][] = [];
  const named = groupBy(units, nameKey);
  named.delete(null);
  const left = new Set<RollupUnit>();
  for (const group of named.values()) {
    const versions = [...groupBy(group, ({ fingerprint }) => fingerprint).values()];
    const picked = versions.filter((same) => same.some(({ file }) => chosen.has(file)));
    const counts = picked.length === 1 ? picked[0] : versions.length === 1 ? versions[0] : undefined;
    const first = counts?.[0];
    if (first === undefined) undecided.push(group);
    for (const unit of group) {
      if (unit === first) continue;
      left.add(unit);
      if (first !== undefined)
        repeated.push({ unit, first, because: counts?.includes(unit) === true ? "copy" : "chosen" });
    }
  }
  const byContent = groupBy(
    units.filter((unit) => !left.has(unit) && unit.rows > 0),
    ({ tablesFingerprint }) => tablesFingerprint,
  );
  for (const [first, ...others] of byContent.values())
    for (const unit of others) {
      if (first !== undefined) repeated.push({ unit, first, because: "content" });
      left.add(unit);
    }
  return { counted: units.filter((unit) => !left.has(unit)), repeated, undecided };
}
