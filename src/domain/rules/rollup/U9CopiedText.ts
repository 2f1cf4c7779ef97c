import { groupBy } from "../../groupBy";
import { OUR_DEFAULT } from "../documents";
import { fold } from "../../text";
import { textsOf, type RollupText } from "../../rollup/copiedTexts";
import type { Rollup } from "../../rollup/rollup";
import { unitLabel, type RollupUnit, type TextKey } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import type { FilePlace } from "../../rollup/finding";

export interface Inputs {
  /** `keys`: the columns of 项目 in which they agree, each once */
  "U9.copied": {
    readonly units: readonly string[];
    readonly keys: readonly TextKey[];
    readonly count: string;
    readonly quote: string;
  };
  "U9.foreignUnit": {
    readonly unit: string;
    readonly other: string;
    readonly key: TextKey;
    readonly quote: string;
  };
}

const SHORTEST_NAME = 5;
const QUOTE = 30;

function check(rollup: Rollup): RollupFound<Inputs>[] {
  const copied = [...groupBy(rollup.copiedTexts, unitsOf).values()];
  return [...copied.map((groups) => copiedFinding(groups.flat())), ...foreignUnits(rollup)];
}

/** Texts that the same units have in common are one finding. */
function unitsOf(texts: readonly RollupText[]): string {
  return [...new Set(texts.map(({ unit }) => unit.file))].join("|");
}

function copiedFinding(texts: readonly RollupText[]): RollupFound<Inputs> {
  const byUnit = groupBy(texts, ({ unit }) => unit);
  const units = [...byUnit.keys()].map(unitLabel);
  return {
    code: "U9.copied",
    unit: units.at(-1) ?? null,
    places: [...byUnit]
      .map(([{ file }, own]): FilePlace => ({ file, cells: own.map(({ cell }) => cell) }))
      .reverse(),
    inputs: {
      units,
      keys: [...new Set(texts.map(({ key }) => key))],
      count: String(Math.max(...[...byUnit.values()].map((own) => own.length))),
      quote: quoteOf(texts[0]?.written ?? ""),
    },
  };
}

function quoteOf(written: string, at = 0): string {
  const start = Math.max(0, at - QUOTE / 3);
  const cut = written.slice(start, start + QUOTE);
  return `${start > 0 ? "…" : ""}${cut}${start + QUOTE < written.length ? "…" : ""}`;
}

/** A unit that the text names although it is another unit's; once for each unit, and not where the text is copied. */
function foreignUnits({ counted, copiedTexts, departmentName }: Rollup): RollupFound<Inputs>[] {
  const copied = new Set(copiedTexts.flat().map(({ unit, cell }) => `${unit.file}|${cell}`));
  const names = counted.flatMap((unit) => {
    const name = fold(unit.name.value ?? "");
    return name.length < SHORTEST_NAME || name === fold(departmentName ?? "") ? [] : [{ unit, name }];
  });
  const byHead = groupBy(names, ({ name }) => name.slice(0, SHORTEST_NAME));
  return counted.flatMap((one) => {
    const own = fold(unitLabel(one));
    const seen = new Set<RollupUnit>();
    return textsOf(one).flatMap((text): RollupFound<Inputs>[] => {
      if (copied.has(`${text.unit.file}|${text.cell}`)) return [];
      const folded = fold(text.written).replaceAll(own, "");
      const other = headsIn(folded)
        .flatMap((head) => byHead.get(head) ?? [])
        .find(
          ({ unit, name }) => unit !== one && !seen.has(unit) && !own.includes(name) && folded.includes(name),
        );
      if (other === undefined) return [];
      seen.add(other.unit);
      const inputs = {
        unit: unitLabel(one),
        other: unitLabel(other.unit),
        key: text.key,
        quote: quoteOf(text.written, Math.max(0, fold(text.written).indexOf(other.name))),
      };
      const places = [{ file: one.file, cells: [text.cell] }];
      return [{ code: "U9.foreignUnit", unit: inputs.unit, places, inputs }];
    });
  });
}

/** Every piece of a text with which a name may start, each once */
function headsIn(text: string): string[] {
  const heads = new Set<string>();
  for (let at = 0; at + SHORTEST_NAME <= text.length; at += 1) heads.add(text.slice(at, at + SHORTEST_NAME));
  return [...heads];
}

export const U9: Rule<Inputs> = {
  id: "U9",
  group: "rollup",
  clause: OUR_DEFAULT,
  formula:
    "各单位的完成情况、结论、问题和措施不雷同（去掉单位名称和数字后相似度低于90%），不出现其他单位的名称",
  severities: { "U9.copied": "warning", "U9.foreignUnit": "warning" },
  rollup: check,
};
