import type { ReportContext } from "../report/check/context";
import type { TextPlace } from "../finding";
import type { TiedClaim } from "../report/check/tiedClaim";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { groupBy } from "../groupBy";

export interface Inputs {
  "R78.deadlinesDiffer": {
    /** What is due: 报送县区, 形成失业预警报告 */
    readonly step: string;
    readonly deadline: string;
    readonly other: string;
    readonly otherPlace: TextPlace;
  };
}

/** Deadlines that come back each quarter or month, of one step of work in one part of the report */
function check(context: ReportContext): Found<Inputs>[] {
  const deadlines = context.claims
    .filter(({ recurring }) => recurring)
    .flatMap((claim) => {
      const step = stepOf(claim);
      return step === null ? [] : [{ claim, ...step, group: `${claim.place.part}|${step.key}` }];
    });
  return [...groupBy(deadlines, ({ group }) => group).values()].flatMap((group): Found<Inputs>[] => {
    const [first] = group;
    const other = group.find(({ claim }) => claim.written !== first?.claim.written);
    if (first === undefined || other === undefined) return [];
    const [place, otherPlace] = [first, other].map(({ claim, end }) =>
      context.placeIn(claim.place, claim.numeral, end),
    );
    if (place === undefined || otherPlace === undefined) return [];
    const inputs = {
      step: first.step,
      deadline: first.claim.written,
      other: other.claim.written,
      otherPlace,
    };
    const cells = first.claim.figure?.cells ?? [];
    return [
      {
        code: "R78.deadlinesDiffer",
        at: [],
        passages: [place, otherPlace],
        cells,
        inputs,
        actual: inputs.deadline,
      },
    ];
  });
}

interface Step {
  readonly key: string;
  readonly step: string;
  readonly end: number;
}

const REPORTED =
  /(?:上?报送?|报送|汇总报送|提交)(?:至|给|到)?(?:各)?(区市|县区|区县|县|区|市|省|国家|中央|乡|镇)/u;
const MADE = /(?:形成|完成|编制|提交|出具|撰写)([\p{Script=Han}]{2,16}?)(?:分析)?(报告|报表|清单|总结)/u;

/** What is due by the deadline: to whom it is reported, or which report is made */
function stepOf({ place, end, sentence }: TiedClaim): Step | null {
  const rest = place.paragraph.folded.slice(end, sentence.end);
  const next = rest.search(/每季|每月|下一?个?季|次月/u);
  const own = next > 0 ? rest.slice(0, next) : rest;
  const made = MADE.exec(own);
  if (made !== null) {
    const thing = `${made[1] ?? ""}${made[2] ?? ""}`.replace(/分析/gu, "");
    return { key: thing, step: `形成${thing}`, end: end + made.index + made[0].length };
  }
  const reported = REPORTED.exec(own);
  if (reported === null) return null;
  const [, to = ""] = reported;
  const level = /[县区]/.test(to) ? "县区" : to;
  return { key: `报送${level}`, step: `报送${level}`, end: end + reported.index + reported[0].length };
}

export const R78: Rule<Inputs> = {
  id: "R78",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "同一环节的报送、完成时限在报告各处相同",
  severities: { "R78.deadlinesDiffer": "warning" },
  report: { report: check },
};
