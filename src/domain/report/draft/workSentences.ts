/** Sentences about the figures of 实绩 that the unit's words do not state. */
import { sum, toPlainExact } from "../../decimal";
import { growthFigure, targetFigures, type NamedWorkFigure } from "../../calculation/workFigures";
import type { Sentence } from "./context";
import type { Runs } from "./draft";
import { figureRun, workRun } from "./figures";
import { list, say } from "./runs";

/** A sum with the parts that name it, where they add up; the others one after the other */
const workFigures: Sentence = ({ works }) => {
  const partsOf = ({ name }: NamedWorkFigure): readonly NamedWorkFigure[] =>
    works.filter(({ row }) => row.partOf.value === name);
  const isPart = ({ row }: NamedWorkFigure): boolean => works.some(({ name }) => name === row.partOf.value);
  const wholes = works.filter((one) => partsOf(one).length > 0);
  const single = works.filter((one) => !isPart(one) && !wholes.includes(one));
  const items = single.map(statement);
  return [
    ...(items.length > 0 ? [say`${list(items, "；")}。`] : []),
    ...wholes.map((whole) => withParts(whole, partsOf(whole))),
  ];
};

/** 各类创业培训9100人次，其中：创业意识培训5657人次、…。 */
function withParts(whole: NamedWorkFigure, parts: readonly NamedWorkFigure[]): Runs {
  const items = list(parts.map(statement), "、");
  return addsUp(whole, parts) ? say`${statement(whole)}，其中：${items}。` : say`${whole.name}：${items}。`;
}

function addsUp(whole: NamedWorkFigure, parts: readonly NamedWorkFigure[]): boolean {
  if (
    parts.some(({ figure, row }) => figure === null || row.measureUnit.value !== whole.row.measureUnit.value)
  )
    return false;
  const total = sum(parts.flatMap(({ figure }) => figure?.value ?? []));
  return whole.figure !== null && total.eq(whole.figure.value);
}

/** 城镇新增就业20648人，同比增长10.16%，完成省级目标任务16000人的129.05% */
function statement(one: NamedWorkFigure): Runs {
  return say`${one.name}${workRun(one)}${growth(one)}${completion(one)}`;
}

/** 同比 only where last year's figure is known and the figures are exact */
function growth(one: NamedWorkFigure): Runs {
  const figure = growthFigure(one);
  if (figure === null) return [];
  if (figure.value.isZero()) return say`，与上年持平`;
  const word = figure.value.isNegative() ? "减少" : "增长";
  return say`，同比${word}${figureRun(figure, `${toPlainExact(figure.value.abs())}%`)}`;
}

function completion(one: NamedWorkFigure): Runs {
  const figures = targetFigures(one);
  if (figures === null) return [];
  const { target, rate } = figures;
  const unit = one.row.measureUnit.value ?? "";
  const level = one.row.targetLevel.value ?? "";
  const written = one.row.target.value === null ? "" : toPlainExact(one.row.target.value);
  return say`，完成${level}目标任务${figureRun(target, `${written}${unit}`)}的${figureRun(rate, `${toPlainExact(rate.value)}%`)}`;
}

export const WORK_SENTENCES = { workFigures } as const;
