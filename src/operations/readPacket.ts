/**
 * 汇总, first half: reads the units' workbooks and says what they add up to, what is wrong, and which sheets would be
 * written. Changes nothing; the files stay on this machine.
 */
import type { PacketFile, SampleRule } from "../domain/packet";
import type { OperationOptions } from "./operation";
import { prepareRollup } from "./shared/rollup";
import { readUnits, type ChosenFile } from "./shared/unitReader";
import type { CallOptions, PacketReading } from "./types";

/** @param source files as chosen, or those of an earlier reading */
export async function run(
  options: OperationOptions,
  source:
    | { readonly kind: "chosen"; readonly files: readonly ChosenFile[] }
    | { readonly kind: "read"; readonly files: readonly PacketFile[] },
  sample: SampleRule,
  call: CallOptions = {},
): Promise<PacketReading> {
  const all = { ...options, ...call };
  const files = source.kind === "read" ? source.files : await readUnits(source.files, all);
  return (await prepareRollup(files, sample, all)).reading;
}
