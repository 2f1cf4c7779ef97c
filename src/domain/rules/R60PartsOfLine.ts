import { isBelowZero, sum, type Decimal } from "../decimal";
import { lineName } from "../calculation/fundLines";
import { lineAmounts, restsOf } from "../calculation/partsOfLine";
import { addition, amount } from "../format";
import type { Field, FundLine } from "../model";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  /** The 其中 rows below a line are more than the line */
  "R60.partsExceed": {
    readonly line: string;
    readonly column: string;
    readonly whole: string;
    readonly working: string;
    readonly sumOfParts: string;
  };
  /** A 其中 row whose whole row is unclear; raised by the reader */
  "R60.noWhole": { readonly written: string };
  /** A 其中 row below a total that is left out; raised by the reader */
  "R60.partOfTotal": { readonly written: string };
  /** Rows below the 其中 rows of `line` that do not say 其中, but make up the rest of it; raised by the reader */
  "R60.unmarkedParts": { readonly line: string; readonly written: string };
  /** A row below them that could be a further part, and counts as a line; raised by the reader */
  "R60.rowBelowParts": { readonly line: string; readonly written: string };
}

const AMOUNTS = [
  ["上年结转", "carriedOver"],
  ["年初预算", "initialBudget"],
  ["追加", "added"],
  ["追减", "reduced"],
  ["支出", "spent"],
] as const;

/** 其中 may list some of the parts only, so they may be less than the line, never more. */
function check(line: FundLine): Found<Inputs>[] {
  const { parts = [] } = line;
  if (parts.length === 0 || hasPartsOfParts(line, parts)) return [];
  return AMOUNTS.flatMap(([column, key]): Found<Inputs>[] => {
    const fields: readonly Field<Decimal>[] = parts.map((part) => part[key]);
    const known = fields.flatMap(({ value }) => value ?? []);
    const whole = line[key].value;
    if (whole === null || known.length < fields.length) return [];
    const sumOfParts = sum(known);
    if (!isBelowZero(whole.minus(sumOfParts))) return [];
    const inputs = {
      line: lineName(line),
      column,
      whole: amount(whole),
      working: addition(known),
      sumOfParts: amount(sumOfParts),
    };
    const at = [line[key], ...fields];
    return [
      { code: "R60.partsExceed", at, inputs, expected: `≤ ${inputs.whole}`, actual: inputs.sumOfParts },
    ];
  });
}

/**
 * Whether some of the parts are parts of one above them: 240, 其中 160, 其中 60, 其中 80. The others then make up exactly
 * the line in each column in which all together are more.
 */
function hasPartsOfParts(line: FundLine, parts: readonly FundLine[]): boolean {
  const whole = lineAmounts(line);
  const known = parts.flatMap((part) => {
    const amounts = lineAmounts(part);
    return amounts === null ? [] : [amounts];
  });
  if (whole === null || known.length < parts.length) return false;
  const mustFit = whole.map((amount, column) =>
    isBelowZero(amount.minus(sum(known.flatMap((one) => one[column] ?? [])))),
  );
  return restsOf(whole, known).some((rest) =>
    rest.every((amount, column) => mustFit[column] !== true || amount.isZero()),
  );
}

export const R60: Rule<Inputs> = {
  id: "R60",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "“资金”表“其中”各行不另计入合计，其和 ≤ 所属行",
  severities: {
    "R60.partsExceed": "error",
    "R60.noWhole": "error",
    "R60.partOfTotal": "note",
    "R60.unmarkedParts": "error",
    "R60.rowBelowParts": "note",
  },
  workbook: { fundLine: ({ fundLine }) => check(fundLine) },
};
