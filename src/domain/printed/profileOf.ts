/** The rule profile that a form's layout asks for. */
import { foldName } from "../text";
import type { FormLayout, PrintedForm } from "../printedForm";
import type { RuleProfile } from "../profile";
import { hubei } from "../profiles/hubei";
import { national2020 } from "../profiles/national2020";
import { national2021 } from "../profiles/national2021";
import { sichuan } from "../profiles/sichuan";

const BY_LAYOUT: Readonly<Record<FormLayout, RuleProfile>> = {
  national: national2020,
  department: national2020,
  sichuan,
  ruralRevitalisation: national2020,
  hubei,
  progress: national2020,
};

/** The national profile of 2021 where 成本指标 is a first-level block; else that of the layout. */
export function profileOf({ layout, indicators }: PrintedForm): RuleProfile {
  const profile = BY_LAYOUT[layout];
  const hasCostBlock = indicators.some(({ level1 }) => foldName(level1.written).startsWith("成本"));
  return profile === national2020 && hasCostBlock ? national2021 : profile;
}
