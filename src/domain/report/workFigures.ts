/** The figures of 实绩 that a report may state, and the report and section that each is for. */
import { HUNDRED, isAboveZero, shareOf, type Decimal } from "../decimal";
import type { Field, SelfEvaluation, WorkFigure } from "../model";
import { fold, scaledUnit } from "../text";
import type { WorkbookFigure } from "./funds";
import { reportsIn, type ReportPlace } from "../calculation/reportPlace";
import { bigramsOf, keyOf, similarity } from "./likeness";

export interface NamedWorkFigure {
  readonly row: WorkFigure;
  readonly name: string;
  readonly place: ReportPlace;
  /** Null where 数值 is blank or cannot be read */
  readonly figure: WorkbookFigure | null;
}

/** Those with a name, in the order of the rows. */
export function workFigures(selfEvaluation: SelfEvaluation): readonly NamedWorkFigure[] {
  const placeOf = reportsIn(selfEvaluation);
  return selfEvaluation.workFigures.flatMap((row) => {
    const name = row.name.value;
    if (name === null) return [];
    const place = placeOf(row.section.value ?? "");
    return [
      { row, name, place, figure: figureOf(row, row.value, `实绩/${place.project ?? "整体"}/${name}`) },
    ];
  });
}

function figureOf(
  { measureUnit }: WorkFigure,
  { value, cell }: Field<Decimal>,
  source: string,
): WorkbookFigure | null {
  if (value === null || cell === null) return null;
  const { factor, unit } = scaledUnit(fold(measureUnit.value ?? ""));
  return {
    source,
    value: value.times(factor),
    unit,
    statedIn: measureUnit.value,
    cells: [cell],
    working: null,
  };
}

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

/** 同比, percent; null without last year's figure, and for figures that are not exact */
export function growthFigure({ row, figure, name, place }: NamedWorkFigure): WorkbookFigure | null {
  const { value, lastYear, approximation } = row;
  if (figure === null || value.value === null || lastYear.value === null || approximation.value !== null)
    return null;
  // Last year's zero has no rate of growth, and a rate changes by points.
  if (!isAboveZero(lastYear.value) || figure.unit === "%") return null;
  return {
    source: `实绩/同比/${place.project ?? "整体"}/${name}`,
    value: shareOf(value.value.minus(lastYear.value), HUNDRED, lastYear.value),
    unit: "%",
    statedIn: "%",
    cells: [...figure.cells, ...(lastYear.cell === null ? [] : [lastYear.cell])],
    working: `(${value.value.toFixed()} − ${lastYear.value.toFixed()}) ÷ ${lastYear.value.toFixed()}`,
  };
}

export interface TargetFigures {
  readonly target: WorkbookFigure;
  /** Percent */
  readonly rate: WorkbookFigure;
}

/** Null without a target above zero, and for figures that are not exact */
export function targetFigures({ row, figure, name, place }: NamedWorkFigure): TargetFigures | null {
  const { value, target, approximation } = row;
  if (figure === null || value.value === null || target.value === null) return null;
  if (!isAboveZero(target.value) || figure.unit === "%" || approximation.value !== null) return null;
  const scope = `${place.project ?? "整体"}/${name}`;
  const goal = figureOf(row, target, `实绩/目标值/${scope}`);
  if (goal === null) return null;
  return {
    target: goal,
    rate: {
      source: `实绩/完成率/${scope}`,
      value: shareOf(value.value, HUNDRED, target.value),
      unit: "%",
      statedIn: "%",
      cells: [...figure.cells, ...goal.cells],
      working: `${value.value.toFixed()} ÷ ${target.value.toFixed()}`,
    },
  };
}
