import { Decimal } from "../decimal";
import { amount } from "../format";
import { labelOf, MEASURE_CHOICES, type MoneyUnit } from "../model";
import type { MoneyPair, YearContext } from "../years/context";
import type { Source } from "../years/source";
import { OUR_DEFAULT } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  /** Every amount that both years have is about this many times larger or smaller */
  "Y15.scaleDiffers": {
    readonly factor: string;
    readonly isLarger: boolean;
    readonly moneyUnit: MoneyUnit;
    /** 年初预算, 全年预算数, 支出 of all money; in this year's unit */
    readonly amounts: readonly { readonly measure: string; readonly now: string; readonly last: string }[];
    readonly source: Source;
  };
}

const MEASURES = ["initialBudget", "annualBudget", "spent"] as const;

interface Scale {
  readonly factor: Decimal;
  /** By what 全部 may differ from the factor, and each project and category; one year is never quite like another */
  readonly room: { readonly ofAll: Decimal; readonly ofEach: Decimal };
  readonly fewest: number;
}

/** Ten times as much may be real for some projects, and never for all of them alike. */
const SCALES: readonly Scale[] = [
  { factor: new Decimal(10_000), room: { ofAll: new Decimal(3), ofEach: new Decimal(100) }, fewest: 1 },
  { factor: new Decimal(1000), room: { ofAll: new Decimal(3), ofEach: new Decimal(30) }, fewest: 1 },
  { factor: new Decimal(10), room: { ofAll: new Decimal("1.5"), ofEach: new Decimal("1.5") }, fewest: 3 },
];

function check(context: YearContext): Found<Inputs>[] {
  const { computation, lastMoney, money, selfEvaluation } = context;
  const { moneyUnit } = selfEvaluation.unit;
  const [now, last] = [computation.totals.get("全部"), lastMoney("全部")];
  if (now === undefined || last === null || moneyUnit.value === null) return [];
  const amounts = MEASURES.flatMap((measure) => {
    const [one, other] = [now[measure], last[measure]];
    return one?.gt(0) === true && other?.gt(0) === true ? [{ measure, now: one, last: other }] : [];
  });
  // Without two of them, a single amount decides.
  if (amounts.length < 2) return [];
  const ofAll = amounts.map((one) => one.now.div(one.last));
  const ofEach = money.map(quotientsOf).filter((quotients) => quotients.length > 0);
  const isLarger = ofAll[0]?.gt(1) === true;
  const scale = SCALES.find(({ factor, room, fewest }) => {
    const isWithin = (limit: Decimal) => (quotient: Decimal) => {
      const rest = isLarger ? quotient.div(factor) : quotient.times(factor);
      return rest.lte(limit) && rest.times(limit).gte(1);
    };
    return (
      ofEach.length >= fewest &&
      ofAll.every(isWithin(room.ofAll)) &&
      ofEach.flat().every(isWithin(room.ofEach))
    );
  });
  if (scale === undefined) return [];
  const other: MoneyUnit = moneyUnit.value === "元" ? "万元" : "元";
  const isOtherUnit = scale.factor.eq(10_000) && isLarger === (moneyUnit.value === "万元");
  return [
    {
      code: "Y15.scaleDiffers",
      at: [moneyUnit],
      inputs: {
        factor: scale.factor.toFixed(),
        isLarger,
        moneyUnit: moneyUnit.value,
        amounts: amounts.map((one) => ({
          measure: labelOf(MEASURE_CHOICES, one.measure),
          now: amount(one.now),
          last: amount(one.last),
        })),
        source: last.source,
      },
      expected: isOtherUnit ? other : null,
      actual: moneyUnit.value,
      restsOn: [moneyUnit],
    },
  ];
}

function quotientsOf({ figures, last }: MoneyPair): Decimal[] {
  if (figures === null || last === null) return [];
  return MEASURES.flatMap((measure) => {
    const [one, other] = [figures[measure], last[measure]];
    return one?.gt(0) === true && other?.gt(0) === true ? [one.div(other)] : [];
  });
}

export const Y15: Rule<Inputs> = {
  id: "Y15",
  group: "years",
  clause: OUR_DEFAULT,
  formula: "年初预算、全年预算数、支出与上年相比，并非都相差约10倍、1000倍或10000倍",
  severities: { "Y15.scaleDiffers": "error" },
  years: { comparison: check },
};
