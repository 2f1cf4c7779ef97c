import { OUR_PROPOSAL } from "../../rules/documents";
import type { Packet } from "../packet";
import { unitLabel } from "../unit";
import { placeOf, type PacketCheck, type PacketFound } from "./check";

export interface Inputs {
  "U02.wrongYear": { readonly unit: string; readonly year: string; readonly expected: string };
  "U02.noYear": { readonly unit: string; readonly expected: string };
}

function check({ units, wrongYear, year }: Packet): PacketFound<Inputs>[] {
  const expected = year === null ? null : String(year);
  if (expected === null) return [];
  return units.flatMap((one): PacketFound<Inputs>[] => {
    const unit = unitLabel(one);
    const places = [placeOf(one, one.year)];
    if (one.year.value === null)
      return [{ code: "U02.noYear", unit, places, inputs: { unit, expected }, expected }];
    if (!wrongYear.includes(one)) return [];
    const actual = String(one.year.value);
    return [
      { code: "U02.wrongYear", unit, places, inputs: { unit, year: actual, expected }, expected, actual },
    ];
  });
}

export const U02: PacketCheck<Inputs> = {
  id: "U02",
  clause: OUR_PROPOSAL,
  formula: "各单位的年度与汇总年度相同；其他年度的不计入合计",
  severities: { "U02.wrongYear": "error", "U02.noYear": "error" },
  check,
};
