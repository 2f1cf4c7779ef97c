/** The rule profiles, and what a workbook may change in them. */
import type { RuleProfile } from "../profile";
import { foldName } from "../text";
import { hubei } from "./hubei";
import { national2020 } from "./national2020";
import { national2021 } from "./national2021";
import { sichuan } from "./sichuan";

export {
  applyParameters,
  RULE_PARAMETERS,
  type ParameterUnit,
  type RuleParameterDefinition,
} from "./parameters";

/** Used when the workbook names none, or one that is not known. */
export const DEFAULT_PROFILE: RuleProfile = national2020;

/** In the order in which they are offered in 绩效_规则方案. */
export const PROFILES: readonly RuleProfile[] = [national2020, national2021, sichuan, hubei];

/** The profile of that id or name, widths and spaces aside; null when there is none. */
export function findProfile(idOrName: string): RuleProfile | null {
  const wanted = foldName(idOrName).toLowerCase();
  return PROFILES.find(({ id, name }) => id === wanted || foldName(name).toLowerCase() === wanted) ?? null;
}
