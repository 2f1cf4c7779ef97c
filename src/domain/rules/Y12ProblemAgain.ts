import { percent } from "../format";
import { Decimal, HUNDRED } from "../decimal";
import type { FormPair, YearContext } from "../years/context";
import { sourceIn, type Source } from "../years/source";
import { OUR_DEFAULT } from "./documents";
import type { Found, Rule } from "./rule";
import { bareText, likeness } from "./shared/twoYears";

interface Alike {
  /** Null for the whole department */
  readonly form: string | null;
  /** 100.00% for the same words */
  readonly likeness: string;
  readonly source: Source;
}

export interface Inputs {
  "Y12.again": Alike & { readonly problem: string };
  "Y12.copied": Alike & { readonly key: "goalCompletion" | "improvements"; readonly quote: string };
}

/** At least so alike, a text was copied */
const COPIED = 0.9;
/** Shorter ones are headings, or happen to be the same. In characters without marks and figures */
const SHORTEST = 8;
/** 按计划完成全年各项任务 is written by everybody, every year. Our own threshold */
const SHORTEST_COPY = { goalCompletion: 20, improvements: 12 } as const;

function check({ form, last }: FormPair, { lastYear }: YearContext): Found<Inputs>[] {
  const { project } = form;
  if (project === null) return [];
  const found: Found<Inputs>[] = [];
  const problem = likest(project.problems.written, last.problems?.value ?? "", SHORTEST);
  if (problem !== null && last.problems !== null) {
    const { text, likeness: share } = problem;
    const source = sourceIn(lastYear, last.problems.cells);
    const inputs = { form: form.name, problem: text, likeness: share, source };
    found.push({ code: "Y12.again", at: [project.problems], inputs, actual: text });
  }
  for (const key of ["goalCompletion", "improvements"] as const) {
    const before = last[key];
    if (before === null) continue;
    // A result in the words of last year may have figures of its own.
    const isSame = key === "goalCompletion" ? sameFigures : () => true;
    const copied = likest(project[key].written, before.value, SHORTEST_COPY[key], isSame);
    if (copied === null) continue;
    const { text, likeness: share } = copied;
    const source = sourceIn(lastYear, before.cells);
    const inputs = { form: form.name, key, quote: text, likeness: share, source };
    found.push({ code: "Y12.copied", at: [project[key]], inputs, actual: text });
  }
  return found;
}

/** The first item of a text that is copied from one of last year's */
function likest(
  now: string,
  before: string,
  shortest: number,
  isSame: (one: string, other: string) => boolean = () => true,
): { readonly text: string; readonly likeness: string } | null {
  const others = itemsOf(before, shortest);
  for (const text of itemsOf(now, shortest)) {
    const shares = others.flatMap((other) => (isSame(text, other) ? [likeness(text, other)] : []));
    const best = Math.max(...shares, 0);
    if (best >= COPIED) return { text, likeness: percent(new Decimal(best).times(HUNDRED)) };
  }
  return null;
}

function sameFigures(one: string, other: string): boolean {
  const figuresIn = (text: string): string =>
    (text.replace(/(?:19|20)\d\d年/gu, "").match(/[\d.]+|[一二三四五六七八九十百千万亿]+/gu) ?? []).join("|");
  return figuresIn(one) === figuresIn(other);
}

/** 1.…2.…, or sentence by sentence */
function itemsOf(text: string, shortest: number): string[] {
  return text
    .split(/[。；;\n]|(?<=^|[^\d.])\d{1,2}[.、．](?!\d)/u)
    .map((item) => item.trim())
    .filter((item) => bareText(item).length >= shortest);
}

export const Y12: Rule<Inputs> = {
  id: "Y12",
  group: "years",
  clause: OUR_DEFAULT,
  formula: "存在问题、改进措施、完成情况与上年的文字相似度低于90%（完成情况数字不同的除外）",
  severities: { "Y12.again": "warning", "Y12.copied": "warning" },
  years: { form: check },
};
