/** The fourteen published forms, as printed, against what their independent audits found. */
import { toPlain } from "../../../../src/domain/decimal";
import { AUDITED } from "../../../support/auditedForms";
import { auditAll, auditForm, countAudits, falseErrors, unreported } from "../../../support/auditResults";
import { PUBLISHED } from "../../../support/publishedForms";

const forms = auditAll();

function formOf(id: string) {
  const form = forms.find(({ published }) => published.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

test("the table has every finding F and W of every audit, in the audit's words", () => {
  const inAudits = PUBLISHED.flatMap(({ id, audit }) =>
    audit.findings.filter((text) => /^[FW]:/.test(text)).map((text) => `${id} ${text}`),
  );
  expect(AUDITED.map(({ form, audit }) => `${form} ${audit}`)).toEqual(inAudits);
});

test.each(
  AUDITED.filter((one) => one.uncovered === undefined).map((one) => [one.form, one.audit, one] as const),
)("form %s: %s", (id, _, audited) => {
  expect(audited.reported.length).toBeGreaterThan(0);
  expect(unreported(formOf(id), audited)).toEqual([]);
});

test.each(PUBLISHED.map(({ id }) => id))("form %s: no error at a correct cell", (id) => {
  expect(falseErrors(formOf(id)).map(({ code, cells }) => [code, cells])).toEqual([]);
});

test.each(PUBLISHED.map(({ id, audit }) => [id, audit] as const))(
  "form %s: rate, score and total are those of the audit",
  (id, audit) => {
    const { computed } = formOf(id).evaluation;
    const printed = (expected: unknown) =>
      typeof expected === "string" ? (/^[\d.]+/.exec(expected)?.[0] ?? null) : null;
    const plain = (value: typeof computed.rate) => (value === null ? null : toPlain(value));
    expect([plain(computed.rate), plain(computed.budgetScore)]).toEqual([
      printed(audit.expected_rate),
      printed(audit.expected_budget_score),
    ]);
    const total = printed(audit.expected_total);
    if (total !== null) expect(plain(computed.totalScore)).toBe(total.includes(".") ? total : `${total}.00`);
  },
);

test("adds up the weights of a complete form, but not of one that is cut off", () => {
  const weights = forms.map(({ published, evaluation }) => [
    published.id,
    evaluation.computed.totalWeight === null ? null : toPlain(evaluation.computed.totalWeight),
  ]);
  expect(weights).toEqual([
    ["01", "100.00"],
    ["02", null],
    ["05", null],
    ["06", null],
    ["07", "100.00"],
    ["09", "110.00"],
    ["11", null],
    ["12", null],
    // Printed without weights; its scores add up to 100, so they are the weights.
    ["14", "100.00"],
    ["17", null],
    ["18", null],
    ["21", null],
    ["24", "100.00"],
    ["27", null],
  ]);
});

test("a blank or unmeasured score is unknown, never zero", () => {
  expect(formOf("01").evaluation.computed.totalScore).toBeNull();
  expect(formOf("09").evaluation.computed.totalScore).toBeNull();
  expect(formOf("27").evaluation.computed).toEqual({
    rate: null,
    budgetScore: null,
    totalWeight: null,
    totalScore: null,
  });
});

test("the rate of an older form is based on its only budget", () => {
  expect(formOf("17").evaluation.denominator).toBe("initialBudget");
  expect(formOf("07").evaluation.denominator).toBe("annualBudget");
});

test("the counts that the README quotes", () => {
  expect(countAudits(forms)).toEqual({
    forms: 14,
    indicators: 83,
    audited: 40,
    uncovered: 6,
    expected: 34,
    found: 34,
    missed: 0,
    false: 0,
    further: 11,
  });
});

test.each([
  ["figures typed as numbers", { numbers: true }],
  ["moved on the sheet", { down: 7, right: 3 }],
  ["columns in another order", { order: (count: number) => [...Array(count).keys()].reverse() }],
] as const)("%s: the same findings", (_, variant) => {
  const counts = countAudits(PUBLISHED.map((published) => auditForm(published, variant)));
  expect([counts.found, counts.missed, counts.false]).toEqual([34, 0, 0]);
});
