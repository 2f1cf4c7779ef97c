import { found, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

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
    "a spending rate as a cost": [
      oneIndicator({ level1: "成本指标", level3: "经费使用率", target: "100%", actual: "100%" }),
    ],
    "a usage rate of equipment": [oneIndicator({ level3: "设备使用率", target: "90%", actual: "95%" })],
  }),
];
