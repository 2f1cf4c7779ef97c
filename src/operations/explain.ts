/** 说明情况: a finding is let stand with a reason, or is open again. */
import { acceptanceOf, addingTo, judge, type AcceptanceChange } from "../domain/acceptance";
import type { Finding } from "../domain/finding";
import { changeAcceptances } from "../excel/acceptances";
import type { HostOptions } from "../excel/run";
import type { Explained, RecomputeResult } from "./types";

export function explain(
  result: RecomputeResult,
  finding: Finding,
  reason: string,
  options: HostOptions,
): Promise<Explained> {
  const { acceptances, judged, selfEvaluation } = result;
  const former = judged.accepted.get(finding) ?? judged.reopened.get(finding);
  const added = acceptanceOf(finding, selfEvaluation, reason.trim());
  return change(result, addingTo(acceptances, added, former, judged), options);
}

export async function withdraw(
  result: RecomputeResult,
  finding: Finding,
  options: HostOptions,
): Promise<Explained> {
  const { accepted, reopened } = result.judged;
  const former = accepted.get(finding) ?? reopened.get(finding);
  return former === undefined ? result : change(result, { add: null, drop: [former] }, options);
}

async function change(
  { evaluation, selfEvaluation }: RecomputeResult,
  wanted: AcceptanceChange,
  options: HostOptions,
): Promise<Explained> {
  const acceptances = await changeAcceptances(wanted, options);
  return { acceptances, judged: judge(evaluation.findings, selfEvaluation, acceptances) };
}
