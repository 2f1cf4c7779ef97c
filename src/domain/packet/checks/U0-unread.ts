import type { Packet, UnreadBecause } from "../packet";
import { unitLabel } from "../unit";
import { OUR_PROPOSAL } from "../../rules/documents";
import type { PacketCheck, PacketFound } from "./check";

export interface Inputs {
  "U0.unread": { readonly because: UnreadBecause; readonly detail: string | null };
  "U0.open": { readonly unit: string };
}

function check({ unread, units }: Packet): PacketFound<Inputs>[] {
  return [
    ...unread.map(({ file, because, detail }): PacketFound<Inputs> => ({
      code: "U0.unread",
      unit: file,
      places: [{ file, cells: [] }],
      inputs: { because, detail },
    })),
    ...units
      .filter(({ wasOpen }) => wasOpen)
      .map((one): PacketFound<Inputs> => {
        const unit = unitLabel(one);
        return { code: "U0.open", unit, places: [{ file: one.file, cells: [] }], inputs: { unit } };
      }),
  ];
}

export const U0: PacketCheck<Inputs> = {
  id: "U0",
  clause: OUR_PROPOSAL,
  formula: "每个文件都能读取，是标准自评工作簿，并且没有打开着",
  severities: { "U0.unread": "error", "U0.open": "note" },
  check,
};
