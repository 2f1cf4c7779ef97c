/** The indicators and the cells of 基本信息 that a figure of a report may be. */
import type { Evaluation } from "../evaluation";
import type { IndicatorResult } from "../calculation/computation";
import { SHEETS, UNIT_CELLS, type CellAddress, type Column, type Field, type SelfEvaluation } from "../model";
import type { Decimal } from "../decimal";
import { compareUnits, fold } from "../text";
import { groupBy } from "../groupBy";
import { YUAN } from "../text/money";
import type { WorkbookFigure } from "../calculation/workbookFigure";
import { bigramsOf, keyOf, similarity } from "../text/likeness";

export interface NamedIndicator {
  readonly result: IndicatorResult;
  /** Folded, without blanks */
  readonly name: string;
  readonly key: string;
  readonly bigrams: ReadonlySet<string>;
  /** Null = the whole department */
  readonly project: string | null;
  readonly level2: string;
}

export interface IndicatorMatch {
  readonly indicator: NamedIndicator;
  readonly likeness: number;
}

export class NamedIndicators {
  readonly all: readonly NamedIndicator[];
  private readonly byNoun: ReadonlyMap<string, readonly NamedIndicator[]>;
  private readonly byBigram = new Map<string, NamedIndicator[]>();

  constructor(evaluation: Evaluation) {
    this.all = evaluation.indicators.map((result) => {
      const key = keyOf(result.indicator.level3.value ?? "");
      return {
        result,
        name: fold(result.indicator.level3.value ?? "").replace(/\s/g, ""),
        key,
        bigrams: bigramsOf(key),
        project: result.indicator.project.value,
        level2: result.indicator.level2.value ?? "",
      };
    });
    this.byNoun = groupBy(this.all, ({ name }) => nounOf(name));
    for (const indicator of this.all) {
      for (const bigram of indicator.bigrams) {
        const known = this.byBigram.get(bigram);
        if (known === undefined) this.byBigram.set(bigram, [indicator]);
        else known.push(indicator);
      }
    }
  }

  /** The indicators that a subject names, the most alike first; those of `project` before the others. */
  named(subjects: readonly string[], project: string | null): readonly IndicatorMatch[] {
    const keys = [...new Set(subjects.map(keyOf))].filter((key) => key.length >= 3);
    const candidates = new Set(
      keys.flatMap((key) => [...bigramsOf(key)].flatMap((bigram) => this.byBigram.get(bigram) ?? [])),
    );
    const rank = (one: NamedIndicator): number =>
      one.project === project ? 0 : one.project === null ? 1 : 2;
    return [...candidates]
      .map((indicator) => ({
        indicator,
        likeness: Math.max(...keys.map((key) => similarity(key, indicator.key))),
      }))
      .filter(({ likeness }) => likeness >= 0.75)
      .sort((a, b) => b.likeness - a.likeness || rank(a.indicator) - rank(b.indicator));
  }

  /** Those of the same noun */
  withNoun(noun: string): readonly NamedIndicator[] {
    return this.byNoun.get(noun) ?? [];
  }

  of(project: string | null): readonly NamedIndicator[] {
    return this.all.filter((one) => one.project === project);
  }
}

const ACTS =
  /采购|购置|购买|更新|新建|建成|建设|新增|改造|修复|修缮|制作|处理|办理|实施|提供|接待|发放|选派|引进|培育|惠及|覆盖|受益|涉及|管护|清运|维修养护|改善|防治|编制|印发|录用|订购/gu;
const MEASURED =
  /年度指标值|指标值|目标值|(?:面积|里程|数量|人数|户数|件数|次数|场数|规模|数|人次|批次|场次|家次)$|[的为等]/gu;

/** What an indicator is of, without what is done with it and how it is counted: 课桌椅 of 更新课桌椅数量 */
export function nounOf(name: string): string {
  return keyOf(name).replace(MEASURED, "").replace(ACTS, "").replace(MEASURED, "");
}

export type IndicatorSide = "target" | "actual" | "completion";

/** Null where the indicator has no figure on that side. */
export function indicatorFigure(
  { result, project }: NamedIndicator,
  side: IndicatorSide,
): WorkbookFigure | null {
  const { indicator } = result;
  const name = `${project ?? "整体"}/${indicator.level3.written}`;
  const cells = (...fields: readonly Field<unknown>[]): readonly CellAddress[] =>
    fields.flatMap(({ cell }) => cell ?? []);
  if (side === "completion") {
    const { target, actual, completionPercent } = result;
    if (target === null || actual === null || completionPercent === null) return null;
    return {
      source: `指标/完成率/${name}`,
      value: completionPercent,
      unit: "%",
      statedIn: "%",
      cells: cells(indicator.target, indicator.actual),
      working: `${actual.toFixed()} ÷ ${target.toFixed()}`,
    };
  }
  const field = indicator[side];
  const value = field.value;
  const label = side === "target" ? "指标值" : "完成值";
  const common = { source: `指标/${label}/${name}`, cells: cells(field), statedIn: null, working: null };
  if (value?.kind === "number") return { ...common, value: value.value, unit: value.unit ?? result.unit };
  if (value?.kind === "status" && value.percent !== null)
    return { ...common, value: value.percent, unit: "%" };
  return null;
}

export interface UnitFigure extends WorkbookFigure {
  readonly key: string;
}

/** The figures of 基本信息: numbers of people, and amounts in the workbook's money unit. */
export function unitFigures({ unit }: SelfEvaluation): readonly UnitFigure[] {
  const factor = YUAN[unit.moneyUnit.value ?? "万元"];
  return Object.entries<Column>(UNIT_CELLS).flatMap(([name, { heading, kind }]) => {
    if (kind !== "count" && kind !== "amount") return [];
    const field = unit[name as keyof typeof unit] as Field<Decimal>;
    const { value, cell } = field;
    if (value === null || cell === null) return [];
    const keys = [heading.replace(/(?:总)?(?:人数|金额|数)$/u, ""), ...(ALIASES[name] ?? [])];
    return keys.map((key) => ({
      source: `${SHEETS.unit}/${heading}`,
      key,
      value: kind === "amount" ? value.times(factor) : value,
      unit: kind === "amount" ? "元" : "人",
      statedIn: kind === "amount" ? unit.moneyUnit.value : "人",
      cells: [cell],
      working: null,
    }));
  });
}

/** What reports call them, too */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  staffCount: ["在编", "现有职工", "实有人员", "实有职工", "实有", "教职工"],
  retiredCount: ["离退休"],
};

/** 人 and 人次 differ; 人 and 名 do not. */
export function isSameUnit(a: string | null, b: string | null): boolean {
  return compareUnits(a, b) !== "different";
}
