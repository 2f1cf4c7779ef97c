/**
 * 汇总: reads the units' workbooks and says what they add up to and what is wrong. On request it also writes 单位汇总,
 * 单位执行率, 项目明细, 指标汇总, 问题台账 and 复核表, as a whole or not at all, and nothing where nothing has changed; what
 * people have filled in there stays. The files stay on this machine, and are never changed.
 */
import type { UnitFile, SampleRule } from "../../domain/rollup";
import { refuseCancelled } from "../../port/options";
import type { OperationOptions } from "../operation";
import { prepareRollup } from "./rolledUpUnits";
import { readUnits, type ChosenFile } from "./unitReader";
import type { CallOptions, RollupReading } from "../results";

export interface RollupRequest {
  /** Files as chosen, or those of an earlier reading */
  readonly source:
    | { readonly kind: "chosen"; readonly files: readonly ChosenFile[] }
    | { readonly kind: "read"; readonly files: readonly UnitFile[] };
  readonly sample: SampleRule;
  /** Whether to write what is found */
  readonly writes: boolean;
}

export async function run(
  options: OperationOptions,
  { source, sample, writes }: RollupRequest,
  call: CallOptions = {},
): Promise<RollupReading> {
  const all = { ...options, ...call };
  const files = source.kind === "read" ? source.files : await readUnits(source.files, all);
  const { snapshot, settled, reading } = await prepareRollup(files, sample, all);
  if (!writes) return reading;
  refuseCancelled(all);
  const { plan, left, leftSheets } = settled;
  await all.desk.applyPlan(plan, snapshot, all, { left, leftSheets, asked: false });
  return {
    ...reading,
    written: [...reading.sheets.created, ...reading.sheets.changed],
    sheets: NOTHING_LEFT,
  };
}

const NOTHING_LEFT = { created: [], changed: [] };
