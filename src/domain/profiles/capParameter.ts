/** 总分上限: the caps of the total by execution rate, each a parameter named after its rate. */
import { Decimal, toPlainExact } from "../decimal";
import type { RuleProfile } from "./profile";
import type { CapParameterName, RuleParameterDefinition } from "./parameterDefinition";

const NAME = /^执行率(?:低于|<)(\d{1,3}(?:\.\d{1,2})?)%(?:的|时)?,?总分上限$/;

/** The cap parameter of a folded name, for a rate above 0 up to 100; undefined for other names. */
export function capParameter(name: string): RuleParameterDefinition<CapParameterName> | undefined {
  const below = new Decimal(NAME.exec(name)?.[1] ?? "0");
  return below.gt(0) && below.lte(100) ? capBelow(below) : undefined;
}

/** The caps of a profile as parameters, the highest rate first. */
export function capParametersOf({
  totalCaps,
}: RuleProfile): readonly RuleParameterDefinition<CapParameterName>[] {
  return [...totalCaps].sort((a, b) => b.below.comparedTo(a.below)).map(({ below }) => capBelow(below));
}

/** Offered in a new workbook, to be copied for other rates. */
export function capExample(): RuleParameterDefinition<CapParameterName> {
  return capBelow(new Decimal(80));
}

function capBelow(below: Decimal): RuleParameterDefinition<CapParameterName> {
  const rate = toPlainExact(below);
  return {
    name: `执行率低于${rate}%总分上限`,
    unit: "分",
    lowest: new Decimal(0),
    highest: new Decimal(100),
    description: `执行率低于${rate}%的，总分不超过此值，100为不限`,
    get: ({ totalCaps }) => totalCaps.find((cap) => cap.below.eq(below))?.most ?? null,
    set: (profile, most) => ({
      ...profile,
      totalCaps: [...profile.totalCaps.filter((cap) => !cap.below.eq(below)), { below, most }],
    }),
  };
}
