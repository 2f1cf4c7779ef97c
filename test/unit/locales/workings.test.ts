import { Decimal } from "../../../src/domain/decimal";
import type { Finding } from "../../../src/domain/finding";
import { findingSentence } from "../../../src/locales/findings";
import { findingWorking } from "../../../src/locales/workings";
import { FORM_CASES, WORKBOOK_CASES } from "../../support/ruleCases";
import { formFindings } from "../../support/ruleCases/formCase";
import { findingsOf } from "../../support/ruleCases/workbookCase";
import "../../support/everyLanguage";

const FINDINGS: readonly Finding[] = [
  ...WORKBOOK_CASES.flatMap(findingsOf),
  ...FORM_CASES.flatMap(formFindings),
];
const WORKED = FINDINGS.flatMap((finding) => {
  const working = findingWorking("zh-CN", finding);
  return working === null ? [] : [[finding.code, working, finding] as const];
});

/** What the signs say: + − × ÷, brackets and a percent sign, exactly. */
function valueOf(text: string): Decimal {
  const tokens = text.match(/\d+(?:\.\d+)?%?|[-+−×÷()]/g) ?? [];
  expect(tokens.join("")).toBe(text.replaceAll(" ", ""));
  let at = 0;
  const atom = (): Decimal => {
    const token = tokens[at++] ?? "";
    if (token === "(") {
      const inner = terms();
      expect(tokens[at++]).toBe(")");
      return inner;
    }
    if (token === "-") return atom().negated();
    return token.endsWith("%") ? new Decimal(token.slice(0, -1)).div(100) : new Decimal(token);
  };
  const factors = (): Decimal => {
    let value = atom();
    while (tokens[at] === "×" || tokens[at] === "÷")
      value = tokens[at++] === "×" ? value.times(atom()) : value.div(atom());
    return value;
  };
  const terms = (): Decimal => {
    let value = factors();
    while (tokens[at] === "+" || tokens[at] === "−")
      value = tokens[at++] === "+" ? value.plus(factors()) : value.minus(factors());
    return value;
  };
  const value = terms();
  expect(at).toBe(tokens.length);
  return value;
}

test("every working comes to the figure that it ends with", () => {
  for (const [code, working] of WORKED) {
    const [, calculation = "", result = ""] = /^[^=]+ = ([^=]+) = (-?\d+(?:\.\d+)?%?)$/.exec(working) ?? [];
    const places = /\.(\d+)/.exec(result)?.[1]?.length ?? 0;
    const value = valueOf(calculation).times(result.endsWith("%") ? 100 : 1);
    expect([code, working, value.toFixed(places)]).toEqual([code, working, result.replace("%", "")]);
  }
});

test("scores, completions, rates, sums and deviations are worked out", () => {
  const codes = new Set(WORKED.map(([code]) => code));
  for (const code of [
    "R08.adjusted",
    "R12.scoreDiffers",
    "R12.scoreMissing",
    "R28.scoreDiffers",
    "R30.missedButFull",
    "R32.reasonRequired",
    "R32.deducted",
    "R50.statedDiffers",
    "R54.scoreAheadOfSpending",
  ] as const) {
    expect(codes).toContain(code);
  }
});

test("a working that the sentence already contains is not repeated", () => {
  for (const [, working, finding] of WORKED) {
    const calculation = working.split(" = ")[1] ?? "";
    expect(findingSentence("zh-CN", finding)).not.toContain(`（${calculation}）`);
  }
});

test("both languages work out the same, each in its own words", () => {
  for (const [code, working, finding] of WORKED) {
    const english = findingWorking("en-US", finding) ?? "";
    expect([code, english.split(" = ").slice(1)]).toEqual([code, working.split(" = ").slice(1)]);
    expect(english).not.toMatch(/[\u4e00-\u9fff]/);
  }
});
