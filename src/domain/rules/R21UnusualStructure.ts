import type { Block } from "../calculation/blocks";
import { type Decimal, toPlainExact, ZERO } from "../decimal";
import type { RuleProfile, WeightScheme } from "../profiles/profile";
import { CORE_INDICATORS_2021, MEASURES_2020 } from "./documents";
import type { Found, Rule } from "./rule";
import { type FormWeights, pointsByBlock } from "./shared/formWeights";

export interface Inputs {
  "R21.noScheme": {
    /** Its project, or null for the whole department */
    readonly form: string | null;
    readonly execution: string;
    readonly output: string;
    readonly benefit: string;
    readonly satisfaction: string;
    readonly cost: string;
    /** Points under first-level headings that are none of these; null when there are none */
    readonly other: string | null;
  };
}

/** Only where the weights come to 100: R19 names another sum. */
function check(
  name: string | null,
  sums: FormWeights | null,
  { weightSchemes }: RuleProfile,
): Found<Inputs>[] {
  if (sums === null || !sums.isHundred) return [];
  const { indicators, execution } = sums;
  // A table without 一级指标 has no blocks.
  if (indicators.every(({ indicator }) => indicator.level1.cell === null)) return [];
  const points = pointsByBlock(indicators);
  const of = (block: Block): Decimal => points.get(block) ?? ZERO;
  const other = points.get(null) ?? ZERO;
  if (other.isZero() && weightSchemes.some((scheme) => fits(scheme, execution, of))) return [];
  const actual = [execution, of("output"), of("benefit"), of("satisfaction"), of("cost")];
  return [
    {
      code: "R21.noScheme",
      at: sums.fields,
      inputs: {
        form: name,
        execution: toPlainExact(execution),
        output: toPlainExact(of("output")),
        benefit: toPlainExact(of("benefit")),
        satisfaction: toPlainExact(of("satisfaction")),
        cost: toPlainExact(of("cost")),
        other: other.isZero() ? null : toPlainExact(other),
      },
      expected: weightSchemes.map(schemeText).join("；"),
      actual: actual.map((value) => toPlainExact(value)).join("+"),
    },
  ];
}

function fits(scheme: WeightScheme, execution: Decimal, of: (block: Block) => Decimal): boolean {
  return (
    scheme.execution.eq(execution) &&
    scheme.output.eq(of("output")) &&
    scheme.benefit.eq(of("benefit")) &&
    scheme.satisfaction.eq(of("satisfaction")) &&
    (scheme.cost ?? ZERO).eq(of("cost"))
  );
}

/** "10+50+30+10": 预算执行, 产出, 效益, 满意度, and 成本 where it is a block */
function schemeText({ execution, output, benefit, satisfaction, cost }: WeightScheme): string {
  const points = [execution, output, benefit, satisfaction, ...(cost === null ? [] : [cost])];
  return points.map((value) => toPlainExact(value)).join("+");
}

export const R21: Rule<Inputs> = {
  id: "R21",
  group: "weights",
  clause: `${MEASURES_2020}、${CORE_INDICATORS_2021}`,
  formula: "预算执行、产出、效益、满意度、成本的权重与一种规定结构相同",
  severities: { "R21.noScheme": "warning" },
  // A block that is misspelt has no points of its own.
  suppressedBy: ["R93.misspelt"],
  workbook: { form: ({ name, weights }, { profile }) => check(name, weights, profile) },
  form: { form: ({ name, weights, profile }) => check(name, weights, profile) },
};
