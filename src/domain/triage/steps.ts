/** Which step settles a finding: filling in, correcting or explaining. */
import type { Finding } from "../finding";
import { demandsReason } from "./reasons";
import { RULES } from "../rules/rules";

const BLANKS: ReadonlySet<string> = new Set(
  RULES.flatMap(({ asksForInput }) => Object.keys(asksForInput ?? {})),
);

/** Every open error and warning belongs to one step; notes to none. */
export interface Steps {
  /** 填写: a blank cell asks for its content */
  readonly fill: readonly Finding[];
  /** 改正: other errors */
  readonly correct: readonly Finding[];
  /** 说明: a reason in the form, or an explanation */
  readonly explain: readonly Finding[];
}

export function stepsOf(open: readonly Finding[]): Steps {
  const stepOf = (finding: Finding): keyof Steps | null => {
    if (finding.severity === "note") return null;
    if (BLANKS.has(finding.code)) return "fill";
    return finding.severity === "error" && !demandsReason(finding) ? "correct" : "explain";
  };
  const of = (step: keyof Steps): Finding[] => open.filter((finding) => stepOf(finding) === step);
  return { fill: of("fill"), correct: of("correct"), explain: of("explain") };
}
