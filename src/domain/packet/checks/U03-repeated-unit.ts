import { OUR_PROPOSAL } from "../../rules/documents";
import type { Packet } from "../packet";
import { unitLabel } from "../unit";
import { placeOf, type PacketCheck, type PacketFound } from "./check";

export interface Inputs {
  "U03.sameName": { readonly unit: string; readonly file: string; readonly counted: string };
  "U03.sameContent": { readonly unit: string; readonly other: string };
}

function check({ repeated }: Packet): PacketFound<Inputs>[] {
  return repeated.map(({ unit: one, first, because }): PacketFound<Inputs> => {
    const unit = unitLabel(one);
    const found = { unit, places: [placeOf(one, one.name), placeOf(first, first.name)] };
    return because === "name"
      ? { ...found, code: "U03.sameName", inputs: { unit, file: one.file, counted: first.file } }
      : { ...found, code: "U03.sameContent", inputs: { unit, other: unitLabel(first) } };
  });
}

export const U03: PacketCheck<Inputs> = {
  id: "U03",
  clause: OUR_PROPOSAL,
  formula: "每个单位一份工作簿：单位名称、各表内容都不重复；重复的只计入第一份",
  severities: { "U03.sameName": "error", "U03.sameContent": "error" },
  check,
};
