/** R49 and R50 of a form's texts: amounts that they list, and figures of the table that they repeat. */
import { addition, amount } from "../../format";
import { raise } from "../../checks/raise";
import { Decimal, sum, toPlainExact } from "../../decimal";
import type { Finding } from "../../finding";
import type { Field, MoneyUnit } from "../../model";
import { fold } from "../../text/fold";
import type { FormComputation } from "../evaluation";

interface Money {
  readonly index: number;
  readonly end: number;
  readonly written: string;
  readonly value: Decimal;
  readonly unit: MoneyUnit | "亿元";
}

const YUAN: Readonly<Record<Money["unit"], Decimal>> = {
  元: new Decimal(1),
  万元: new Decimal(10_000),
  亿元: new Decimal(100_000_000),
};

const MONEY = /(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)(?!\s*[/／每])/g;

function moneyIn(text: string): Money[] {
  return [...text.matchAll(MONEY)].map((match) => ({
    index: match.index,
    end: match.index + match[0].length,
    written: match[0],
    value: new Decimal((match[1] ?? "").replace(/,/g, "")),
    unit: (match[2] ?? "元") as Money["unit"],
  }));
}

export function narrative(computation: FormComputation): Finding[] {
  const { annualGoal, goalCompletion, implementation, conclusion } = computation.form;
  const texts: readonly (readonly [string, Field<string>])[] = [
    ["年度目标", annualGoal],
    ["完成情况", goalCompletion],
    ["项目实施内容及过程概述", implementation],
    ["评价结论", conclusion],
  ];
  return texts.flatMap(([column, field]) => {
    const text = fold(field.written);
    return [...lists(column, field, text), ...ofTable(column, field, text, computation)];
  });
}

/** A list that names less than this share of its sum picks out items and does not divide it. */
const SHARE_OF_A_LIST = new Decimal("0.8");

/** 共申请预算资金90万元。其中:30万元用于…;30万元用于…;30万元用于… */
function lists(column: string, field: Field<string>, text: string): Finding[] {
  const amounts = moneyIn(text);
  const marks = [...text.matchAll(/其中/g)].map(({ index }) => index);
  return marks.flatMap((mark, which) => {
    const whole = amounts.filter(({ end }) => end <= mark).at(-1);
    if (whole === undefined || !/^[。,;:、(\s]*$/.test(text.slice(whole.end, mark))) return [];
    const end = Math.min(sentenceEnd(text, mark), marks[which + 1] ?? text.length);
    const parts = amounts.filter(({ index }) => index > mark && index < end);
    if (parts.length < 2 || parts.some(({ unit }) => unit !== whole.unit)) return [];
    const sumOfParts = sum(parts.map(({ value }) => value));
    // The list may end before the sentence does.
    const reached = parts.some((_, last) =>
      sum(parts.slice(0, last + 1).map(({ value }) => value)).eq(whole.value),
    );
    if (reached || sumOfParts.lt(whole.value.times(SHARE_OF_A_LIST))) return [];
    const print = (value: Decimal) => `${toPlainExact(value)}${whole.unit}`;
    return raise("R49.textPartsDiffer", "error", [field], {
      inputs: {
        column,
        stated: print(whole.value),
        working: addition(parts.map(({ value }) => value)),
        sumOfParts: print(sumOfParts),
        difference: print(whole.value.minus(sumOfParts).abs()),
      },
      expected: print(sumOfParts),
      actual: print(whole.value),
    });
  });
}

function sentenceEnd(text: string, from: number): number {
  const end = text.indexOf("。", from);
  return end < 0 ? text.length : end;
}

/** What a text calls the figures of the table. Words for a part of the money (财政资金, 上级资金) are left out. */
const ITEMS: readonly (readonly [
  item: string,
  figure: "initialBudget" | "annualBudget" | "spent",
  words: RegExp,
])[] = [
  ["年初预算数", "initialBudget", /(?:年初预算(?:数|资金|安排)?|申请预算资金)(?:为|共|合计|是|:)?$/],
  ["全年预算数", "annualBudget", /(?:全年预算|调整后预算)(?:数|资金)?(?:为|共|合计|是|:)?$/],
  ["全年执行数", "spent", /(?:全年执行数?|预算执行数|实际支出总额|完成预算资金)(?:为|共|合计|是|:)?$/],
];

/** At the coarser of the two precisions: 132.912 in 万元 agrees with 1329120.67元. */
function ofTable(
  column: string,
  field: Field<string>,
  text: string,
  { form, funds }: FormComputation,
): Finding[] {
  const moneyUnit = form.moneyUnit.value;
  if (moneyUnit === null) return [];
  return moneyIn(text).flatMap((money) => {
    const before = text.slice(0, money.index).trimEnd();
    const named = ITEMS.find(([, , words]) => words.test(before));
    const figure = named === undefined ? null : funds[named[1]];
    if (named === undefined || figure === null) return [];
    const inText = money.value.times(YUAN[money.unit]);
    const inTable = figure.times(YUAN[moneyUnit]);
    const step = Decimal.max(stepOf(money.value, YUAN[money.unit]), stepOf(figure, YUAN[moneyUnit]));
    if (inText.minus(inTable).abs().lte(step)) return [];
    const computed = `${amount(figure)}${moneyUnit}`;
    return raise("R50.textDiffers", "error", [field], {
      inputs: { column, item: named[0], found: money.written, computed },
      expected: computed,
      actual: money.written,
    });
  });
}

/** One unit of the last place that is written, in 元; at least two places of a whole figure count as written. */
function stepOf(value: Decimal, unit: Decimal): Decimal {
  return unit.times(new Decimal(10).pow(-Math.max(value.decimalPlaces(), 2)));
}
