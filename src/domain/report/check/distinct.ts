/** Whether two figures of one name are of two things: of two years, side by side in one list, or parts of two totals. */
import type { ReportContext } from "./context";
import { amountOf } from "./agreement";
import { isDifference } from "./claims";
import type { TiedClaim } from "./tiedClaim";
import { isSameTime } from "./times";

export function areDistinct(a: TiedClaim, b: TiedClaim, context: ReportContext): boolean {
  if (!isSameTime(a.time, b.time) || areSideBySide(a, b)) return true;
  const [whole, other] = [wholeOf(a, context), wholeOf(b, context)];
  if (whole === null || other === null) return false;
  const [x, y] = [amountOf(whole), amountOf(other)];
  return x !== null && y !== null && !x.eq(y);
}

/** 2021年、2022年新建620万亩、640万亩 */
function areSideBySide(a: TiedClaim, b: TiedClaim): boolean {
  if (a.place !== b.place) return false;
  const [first, second] = a.numeral < b.numeral ? [a, b] : [b, a];
  return /^(?:、|和|与|及)$/u.test(a.place.paragraph.folded.slice(first.end, second.numeral));
}

const NEAR = 40;
const LISTED = /其中|分别为|分别是|包括|具体为/gu;

/** The total that the list of the sentence divides; null where the figure stands in no list. */
export function wholeOf(claim: TiedClaim, context: ReportContext): TiedClaim | null {
  const { folded } = claim.place.paragraph;
  const lead = [...folded.slice(claim.sentence.start, claim.numeral).matchAll(LISTED)].at(-1);
  if (lead === undefined) return null;
  const at = claim.sentence.start + lead.index;
  const before = context
    .before(claim, NEAR)
    .filter(
      (one) =>
        one.place === claim.place && one.end <= at && one.baseUnit === claim.baseUnit && !isDifference(one),
    );
  const own = before.filter(({ sentence }) => sentence.index === claim.sentence.index);
  // A list in a sentence of its own is of the first figure of the sentence before.
  const former = before.find(({ sentence }) => sentence.index === claim.sentence.index - 1);
  return own.at(-1) ?? former ?? null;
}
