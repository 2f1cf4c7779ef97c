import { found, oneIndicator, REASON, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R38", {
    "an accident with full points": [
      oneIndicator({ level3: "安全事故", target: "=0起", nature: "=", actual: "1起", score: "10" }),
      found("R38.zeroTargetMissed", "error", ["指标!J2"], "10.00", "0.00"),
    ],
    "≥ 0": [
      oneIndicator({ target: "≥0人", actual: "5人" }),
      found("R38.zeroTargetAlwaysMet", "warning", ["指标!F2"], "≥0人"),
    ],
    "an accident with full points, target without operator": [
      oneIndicator({ level3: "安全事故起数", nature: null, target: "0起", actual: "1起", score: "10" }),
      found("R38.zeroTargetMissed", "error", ["指标!J2"], "10.00", "0.00"),
    ],
    "no accident, target without operator": [
      oneIndicator({ level3: "安全事故起数", nature: null, target: "0起", actual: "0起", score: "10" }),
    ],
    "no accident": [oneIndicator({ target: "=0起", nature: "=", actual: "0起", score: "10" })],
    "an accident without points": [
      oneIndicator({ target: "=0起", nature: "=", actual: "1起", score: "0", reason: REASON }),
    ],
  }),
];
