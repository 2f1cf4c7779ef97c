import type { RuleProfile } from "../../profiles/profile";
import { PROFILES } from "../../profiles";
import { national2020 } from "../../profiles/national2020";
import { PARAMETERS_CLAUSE } from "../../profiles/parameters";

/**
 * What a finding rests on: the rule's own document; the profile's source where the profile differs in `key`; the
 * workbook's parameters where these changed it.
 */
export function clauseUnder(profile: RuleProfile, key: keyof RuleProfile, clause: string): string {
  if (profile[key] === national2020[key]) return clause;
  const unchanged = PROFILES.find(({ id }) => id === profile.id);
  return unchanged?.[key] === profile[key] ? profile.source : PARAMETERS_CLAUSE;
}
