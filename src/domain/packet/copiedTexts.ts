/** Texts that several units have in common: nine tenths of their pairs of characters, own names and figures aside. */
import { shortFingerprint } from "../fingerprint";
import { bigramsOf } from "../report/likeness";
import { fold } from "../text";
import { TEXT_KEYS, unitLabel, type PacketUnit, type TextKey } from "./unit";

/** Shorter texts are alike by chance. In characters without marks and figures */
const SHORTEST = 30;
const LIKENESS = 0.9;
/** Of the fingerprints of a text: two texts that are alike have one of them in common all but certainly */
const SKETCH = 6;
const SHINGLE = 4;

export interface PacketText {
  readonly unit: PacketUnit;
  readonly key: TextKey;
  readonly cell: string;
  readonly written: string;
}

interface Known extends PacketText {
  readonly bigrams: ReadonlySet<string>;
  readonly group: PacketText[];
}

/** Groups of texts of two or more units */
export function copiedTexts(units: readonly PacketUnit[]): PacketText[][] {
  const bySketch = new Map<number, Known[]>();
  const all: Known[] = [];
  for (const text of units.flatMap(textsOf)) {
    const bare = bareText(text);
    if (bare.length < SHORTEST) continue;
    const bigrams = bigramsOf(bare);
    const sketch = sketchOf(bare);
    const candidates = new Set(sketch.flatMap((hash) => bySketch.get(hash) ?? []));
    const like = [...candidates].find((known) => likeness(known.bigrams, bigrams) >= LIKENESS);
    if (like !== undefined) {
      like.group.push(text);
      continue;
    }
    const known: Known = { ...text, bigrams, group: [text] };
    all.push(known);
    for (const hash of sketch) {
      const others = bySketch.get(hash);
      if (others === undefined) bySketch.set(hash, [known]);
      else others.push(known);
    }
  }
  return all.map(({ group }) => group).filter((group) => new Set(group.map(({ unit }) => unit)).size > 1);
}

export function textsOf(unit: PacketUnit): PacketText[] {
  return [unit.department, ...unit.projects].flatMap(({ texts }) =>
    TEXT_KEYS.flatMap((key): PacketText[] => {
      const field = texts?.[key];
      if (field === undefined || field.value === null || field.cell === null) return [];
      return [{ unit, key, cell: field.cell, written: field.written }];
    }),
  );
}

function bareText({ unit, written }: PacketText): string {
  return fold(written)
    .replaceAll(fold(unitLabel(unit)), "")
    .replace(/[^\p{Script=Han}A-Za-z]/gu, "");
}

function sketchOf(text: string): number[] {
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= text.length; at += 1)
    hashes.add(shortFingerprint(text.slice(at, at + SHINGLE)));
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH);
}

/** Dice's coefficient, 0 to 1 */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const bigram of one) if (other.has(bigram)) common += 1;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
