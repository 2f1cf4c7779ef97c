/** Each figure of the 2021 report written in another way, and each unit changed: no new error for the one, one for the other. */
import type { Finding } from "../../src/domain/finding";
import { readPlainText } from "../../src/domain/report/check/reportText";
import type { CheckedClaim } from "../../src/domain/evaluate/report";
import { checkText, REPORT_2021 } from "../support/reportResults";

/** A paragraph on every second line, so that none is joined with the next */
const TEXT = readPlainText(REPORT_2021)
  .paragraphs.map(({ text }) => text)
  .join("\n\n");
const LINES = TEXT.split("\n");
const BEFORE = checkText(TEXT);
/** Each eighth figure saves time. */
const FIGURES = BEFORE.claims.filter(
  ({ claim }, index) => index % 8 === 0 && claim.value !== null && !claim.counts,
);

type Rewrite = (figure: string, unit: string) => string | null;

/** The report with one figure rewritten; null where the figure stays as it is */
function rewritten({ claim }: CheckedClaim, rewrite: Rewrite): string | null {
  const { place, numeral, end, written, unit } = claim;
  const line = (place.paragraph.origins[0] ?? 1) - 1;
  const text = LINES[line] ?? "";
  const length = written.replace("-", "").length;
  const rewritten = rewrite(text.slice(numeral, numeral + length), unit ?? "");
  if (rewritten === null || !/^\d/.test(text.slice(numeral))) return null;
  return LINES.with(line, text.slice(0, numeral) + rewritten + text.slice(end)).join("\n");
}

const known = countedBy(BEFORE.findings);

function countedBy(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Rules that find more than before */
function moreIn(text: string, isLooked: (finding: Finding) => boolean): string[] {
  return [...countedBy(checkText(text).findings.filter(isLooked))]
    .filter(([code, count]) => count > (known.get(code) ?? 0))
    .map(([code]) => code);
}

const wide = (figure: string): string =>
  figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (figure: string, comma: string): string | null =>
  /^\d{4}/.test(figure) ? figure.replace(/(?<=^\d*)\B(?=(?:\d{3})+(?!\d))/g, comma) : null;

test.each<[string, Rewrite]>([
  ["with full-width digits", (figure, unit) => wide(figure) + unit],
  ["with separators", (figure, unit) => grouped(figure, ",")?.concat(unit) ?? null],
  ["with wide separators", (figure, unit) => grouped(figure, "，")?.concat(unit) ?? null],
  ["with a blank before its unit", (figure, unit) => `${figure} ${unit}`],
  ["broken before its unit", (figure, unit) => (unit === "%" ? null : `${figure}\n${unit}`)],
])(
  "a figure %s is no error",
  (_, rewrite) => {
    const wrong = FIGURES.flatMap((figure) => {
      const text = rewritten(figure, rewrite);
      const codes = text === null ? [] : moreIn(text, ({ severity }) => severity !== "note");
      return codes.map((code) => `${code} ${figure.place.quote}`);
    });
    expect(wrong).toEqual([]);
  },
  300_000,
);

test("an amount in 元 for 万元 is found", () => {
  const amounts = FIGURES.filter(
    ({ claim }) =>
      claim.unit === "万元" &&
      claim.agreement !== null &&
      claim.agreement !== "differs" &&
      claim.amount?.isZero() === false,
  );
  const missed = amounts.filter((figure) => {
    const text = rewritten(figure, (written) => `${written}元`);
    return text !== null && moreIn(text, () => true).length === 0;
  });
  // 援藏及挂职补助1.76万元 is tied by its amount alone.
  expect(missed.length).toBeLessThanOrEqual(1);
  expect(amounts.length).toBeGreaterThan(8);
}, 300_000);
