/** A unit of a packet as text, for another thread or a file of JSON lines: Decimals survive. */
import { Decimal } from "../decimal";
import type { PacketUnit } from "./unit";

const MARK = "§";

export function encodeUnit(unit: PacketUnit): string {
  return JSON.stringify(
    unit,
    function (this: Readonly<Record<string, unknown>>, key: string, value: unknown) {
      const own = this[key];
      return Decimal.isDecimal(own) ? { [MARK]: own.toFixed() } : value;
    },
  );
}

export function decodeUnit(text: string): PacketUnit {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || !(MARK in value)) return value;
    return new Decimal(String(value[MARK]));
  }) as PacketUnit;
}
