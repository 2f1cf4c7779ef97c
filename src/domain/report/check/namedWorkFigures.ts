/** Finds the figure of 实绩 that a text names. */
import { workFigures, type NamedWorkFigure } from "../../calculation/workFigures";
import type { SelfEvaluation } from "../../model";
import { bigramsOf, keyOf, similarity } from "../../text/likeness";

/** 街道（乡镇）: a text has it behind the word that counts */
const REMARK = /[（(][^（()）]*[）)]$/u;

/** Characters of a sentence in which the beginning of a divided name is looked for */
const FAR = 1_000;

export interface WorkMatch {
  readonly work: NamedWorkFigure;
  readonly likeness: number;
}

/** Looks up the figures that a text names. */
export class NamedWorkFigures {
  private readonly byBigram = new Map<string, KeyedWorkFigure[]>();

  constructor(selfEvaluation: SelfEvaluation) {
    for (const work of workFigures(selfEvaluation)) {
      const key = keyOf(work.name.replace(REMARK, ""));
      for (const bigram of bigramsOf(key)) {
        const known = this.byBigram.get(bigram);
        if (known === undefined) this.byBigram.set(bigram, [{ work, key }]);
        else known.push({ work, key });
      }
    }
  }

  /**
   * The most similar first, and a longer name before the shorter ones that it ends with. Where several reports have the
   * name, that of the report itself comes first, then that of 附件1.
   *
   * @param before the sentence up to the figure: a name may be divided, as in 线上招聘会6场，参会企业86家
   */
  named(
    subjects: readonly string[],
    before: string,
    project: string | null,
    isComparable: (work: NamedWorkFigure) => boolean,
  ): readonly WorkMatch[] {
    const keys = [...new Set(subjects.map(keyOf))].filter((key) => key.length >= 2);
    const sentence = keyOf(before.slice(-FAR));
    const rank = ({ place }: NamedWorkFigure): number =>
      place.project === project ? 0 : place.project === null ? 1 : 2;
    const found = this.like(keys)
      .filter(({ work }) => isComparable(work))
      .map(({ work, key }) => ({ work, key, ...bestOf(key, keys, sentence) }))
      .filter(({ likeness }) => likeness >= 0.75)
      .sort(
        (a, b) =>
          b.likeness - a.likeness ||
          b.at - a.at ||
          b.key.length - a.key.length ||
          rank(a.work) - rank(b.work),
      );
    const [best] = found;
    if (best === undefined) return [];
    const own = rank(best.work);
    return found.filter(
      ({ key, work, likeness, at }) =>
        likeness < best.likeness || (at === best.at && key.length === best.key.length && rank(work) === own),
    );
  }

  /** The figures whose key shares two consecutive characters with one of `keys`, without duplicates */
  private like(keys: readonly string[]): readonly KeyedWorkFigure[] {
    const found = new Map<NamedWorkFigure, KeyedWorkFigure>();
    for (const key of keys)
      for (const bigram of bigramsOf(key))
        for (const one of this.byBigram.get(bigram) ?? []) found.set(one.work, one);
    return [...found.values()];
  }
}

interface KeyedWorkFigure {
  readonly work: NamedWorkFigure;
  readonly key: string;
}

interface Likeness {
  readonly likeness: number;
  /** Where in the sentence the name begins: the nearest to the figure counts */
  readonly at: number;
}

const NEAREST = Number.MAX_SAFE_INTEGER;

/** 1 where the words before a figure end with the whole name, or are its end behind its beginning */
function bestOf(name: string, keys: readonly string[], sentence: string): Likeness {
  let best: Likeness = { likeness: 0, at: NEAREST };
  for (const key of keys) {
    const at = placeOfName(name, key, sentence);
    const found = at === null ? { likeness: similarity(name, key), at: NEAREST } : { likeness: 1, at };
    if (found.likeness > best.likeness || (found.likeness === best.likeness && found.at > best.at))
      best = found;
  }
  return best;
}

function placeOfName(name: string, key: string, sentence: string): number | null {
  if (name.length < 3) return null;
  if (key.endsWith(name)) return NEAREST;
  const beginning = name.slice(0, -key.length);
  const at = beginning.length >= 2 && name.endsWith(key) ? sentence.lastIndexOf(beginning) : -1;
  return at < 0 ? null : at;
}
