/** 汇总 in two halves, as a recompute: what the sheets would hold, and the write. */
import {
  checkPacketSteps,
  departmentOf,
  packetSteps,
  type Department,
  type PacketFile,
  type SampleRule,
} from "../../domain/rollup";
import { evaluateSteps } from "../../domain/evaluate";
import { runYielding } from "../../domain/steps";
import { pauseOf } from "../../excel/run";
import type { OpenWorkbook } from "../../excel/read/snapshot";
import { findingSentence } from "../../locales/findings";
import { packetSentence } from "../../locales/rollupFindings";
import { planSheetSteps } from "../../workbook/plan";
import { conflictsOf, overwrittenByDefault, settle, type Settled } from "../../workbook/preview/conflicts";
import type { SheetDefinition } from "../../workbook/sheet";
import { readExpectedUnits } from "../../workbook/read/expectedUnits";
import { enteredIn, rollupSheets } from "../../workbook/rollup";
import { parseStored } from "../../workbook/undo/journal";
import type { OperationOptions } from "../operation";
import type { CallOptions, PacketReading } from "../types";
import { interpret, readFinished } from "./openWorkbook";

export interface PreparedRollup {
  readonly snapshot: OpenWorkbook;
  readonly settled: Settled;
  readonly reading: PacketReading;
}

export async function prepareRollup(
  files: readonly PacketFile[],
  sample: SampleRule,
  options: OperationOptions & CallOptions,
): Promise<PreparedRollup> {
  options.onProgress?.({ phase: "reading" });
  const snapshot = await readFinished(options);
  const department = await departmentIn(snapshot, options);
  options.onProgress?.({ phase: "computing" });
  const pause = pauseOf(options);
  const packet = await runYielding(packetSteps(files, department), pause);
  const findings = await runYielding(checkPacketSteps(packet), pause);
  const sheets: SheetDefinition[] = [];
  // The sheets are handed in: Chinese, whatever the language of the pane.
  for (const sheet of rollupSheets({
    packet,
    findings,
    sample,
    entered: enteredIn(snapshot.sheets),
    sentence: (finding) => findingSentence("zh-CN", finding),
    packetSentence: (finding) => packetSentence("zh-CN", finding),
  })) {
    sheets.push(sheet);
    await pause();
  }
  const plan = await runYielding(planSheetSteps(snapshot, sheets), pause);
  const conflicts = conflictsOf(plan, snapshot, parseStored(snapshot.savedState)?.written ?? {});
  const settled = settle(plan, conflicts, overwrittenByDefault(conflicts));
  const named = (kind: "create" | "other"): string[] =>
    settled.plan.sheets
      .filter((write) => (write.kind === "create") === (kind === "create"))
      .map(({ definition }) => definition.name);
  return {
    snapshot,
    settled,
    reading: {
      files,
      sample,
      packet,
      findings,
      sheets: { created: named("create"), changed: named("other") },
      written: null,
      left: settled.left.map(({ cell }) => cell),
      overwritten: settled.overwritten.map(({ cell }) => cell),
    },
  };
}

/** Null in a workbook that is no standard one: then nobody is expected, and the units say whose they are. */
async function departmentIn(
  snapshot: OpenWorkbook,
  options: OperationOptions & CallOptions,
): Promise<Department | null> {
  const { result } = await interpret(snapshot, options);
  const expected = readExpectedUnits(snapshot);
  if (result.state === "none" && expected.units.length === 0) return null;
  const { selfEvaluation, findings } = result;
  const evaluation = await runYielding(evaluateSteps(selfEvaluation, findings), options.pause);
  return departmentOf(null, selfEvaluation, evaluation, expected);
}
