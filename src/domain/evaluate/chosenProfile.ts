/** The rule profile that a workbook asks for, with its parameters. */
import type { Finding } from "../finding";
import type { Field, SelfEvaluation } from "../model";
import { applyParameters, DEFAULT_PROFILE, findProfile, PROFILES, type RejectedParameter } from "../profiles";
import { PARAMETERS_CLAUSE } from "../profiles/parameters";
import type { RuleProfile } from "../profiles/profile";
import type { FindingOf } from "../rules/rules";
import { foldName, nearest } from "../text";

/** The default profile if the workbook names none, or an unknown one; the findings are of R00. */
export function chosenProfile({ unit, parameters }: Pick<SelfEvaluation, "unit" | "parameters">): {
  readonly profile: RuleProfile;
  readonly findings: readonly Finding[];
} {
  const requested = unit.profile.value ?? "";
  const chosen = requested.trim() === "" ? DEFAULT_PROFILE : findProfile(requested);
  const { profile, rejected } = applyParameters(chosen ?? DEFAULT_PROFILE, parameters);
  const unknown = chosen === null ? [unknownProfile(unit.profile)] : [];
  return { profile, findings: [...unknown, ...rejected.map(parameterFinding)] };
}

function unknownProfile({ cell, written }: Field<string>): FindingOf<"R00.unknownProfile"> {
  const similar = nearest(
    foldName(written),
    PROFILES.map(({ name }) => name),
  );
  return {
    rule: "R00",
    code: "R00.unknownProfile",
    severity: "error",
    cells: cell === null ? [] : [cell],
    inputs: { written, used: DEFAULT_PROFILE.name, similar },
    expected: similar,
    actual: written,
    clause: "绩效_规则方案",
  };
}

function parameterFinding(
  rejected: RejectedParameter,
): FindingOf<"R00.unknownParameter"> | FindingOf<"R00.parameterOutOfRange"> {
  const { cell, written } = rejected.kind === "unknown" ? rejected.row.name : rejected.row.value;
  const common = {
    rule: "R00",
    severity: "error",
    cells: cell === null ? [] : [cell],
    actual: written,
    clause: PARAMETERS_CLAUSE,
  } as const;
  if (rejected.kind === "unknown")
    return { ...common, code: "R00.unknownParameter", inputs: { written }, expected: null };
  const { name, range } = rejected;
  return { ...common, code: "R00.parameterOutOfRange", inputs: { name, written, range }, expected: range };
}
