/** 汇总 in two halves, as a recompute: what the sheets would hold, and the write. */
import { checkRollupSteps } from "../../domain/evaluate/rollup";
import {
  departmentOf,
  rollupSteps,
  type Department,
  type UnitFile,
  type SampleRule,
} from "../../domain/rollup";
import { evaluateSteps } from "../../domain/evaluate/workbook";
import { runYielding } from "../../domain/yielding";
import { pauseOf } from "../../port/options";
import type { OpenWorkbook } from "../../port/openWorkbook";
import { findingSentence } from "../../locales/findings";
import { rollupSentence } from "../../locales/rollupFindings";
import { planSheetSteps } from "../../workbook/plan";
import { conflictsOf, overwrittenByDefault, settle, type Settled } from "../../workbook/preview/conflicts";
import type { SheetDefinition } from "../../workbook/sheet";
import { readExpectedUnits } from "../../workbook/read/expectedUnits";
import { ledgerIn, reviewIn, rollupSheets } from "../../workbook/rollup";
import { parseStored } from "../../workbook/undo/journal";
import type { OperationOptions } from "../operation";
import type { CallOptions, RollupReading } from "../results";
import { interpret, readFinished } from "../shared/openWorkbook";

export interface PreparedRollup {
  readonly snapshot: OpenWorkbook;
  readonly settled: Settled;
  readonly reading: RollupReading;
}

export async function prepareRollup(
  files: readonly UnitFile[],
  sample: SampleRule,
  options: OperationOptions & CallOptions,
): Promise<PreparedRollup> {
  options.onProgress?.({ phase: "reading" });
  const snapshot = await readFinished(options);
  const department = await departmentIn(snapshot, options);
  options.onProgress?.({ phase: "computing" });
  const pause = pauseOf(options);
  const rollup = await runYielding(rollupSteps(files, department), pause);
  const findings = await runYielding(checkRollupSteps(rollup), pause);
  const sheets: SheetDefinition[] = [];
  const [ledger, review] = [ledgerIn(snapshot.sheets), reviewIn(snapshot.sheets)];
  // The sheets are handed in, so they are Chinese in any pane.
  for (const sheet of rollupSheets({
    rollup,
    findings,
    sample,
    review,
    ledger,
    now: options.now(),
    sentence: (finding) => findingSentence("zh-CN", finding),
    rollupSentence: (finding) => rollupSentence("zh-CN", finding),
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
      rollup,
      findings,
      sheets: { created: named("create"), changed: named("other") },
      unreadable: [...ledger.unreadable, ...review.unreadable],
      written: null,
      left: settled.left.map(({ cell }) => cell),
      overwritten: settled.overwritten.map(({ cell }) => cell),
    },
  };
}

/** Null if this is no standard workbook: then no unit is expected, and the units name their department. */
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
