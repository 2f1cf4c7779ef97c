import { at, formCases, oneRow } from "../../../support/ruleCases/formCase";
import {
  found,
  indicators,
  oneIndicator,
  REASON,
  workbookCases,
} from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R30", {
    "a damaged target": [oneIndicator({ level3: "隐患整改率", target: "290%", actual: "95%", score: "10" })],
    "a time within its limit and a saving above its target, both without operator": [
      indicators(
        { level2: "时效指标", level3: "响应速度", nature: null, target: "30分钟", actual: "25分钟" },
        { level2: "成本指标", level3: "节约采购成本", nature: null, target: "5万元", actual: "6万元" },
      ),
    ],
    "a cost above its limit without operator": [
      oneIndicator({
        level2: "成本指标",
        level3: "工程造价",
        nature: null,
        target: "50万元",
        actual: "60万元",
        score: "10",
      }),
      found("R30.missedButFull", "error", ["指标!J2"], "10.00", "8.00"),
    ],
    "a cost below its limit without operator": [
      oneIndicator({
        level2: "成本指标",
        level3: "工程造价",
        nature: null,
        target: "50万元",
        actual: "45万元",
        score: "10",
      }),
    ],
    "a missed target of an unusual rate": [
      oneIndicator({ level3: "家访率", target: "120%", actual: "60%", score: "10" }),
      found("R30.missedButFull", "error", ["指标!J2"], "10.00", "5.00"),
    ],
    "a missed target with full points": [
      oneIndicator({ actual: "90人", score: "10" }),
      found("R30.missedButFull", "error", ["指标!J2"], "10.00", "9.00"),
    ],
    "a miss that the rule rounds to full points": [
      oneIndicator({ target: "100000人", actual: "99999人", score: "10" }),
    ],
    "a missed target with the computed score": [oneIndicator({ actual: "90人", score: "9", reason: REASON })],
  }),
  ...formCases("R30", {
    "full points by the form's own method": [
      oneRow({ actual: "96人", method: "完成95%以上得满分，否则不得分" }),
    ],
    "full points by the general rule": [
      oneRow({ actual: "96人", method: "完成率×分值" }),
      found("R30.missedButFull", "error", at("I20"), "10.00", "9.60"),
    ],
  }),
];
