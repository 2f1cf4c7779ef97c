/**
 * 汇总, second half: writes 单位汇总, 项目明细, 指标汇总, 问题台账 and 复核表 as a whole or not at all, and nothing where
 * nothing has changed. What people have filled in stays.
 */
import { applyPlan } from "../excel/write/applyPlan";
import { refuseCancelled } from "../excel/run";
import type { OperationOptions } from "./operation";
import { prepareRollup } from "./shared/rollup";
import type { CallOptions, PacketReading } from "./types";

export async function run(
  options: OperationOptions,
  shown: Pick<PacketReading, "files" | "sample">,
  call: CallOptions = {},
): Promise<PacketReading> {
  const all = { ...options, ...call };
  const { snapshot, settled, reading } = await prepareRollup(shown.files, shown.sample, all);
  refuseCancelled(all);
  const { plan, left, leftSheets } = settled;
  await applyPlan(plan, snapshot, all, { left, leftSheets, asked: false });
  return reading;
}
