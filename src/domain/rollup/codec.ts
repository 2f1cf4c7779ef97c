/** Units of a rollup as text, for another thread or a file of JSON lines: Decimals survive. */
import { Decimal } from "../decimal";
import type { RollupUnit } from "./unit";

const MARK = "§";

export function encodeUnit(unit: RollupUnit): string {
  return JSON.stringify(
    unit,
    function (this: Readonly<Record<string, unknown>>, key: string, value: unknown) {
      const own = this[key];
      return Decimal.isDecimal(own) ? { [MARK]: own.toFixed() } : value;
    },
  );
}

/** For the units of one rollup: words and amounts that several of them have are held once. */
export function unitDecoder(): (text: string) => RollupUnit {
  const texts = new Map<string, string>();
  const decimals = new Map<string, Decimal>();
  return (encoded) =>
    JSON.parse(encoded, (_, value: unknown) => {
      if (typeof value === "string") return shared(texts, value, value);
      if (typeof value !== "object" || value === null || !(MARK in value)) return value;
      const written = String(value[MARK]);
      return decimals.get(written) ?? shared(decimals, written, new Decimal(written));
    }) as RollupUnit;
}

function shared<T>(known: Map<string, T>, key: string, value: T): T {
  const first = known.get(key);
  if (first !== undefined) return first;
  known.set(key, value);
  return value;
}
