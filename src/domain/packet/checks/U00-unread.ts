import type { Packet, UnreadBecause } from "../packet";
import { OUR_PROPOSAL } from "../../rules/documents";
import type { PacketCheck, PacketFound } from "./check";

export interface Inputs {
  "U00.unread": { readonly because: UnreadBecause; readonly detail: string | null };
}

function check({ unread }: Packet): PacketFound<Inputs>[] {
  return unread.map(({ file, because, detail }) => ({
    code: "U00.unread",
    unit: file,
    places: [{ file, cells: [] }],
    inputs: { because, detail },
  }));
}

export const U00: PacketCheck<Inputs> = {
  id: "U00",
  clause: OUR_PROPOSAL,
  formula: "每个文件都能读取，并且是标准自评工作簿",
  severities: { "U00.unread": "error" },
  check,
};
