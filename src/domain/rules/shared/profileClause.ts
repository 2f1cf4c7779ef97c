import type { RuleProfile } from "../../profile";
import { national2020 } from "../../profiles/national2020";

/** The document that a finding rests on: the rule's own, or the profile's source where the profile differs in `key`. */
export function clauseUnder(profile: RuleProfile, key: keyof RuleProfile, clause: string): string {
  return profile[key] === national2020[key] ? clause : profile.source;
}
