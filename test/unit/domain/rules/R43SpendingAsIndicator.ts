import { found, indicators, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R43", {
    "a spending rate as an output": [
      oneIndicator({ level3: "经费使用率", target: "100%", actual: "100%" }),
      found("R43.spendingIndicator", "warning", ["指标!D2"], "经费使用率"),
    ],
    "a payment rate as a benefit": [
      oneIndicator({ level1: "效益指标", level3: "资金支付完成率", target: "100%", actual: "100%" }),
      found("R43.spendingIndicator", "warning", ["指标!D2"], "资金支付完成率"),
    ],
    ...Object.fromEntries(
      [
        "资金支付进度",
        "项目经费完成情况",
        "资金完成进度",
        "专项资金使用完成情况",
        "项目资金支付",
        "补助资金拨付",
        "预算执行率",
        "财政资金拨付率100%",
      ].map(
        (level3) =>
          [
            level3,
            [
              oneIndicator({ level3, target: "100%", actual: "100%" }),
              found("R43.spendingIndicator", "warning", ["指标!D2"], level3),
            ],
          ] as const,
      ),
    ),
    "what the money is paid for, and how well": [
      indicators(
        { level3: "补助资金发放人数" },
        { level3: "资金使用合规率", target: "100%", actual: "100%" },
        { level3: "资金拨付及时率", target: "100%", actual: "100%" },
        { level3: "项目完成进度", target: "100%", actual: "100%" },
        { level3: "任务完成情况", target: "100%", actual: "100%" },
      ),
    ],
    "a spending rate as a cost": [
      oneIndicator({ level1: "成本指标", level3: "经费使用率", target: "100%", actual: "100%" }),
    ],
    "a usage rate of equipment": [oneIndicator({ level3: "设备使用率", target: "90%", actual: "95%" })],
  }),
];
