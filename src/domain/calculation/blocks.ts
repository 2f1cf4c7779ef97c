/** The first-level blocks of the national forms. */
import type { Indicator } from "../model";
import { foldName, withoutNumber } from "../text";

export type Block = "output" | "benefit" | "satisfaction" | "cost";

/** The block that 一级指标 names (产出指标, 产出指标(50分), 一、效益); null for another or a blank heading. */
export function blockOf({ level1 }: Indicator): Block | null {
  const name = withoutNumber(foldName(level1.written));
  if (name.startsWith("产出")) return "output";
  if (name.startsWith("效益")) return "benefit";
  if (name.includes("满意")) return "satisfaction";
  if (name.startsWith("成本")) return "cost";
  return null;
}
