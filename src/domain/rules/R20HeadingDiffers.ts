import type { Block } from "../calculation/blocks";
import { Decimal, sum, ZERO } from "../decimal";
import type { IndicatorResult } from "../calculation/computation";
import { amount } from "../format";
import type { Field } from "../model";
import type { RuleProfile } from "../profiles/profile";
import { fold } from "../text/fold";
import { PLATFORM } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { rowsOfBlock } from "./shared/blockRows";
import { pointsByBlock } from "./shared/formWeights";

/** The weights of a block of indicators against the points that the form itself gives it */
interface BlockDifference {
  readonly block: string;
  readonly points: string;
  readonly weights: string;
}

export interface Inputs {
  /** The heading names its points: 产出指标(50分) */
  "R20.headingDiffers": BlockDifference;
  /** A note on the form names them */
  "R20.noteDiffers": BlockDifference;
  /** The form ends early, and the block is above what any accepted structure gives it */
  "R20.aboveEveryScheme": BlockDifference;
}

function check(context: FormContext): Found<Inputs>[] {
  if (!context.hasWeights) return [];
  return [...headings(context), ...(context.cutOff ? aboveEveryScheme(context) : [])];
}

/** 产出指标(50分), 绩效指标(90分), and a note that fixes the points of the blocks */
function headings({
  form,
  counted: indicators,
  indicators: printed,
  executionRow,
  cutOff,
}: FormContext): Found<Inputs>[] {
  // Where a form breaks off, its last block is not whole.
  const blocks = cutOff ? form.blocks.slice(0, -1) : form.blocks;
  const byHeading = blocks.flatMap((block) => {
    const total = weightsOf(rowsOfBlock(block, form.blocks, indicators));
    if (total === null || block.points === null || total.eq(block.points)) return [];
    return [differing("R20.headingDiffers", block.level1, block.points, total)];
  });
  const byNote = blocks.flatMap((block) => {
    const rows = rowsOfBlock(block, form.blocks, indicators);
    const [first] = rows;
    const kind = first?.block ?? null;
    const fixed = kind === null ? null : fixedPoints(kind, form.notes);
    const total = weightsOf(rows);
    if (total === null || fixed === null || total.eq(fixed)) return [];
    return [differing("R20.noteDiffers", block.level1, fixed, total)];
  });
  const { indicatorPoints } = form;
  const all = cutOff ? null : weightsOf(executionRow === null ? indicators : printed);
  const part =
    all === null || indicatorPoints.value === null || all.eq(indicatorPoints.value)
      ? []
      : [differing("R20.headingDiffers", indicatorPoints, indicatorPoints.value, all)];
  return [...byHeading, ...byNote, ...part];
}

function differing(
  code: keyof Inputs,
  heading: Field<unknown>,
  points: Decimal,
  total: Decimal,
): Found<Inputs> {
  return {
    code,
    at: [heading],
    inputs: { block: heading.written, points: amount(points), weights: amount(total) },
    expected: amount(points),
    actual: amount(total),
  };
}

/** Null without a row, or where a weight cannot be read; a blank weight is named by R23 and adds nothing. */
function weightsOf(rows: readonly IndicatorResult[]): Decimal | null {
  const fields = rows.map(({ indicator }) => indicator.weight);
  if (fields.some(({ value, written }) => value === null && /\d/.test(written))) return null;
  const known = fields.flatMap(({ value }) => value ?? []);
  return known.length === 0 ? null : sum(known);
}

const BLOCK_WORDS: Readonly<Record<Block, string>> = {
  output: "产出指标",
  benefit: "效益指标",
  satisfaction: "满意度指标",
  cost: "成本指标",
};

/** 一级指标分值统一设置为:产出指标50分、效益指标30分、… */
function fixedPoints(block: Block, notes: readonly Field<string>[]): Decimal | null {
  for (const { written } of notes) {
    const text = fold(written).replace(/\s/g, "");
    if (!/一级指标(分值|权重)/.test(text)) continue;
    const found = new RegExp(`${BLOCK_WORDS[block]}[为:(]?(\\d{1,3})分`).exec(text)?.[1];
    if (found !== undefined) return new Decimal(found);
  }
  return null;
}

/** Where a form breaks off its total is not known, but a block may already be above all that is accepted. */
function aboveEveryScheme({ form, counted: indicators, profile }: FormContext): Found<Inputs>[] {
  return [...pointsByBlock(indicators)].flatMap(([block, total]) => {
    if (block === null) return [];
    const highest = Decimal.max(...profile.weightSchemes.map((scheme) => pointsOf(scheme, block)));
    const first = indicators.find((row) => row.block === block);
    const heading = form.blocks.find(
      (one) => first !== undefined && rowsOfBlock(one, form.blocks, [first]).length > 0,
    );
    // A heading with points of its own is compared with them.
    if (total.lte(highest) || heading === undefined || heading.points !== null) return [];
    return [differing("R20.aboveEveryScheme", heading.level1, highest, total)];
  });
}

function pointsOf(scheme: RuleProfile["weightSchemes"][number], block: Block): Decimal {
  return scheme[block] ?? ZERO;
}

export const R20: Rule<Inputs> = {
  id: "R20",
  group: "weights",
  clause: PLATFORM,
  formula: "一级指标下各指标权重之和 = 标题或填表说明所列分值",
  severities: {
    "R20.headingDiffers": "error",
    "R20.noteDiffers": "error",
    "R20.aboveEveryScheme": "error",
  },
  form: { form: check },
};
