import { inText, reportCases } from "../../../support/ruleCases/reportCase";
import {
  found,
  indicators,
  oneIndicator,
  satisfaction,
  workbookCases,
} from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R35", {
    "a satisfaction target of 290 %, probably ≥90 %": [
      satisfaction({ target: "290%", actual: "92%" }),
      found("R35.aboveHundred", "error", ["指标!F2"], "290%", "≤ 100%"),
    ],
    "a coverage above 100 %": [
      oneIndicator({ level3: "单位覆盖率", target: "100%", actual: "102%" }),
      found("R35.aboveHundred", "error", ["指标!H2"], "102%", "≤ 100%"),
    ],
    "a rectification rate of 290 %": [
      oneIndicator({ level3: "隐患整改率", target: "290%", actual: "95%", score: "10" }),
      found("R35.aboveHundred", "error", ["指标!F2"], "290%", "≤ 100%"),
    ],
    "a payment rate above 100 %": [
      oneIndicator({ level3: "资金支付率（%）", target: "100%", actual: "104%" }),
      found("R35.aboveHundred", "error", ["指标!H2"], "104%", "≤ 100%"),
    ],
    "a share with its target in the name": [
      oneIndicator({ level3: "一次验收率≥98%", target: "≥98%", actual: "980%" }),
      found("R35.aboveHundred", "error", ["指标!H2"], "980%", "≤ 100%"),
    ],
    "98.0 % typed without its point": [
      oneIndicator({ level3: "报告按时率", target: "≥95%", actual: "980%" }),
      found("R35.aboveHundred", "error", ["指标!H2"], "980%", "≤ 100%"),
    ],
    "a proportion above 100 %": [
      oneIndicator({ level3: "优质课程占比", target: "≥60%", actual: "160%" }),
      found("R35.aboveHundred", "error", ["指标!H2"], "160%", "≤ 100%"),
    ],
    "an awareness of 290 %": [
      oneIndicator({ level3: "政策认知度", target: "290%", actual: "95%" }),
      found("R35.aboveHundred", "error", ["指标!F2"], "290%", "≤ 100%"),
    ],
    "290 where the unit is percent": [
      satisfaction({ target: "290", measureUnit: "%", actual: "92" }),
      found("R35.aboveHundred", "error", ["指标!F2"], "290", "≤ 100%"),
    ],
    "250 % for a completion rate of 92 %": [
      oneIndicator({ level3: "任务完成率", target: "250%", actual: "92%" }),
      found("R35.misread", "error", ["指标!F2"], "250%", "≥50%"),
    ],
    "250 % for a completion rate of 260 %": [
      oneIndicator({ level3: "任务完成率", target: "250%", actual: "260%" }),
      found("R35.mayBeMisread", "warning", ["指标!F2"], "250%", "≥50%"),
    ],
    "≥250 % is meant": [oneIndicator({ level3: "任务完成率", target: "≥250%", actual: "260%" })],
    "≥980 % for a rate of reports": [
      oneIndicator({ level3: "数据到报率", target: "≥980%", actual: "98.5%" }),
      found("R35.aboveHundred", "error", ["指标!F2"], "≥980%", "≤ 100%"),
    ],
    "≥980 % for a completion rate of 98 %": [
      oneIndicator({ level3: "任务完成率", target: "≥980%", actual: "98%" }),
      found("R35.pointMissing", "error", ["指标!F2"], "≥980%", "≥98%"),
    ],
    "≥980 % for a completion rate of 985 %": [
      oneIndicator({ level3: "任务完成率", target: "≥980%", actual: "985%" }),
      found("R35.pointMayBeMissing", "warning", ["指标!F2"], "≥980%", "≥98%"),
      found("R35.pointMayBeMissing", "warning", ["指标!H2"], "985%", "98.5%"),
    ],
    "an actual without its point": [
      oneIndicator({ level3: "任务完成率", target: "≥95%", actual: "1000%" }),
      found("R35.pointMayBeMissing", "warning", ["指标!H2"], "1000%", "100%"),
    ],
    "a rate of a kind that the list does not name": [
      oneIndicator({ level3: "家访率", target: "≥95%", actual: "120%" }),
      found("R35.unusual", "warning", ["指标!H2"], "120%", "≤ 100%"),
    ],
    "rates of one figure to another": [
      indicators(
        { level3: "投资回报率", target: "≥110%", actual: "115%" },
        { level3: "流动资产周转率", target: "≥200%", actual: "220%" },
        { level3: "农产品产销率", target: "≥100%", actual: "104%" },
        { level3: "产值增长率", target: "≥900%", actual: "980%" },
        { level3: "任务达成率", target: "≥100%", actual: "130%" },
        { level3: "就业人数", target: "≥120%", actual: "130%" },
      ),
    ],
    "growth of 150 %": [oneIndicator({ level3: "产值增长率", target: "150%", actual: "160%" })],
    "149 %": [oneIndicator({ level3: "任务完成率", target: "149%", actual: "92%" })],
    "300 %": [oneIndicator({ level3: "任务完成率", target: "300%", actual: "92%" })],
    "200 %, whose tail makes no sense": [
      oneIndicator({ level3: "任务完成率", target: "200%", actual: "92%" }),
    ],
    "a gross enrolment rate": [oneIndicator({ level3: "小学毛入学率", target: "≥100%", actual: "103%" })],
    "a bed occupancy rate": [oneIndicator({ level3: "床位利用率", target: "≥90%", actual: "105%" })],
    "a completion rate": [oneIndicator({ level3: "任务完成率", target: "100%", actual: "105%" })],
    "exactly 100 %": [oneIndicator({ level3: "单位覆盖率", target: "100%", actual: "100%" })],
    "a growth rate": [oneIndicator({ level3: "收入增长率", target: "≥100%", actual: "120%" })],
    "a count": [satisfaction({ target: "200份", actual: "210份" })],
  }),
  ...reportCases(
    "R35",
    {},
    {
      "a share of 985% in a report": [
        ["工程一次验收合格率985%。"],
        inText("R35.aboveHundredInText", "error", [2, 2], "985%", null),
      ],
      "a satisfaction of 120% in a report": [
        ["服务对象满意度为120%。"],
        inText("R35.aboveHundredInText", "error", [2, 2], "120%", null),
      ],
      "a target of 995% in a report": [
        ["服务对象满意度＞995%。"],
        inText("R35.aboveHundredInText", "error", [2, 2], "995%", null),
      ],
      "what may exceed 100% in a report": [["产值增长率150%，任务完成率120%，资金到位率101%，合格率100%。"]],
    },
  ),
];
