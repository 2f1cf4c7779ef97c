import { percent } from "../format";
import { Decimal, HUNDRED } from "../decimal";
import type { FormPair, YearContext } from "../years/context";
import { sourceIn, type Source } from "../years/source";
import { OUR_DEFAULT } from "./documents";
import type { Found, Rule } from "./rule";
import { bareText, likeness } from "./shared/twoYears";

export interface Inputs {
  "Y12.again": {
    /** Null for the whole department */
    readonly form: string | null;
    readonly problem: string;
    /** 100.00% for the same words */
    readonly likeness: string;
    readonly source: Source;
  };
}

/** At least so alike, a text was copied */
const COPIED = 0.9;
/** Shorter ones are headings, or happen to be the same. */
const SHORTEST = 8;

function check({ form, last }: FormPair, { lastYear }: YearContext): Found<Inputs>[] {
  const problems = form.project?.problems;
  if (problems === undefined || last.problems === null) return [];
  const before = itemsOf(last.problems.value);
  for (const problem of itemsOf(problems.written)) {
    const best = Math.max(...before.map((other) => likeness(problem, other)), 0);
    if (best < COPIED) continue;
    const inputs = {
      form: form.name,
      problem,
      likeness: percent(new Decimal(best).times(HUNDRED)),
      source: sourceIn(lastYear, last.problems.cells),
    };
    return [{ code: "Y12.again", at: [problems], inputs, actual: problem }];
  }
  return [];
}

/** 1.…2.…, or sentence by sentence */
function itemsOf(text: string): string[] {
  return text
    .split(/[。；;\n]|(?<=^|[^\d.])\d{1,2}[.、．](?!\d)/u)
    .map((item) => item.trim())
    .filter((item) => bareText(item).length >= SHORTEST);
}

export const Y12: Rule<Inputs> = {
  id: "Y12",
  group: "years",
  clause: OUR_DEFAULT,
  formula: "存在问题与上年的文字相似度低于90%",
  severities: { "Y12.again": "warning" },
  years: { form: check },
};
