import { found, indicators, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R34", {
    "≥ for an unemployment rate": [
      oneIndicator({ level3: "城镇登记失业率", nature: ">=", target: "4.2%", actual: "4.5%" }),
      found("R34.lessIsBetter", "error", ["指标!E2"], "≥", "≤"),
    ],
    "a cost without operator": [
      oneIndicator({ level3: "单位成本", nature: null, target: "5元", actual: "5元" }),
      found("R34.noDirection", "warning", ["指标!F2"], null, "≤"),
    ],
    "a deadline without operator": [
      oneIndicator({ level3: "完成时间", nature: null, target: "2021年10月底前", actual: "已完成" }),
    ],
    "≤ for a completion rate": [
      oneIndicator({ level3: "设备完成率", nature: "<=", target: "90%", actual: "80%" }),
      found("R34.moreIsBetter", "error", ["指标!E2"], "≤", "≥"),
    ],
    "≤ in words for an unemployment rate": [
      oneIndicator({ level3: "城镇登记失业率", target: "控制在4.2%以内", actual: "3.74%" }),
    ],
    "≥ for handled complaints and saved costs": [
      indicators(
        { level3: "投诉处理率", target: "≥95%", actual: "98%" },
        { level3: "成本节约率", target: "≥5%", actual: "5%" },
        { level3: "节约采购成本", target: "≥5万元", actual: "5.2万元" },
      ),
    ],
    ...Object.fromEntries(
      [
        ["平均候诊时间", "30分钟"],
        ["群众等待时间", "20分钟"],
        ["行政审批办理时限", "5工作日"],
        ["有效投诉件数", "3件"],
        ["差错率", "1%"],
        ["安全生产事故", "2起"],
        ["单位运行成本", "5万元"],
        ["单位面积能耗", "20千瓦时"],
        ["二氧化碳排放量", "100吨"],
        ["信访件数", "3件"],
      ].map(
        ([level3 = "", target = ""]) =>
          [
            `≥ for ${level3}`,
            [
              oneIndicator({ level3, nature: ">=", target, actual: target }),
              found("R34.lessIsBetter", "error", ["指标!E2"], "≥", "≤"),
            ],
          ] as const,
      ),
    ),
    "≥ for reductions, and for how things are handled": [
      indicators(
        { level3: "能耗降低率", target: "≥5%", actual: "6%" },
        { level3: "污染物减排量", target: "≥5吨", actual: "6吨" },
        { level3: "事故处理及时率", target: "≥95%", actual: "98%" },
        { level3: "事故应急演练次数", target: "≥2次", actual: "2次" },
        { level3: "污水排放达标率", target: "≥95%", actual: "98%" },
        { level3: "受理投诉件数", target: "≥50件", actual: "60件" },
        { level3: "挽回经济损失", target: "≥5万元", actual: "6万元" },
        { level3: "缩短候诊时间", target: "≥5分钟", actual: "6分钟" },
        { level3: "服务持续时间", target: "≥5小时", actual: "6小时" },
        { level3: "投诉率", target: "下降10%", actual: "下降12%" },
        { level3: "就业率", nature: "<=", target: "下降1%", actual: "下降0.5%" },
      ),
    ],
    "≤ beside a target that says ≥, whatever is scored": [
      oneIndicator({ level3: "公厕管护", nature: "<=", target: "≥98%", actual: "99%" }),
      found("R34.natureContradicts", "error", ["指标!E2", "指标!F2"], "<=", "≥"),
    ],
    "≥ beside 控制在…以内": [
      oneIndicator({ level3: "登记失业率", nature: ">=", target: "控制在4.2%以内", actual: "3.74%" }),
      found("R34.natureContradicts", "error", ["指标!E2", "指标!F2"], ">=", "≤"),
    ],
    "= beside a limit": [
      oneIndicator({ level3: "会议费用", nature: "=", target: "≤5万元", actual: "3万元" }),
      found("R34.natureContradicts", "error", ["指标!E2", "指标!F2"], "=", "≤"),
    ],
    "= beside ≥, which score alike": [
      oneIndicator({ level3: "公厕管护", nature: "=", target: "≥98%", actual: "99%" }),
      found("R34.natureDiffers", "warning", ["指标!E2", "指标!F2"], "="),
    ],
    "定性 beside a target and an actual in figures": [
      oneIndicator({ level3: "公厕管护", nature: "定性", target: "≥98%", actual: "97%", score: "10" }),
      found("R34.figuresAsQualitative", "error", ["指标!E2", "指标!F2"], "定性"),
    ],
    "定性 beside words": [
      indicators(
        { level3: "政策落实", nature: "定性", target: "应发尽发", actual: "达成", score: "10" },
        { level3: "任务完成情况", nature: "定性", target: "100%", actual: "达成", score: "10" },
        { level3: "完工时间", nature: "定性", target: "6月底前", actual: "6月20日", score: "10" },
      ),
    ],
    "signs of one direction": [
      indicators(
        { level3: "公厕管护", nature: ">=", target: ">98%", actual: "99%" },
        { level3: "会议费用", nature: "<=", target: "5万元以内", actual: "3万元" },
        { level3: "公务用车费用", nature: "<=", target: "下降≥5%", actual: "下降6%" },
        { level3: "完工天数", nature: "=", target: "30天", actual: "30天" },
      ),
    ],
    "≤ for 未完成率": [oneIndicator({ level3: "未完成率", target: "≤5%", actual: "3%" })],
  }),
];
