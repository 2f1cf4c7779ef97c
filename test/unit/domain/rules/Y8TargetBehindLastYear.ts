import { found, indicator, indicators, oneIndicator } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const last = oneIndicator({ target: "90人", actual: "130人" });

export default yearCases("Y8", {
  "less than was reached last year": [
    oneIndicator({ target: "100人" }),
    last,
    found("Y8.behind", "warning", ["指标!F2"], "100人", "≥ 130人"),
  ],
  "a limit above last year's figure": [
    oneIndicator({ level3: "投诉率", nature: "<=", target: "5%", measureUnit: "%", actual: "2%" }),
    oneIndicator({ level3: "投诉率", nature: "<=", target: "5%", measureUnit: "%", actual: "3%" }),
    found("Y8.behind", "warning", ["指标!F2"], "5%", "≤ 3%"),
  ],
  "a limit above zero": [
    oneIndicator({ level3: "投诉件数", nature: "<=", target: "3件", actual: "2件" }),
    oneIndicator({ level3: "投诉件数", nature: "<=", target: "3件", actual: "0件" }),
    found("Y8.behind", "warning", ["指标!F2"], "3件", "≤ 0件"),
  ],
  "the same target in two projects": [
    {
      indicators: [
        indicator({ project: "技能培训", target: "0.01万人" }),
        indicator({ project: "创业培训", target: "100人" }),
      ],
    },
    last,
    found("Y8.behind", "warning", ["指标!F2", "指标!F3"], "100人", "≥ 130人"),
  ],
  "slightly less than was reached, in two indicators": [
    indicators({ target: "100人" }, { level3: "满意度", target: "90%", actual: "95%" }),
    indicators({ target: "100人", actual: "106人" }, { level3: "满意度", target: "90%", actual: "96%" }),
    found("Y8.slightlyBehind", "note", ["指标!F2", "指标!F3"]),
  ],
  "a tenth less, and more than a tenth": [
    indicators({ target: "90人" }, { level3: "培训班", target: "89期", actual: "95期" }),
    indicators({ target: "90人", actual: "100人" }, { level3: "培训班", target: "89期", actual: "100期" }),
    found("Y8.behind", "warning", ["指标!F3"], "89期", "≥ 100期"),
    found("Y8.slightlyBehind", "note", ["指标!F2"]),
  ],
  "as much as was reached": [oneIndicator({ target: "130人", actual: "131人" }), last],
  "another unit": [oneIndicator({ target: "100户", actual: "100户" }), last],
  "two figures of last year that differ, and none of this project": [
    { indicators: [indicator({ project: "技能培训" })] },
    {
      indicators: [
        indicator({ project: "创业培训", actual: "130人" }),
        indicator({ project: "设备购置", actual: "131人" }),
      ],
    },
  ],
  words: [
    indicators({ nature: "定性", target: "应发尽发", actual: "应发尽发" }),
    indicators({ nature: "定性", target: "应发尽发", actual: "应发尽发" }),
  ],
});
