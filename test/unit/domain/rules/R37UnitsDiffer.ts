import { found, indicators, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R37", {
    "mu against hectares": [
      oneIndicator({ target: "100亩", actual: "7公顷" }),
      found("R37.unitsDiffer", "error", ["指标!H2", "指标!F2"], "公顷", "亩"),
    ],
    "growth against decline": [
      oneIndicator({ target: "增长5%", actual: "下降2%" }),
      found("R37.directionsDiffer", "error", ["指标!H2", "指标!F2"], "下降2%"),
    ],
    "a reduction against an increase": [
      oneIndicator({ level3: "安全事故", target: "减少3起", actual: "增加1起" }),
      found("R37.directionsDiffer", "error", ["指标!H2", "指标!F2"], "增加1起"),
    ],
    "growth against a negative figure": [
      oneIndicator({ target: "增长5%", actual: "-2%" }),
      found("R37.directionsDiffer", "error", ["指标!H2", "指标!F2"], "-2%"),
    ],
    "an increase against a number": [
      oneIndicator({ target: "≥100人", actual: "增加120人" }),
      found("R37.directionsDiffer", "error", ["指标!H2", "指标!F2"], "增加120人"),
    ],
    "growth against a bare figure": [
      oneIndicator({ target: "增长5%", actual: "6.2%" }),
      found("R37.directionAssumed", "note", ["指标!H2", "指标!F2"], "6.2%"),
    ],
    "the year's figure against one of all years": [
      oneIndicator({ level3: "累计服务企业", target: "≥500家", actual: "本年60家" }),
      found("R37.periodsDiffer", "warning", ["指标!H2", "指标!F2"], "本年60家"),
    ],
    "and the other way round": [
      oneIndicator({ level3: "本年服务企业", target: "≥50家", actual: "累计560家" }),
      found("R37.periodsDiffer", "warning", ["指标!H2", "指标!F2"], "累计560家"),
    ],
    "what adds up within the year": [
      oneIndicator({ level3: "累计服务企业", target: "≥500家", actual: "本年累计560家" }),
    ],
    "two of one direction": [
      indicators(
        { level3: "旅游收入", target: "增长5%", actual: "增长6.2%" },
        { level3: "旅游人次", target: "增长5%", actual: "攀升6.2%" },
        { level3: "参保比例", target: "≥提高3个百分点", actual: "提升3.5个百分点" },
        { level3: "办公支出", target: "下降10%", actual: "同比下降12%" },
        { level3: "能耗降低率", target: "≥5%", actual: "下降6%" },
        { level3: "入学比例", target: "达到95%", actual: "提升至96%" },
      ),
    ],
    "people against times": [
      oneIndicator({ target: "100人", actual: "100人次" }),
      found("R37.unitsDiffer", "error", ["指标!H2", "指标!F2"], "人次", "人"),
    ],
    "场 and 场次 count the same": [oneIndicator({ target: "不低于15场次", actual: "16场" })],
    "万人 and 人 after scaling": [oneIndicator({ target: "1.65万人", actual: "16500人" })],
    "a missing unit matches any": [oneIndicator({ target: "100人", actual: "100" })],
  }),
];
