/** The rule profiles, and what a workbook may change in them. */
import type { Decimal } from "../decimal";
import type { CellAddress, RuleParameter } from "../model";
import type { RuleProfile } from "./profile";
import { foldName } from "../text";
import { capParametersOf } from "./capParameter";
import { guangxi } from "./guangxi";
import { hubei } from "./hubei";
import { jiangxi } from "./jiangxi";
import { national2020 } from "./national2020";
import { national2021 } from "./national2021";
import type { RuleParameterDefinition } from "./parameterDefinition";
import { applyParameters, RULE_PARAMETERS } from "./parameters";
import { sichuan } from "./sichuan";
import { sichuan2025 } from "./sichuan2025";
import { unitManual } from "./unitManual";

export { capExample } from "./capParameter";
export type {
  CapParameterName,
  FixedParameterName,
  ParameterUnit,
  RuleParameterDefinition,
  RuleParameterName,
} from "./parameterDefinition";
export {
  applyParameters,
  RULE_PARAMETERS,
  type AppliedParameters,
  type RejectedParameter,
} from "./parameters";

/** Used if the workbook names none, or an unknown one. */
export const DEFAULT_PROFILE: RuleProfile = national2020;

/** In the order in which they are offered in 绩效_规则方案. */
export const PROFILES: readonly RuleProfile[] = [
  national2020,
  national2021,
  sichuan,
  sichuan2025,
  hubei,
  jiangxi,
  guangxi,
  unitManual,
];

/** Names that profiles had before, by id: older workbooks and forms still say them. */
const FORMER_NAMES: Readonly<Record<string, string>> = { "national-2020": "国家默认（财预〔2020〕10号）" };

/** The name of a profile, then its former one */
export function namesOf({ id, name }: RuleProfile): readonly string[] {
  const former = FORMER_NAMES[id];
  return former === undefined ? [name] : [name, former];
}

/** The profile with this id or name, ignoring width and spaces; null for none. */
export function findProfile(idOrName: string): RuleProfile | null {
  const folded = foldName(idOrName).toLowerCase();
  const isNamed = (profile: RuleProfile): boolean =>
    namesOf(profile).some((name) => foldName(name).toLowerCase() === folded);
  return PROFILES.find((profile) => profile.id === folded || isNamed(profile)) ?? null;
}

/** A value of the rules that an evaluation used. */
export interface ParameterInForce {
  readonly definition: RuleParameterDefinition;
  /** Null if the profile has none */
  readonly value: Decimal | null;
  /** `profile`: the profile's own; `parameter`: 绩效_规则参数 sets it, in `cell` */
  readonly from: "profile" | "parameter";
  readonly cell: CellAddress | null;
}

/** All values of the profile with these parameters applied, caps last, each with its source. */
export function parametersInForce(
  profile: RuleProfile,
  parameters: readonly RuleParameter[],
): readonly ParameterInForce[] {
  const { profile: applied, overrides } = applyParameters(profile, parameters);
  return [...RULE_PARAMETERS, ...capParametersOf(applied)].map((definition) => ({
    definition,
    value: definition.get(applied),
    from: overrides.has(definition.name) ? "parameter" : "profile",
    cell: overrides.get(definition.name) ?? null,
  }));
}
