/** Texts that several units have in common: nine tenths of their pairs of characters, own names and figures aside. */
import type { Yielding } from "../yielding";
import { fold } from "../text";
import { bigramCodes, isAlike } from "../text/likeness";
import { TEXT_KEYS, unitLabel, type RollupUnit, type TextKey } from "./unit";

/** Shorter texts are alike by chance. In characters without marks and figures */
const SHORTEST = 30;
/** Dice's coefficient of the pairs of characters, 0 to 1 */
const LIKENESS = 0.9;
/**
 * Only texts that agree in a band are compared, so that the time grows with the texts, not with their pairs. A band is
 * `ROWS` minimum hashes, and each agrees with the probability of Jaccard's coefficient: 0.82 where Dice's is 0.9. A pair
 * at that limit is missed once in 90 times, an exact copy never; texts that share a third are compared once in 300 times.
 */
const BANDS = 20;
const ROWS = 8;

export interface RollupText {
  readonly unit: RollupUnit;
  readonly key: TextKey;
  readonly cell: string;
  readonly written: string;
}

interface Known {
  readonly bigrams: Uint32Array;
  readonly group: RollupText[];
}

/** Groups of texts of two or more units */
export function* copiedTextSteps(units: readonly RollupUnit[]): Yielding<RollupText[][]> {
  const byBand = new Map<number, Known[]>();
  const all: Known[] = [];
  for (const unit of units) {
    yield;
    for (const text of textsOf(unit)) {
      const bare = bareText(text);
      if (bare.length < SHORTEST) continue;
      const bigrams = bigramCodes(bare);
      const bands = bandsOf(bigrams);
      const like = bands
        .flatMap((band) => byBand.get(band) ?? [])
        .find((known) => isAlike(known.bigrams, bigrams, LIKENESS));
      if (like !== undefined) {
        like.group.push(text);
        continue;
      }
      const known: Known = { bigrams, group: [text] };
      all.push(known);
      for (const band of bands) {
        const others = byBand.get(band);
        if (others === undefined) byBand.set(band, [known]);
        else others.push(known);
      }
    }
  }
  return all.map(({ group }) => group).filter((group) => new Set(group.map(({ unit }) => unit)).size > 1);
}

export function textsOf(unit: RollupUnit): RollupText[] {
  return [unit.department, ...unit.projects].flatMap(({ texts }) =>
    TEXT_KEYS.flatMap((key): RollupText[] => {
      const field = texts?.[key];
      if (field === undefined || field.value === null || field.cell === null) return [];
      return [{ unit, key, cell: field.cell, written: field.written }];
    }),
  );
}

function bareText({ unit, written }: RollupText): string {
  return fold(written)
    .replaceAll(fold(unitLabel(unit)), "")
    .replace(/[^\p{Script=Han}A-Za-z]/gu, "");
}

function bandsOf(bigrams: Uint32Array): number[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const bigram of bigrams) {
    let hash = mix(bigram);
    const step = mix(~bigram);
    for (let at = 0; at < least.length; at += 1) {
      if (hash < (least[at] ?? 0)) least[at] = hash;
      hash = (hash + step) >>> 0;
    }
  }
  return Array.from({ length: BANDS }, (_, band) =>
    least.subarray(band * ROWS, (band + 1) * ROWS).reduce((key, hash) => mix(key ^ hash), band),
  );
}

/** 32 bits in which a change of any one changes half of the others (the finalizer of MurmurHash3) */
function mix(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
