/** Runs the cases of every rule: each must give exactly its findings, and each rule needs a case that fires and a near miss. */
import type { Finding } from "../../../src/domain/finding";
import type { RuleId } from "../../../src/domain/rules/rules";

export interface RuleCase {
  readonly rule: RuleId;
  readonly title: string;
  /** Findings of the rule; empty for a near miss */
  readonly finds: readonly unknown[];
}

/** Describes one block of tests per rule. Returns the rules in the order of their cases. */
export function describeRules<C extends RuleCase>(
  cases: readonly C[],
  findingsOf: (one: C) => readonly Finding[],
  title: string,
): RuleId[] {
  const rules = [...new Set(cases.map(({ rule }) => rule))];
  describe.each(rules)(title, (rule) => {
    const ofRule = cases.filter((one) => one.rule === rule);

    test.each(ofRule.map((one) => [one.title, one] as const))("%s", (_, one) => {
      const found = findingsOf(one)
        .filter((finding) => finding.rule === rule)
        .map(({ code, severity, cells, expected, actual, passages: [passage] = [] }) => ({
          ...{ code, severity, cells, expected, actual },
          ...(passage === undefined ? {} : { lines: [passage.first, passage.last] }),
        }));
      expect(found).toEqual(one.finds);
    });

    test("has a case that fires and a near miss", () => {
      expect(ofRule.some(({ finds }) => finds.length > 0)).toBe(true);
      expect(ofRule.some(({ finds }) => finds.length === 0)).toBe(true);
    });
  });
  return rules;
}
