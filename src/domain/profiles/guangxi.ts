import { Decimal } from "../decimal";
import type { RuleProfile } from "./profile";
import { national2020 } from "./national2020";

/** Requires a reason for overfulfilment, as the region's platform does: from 130 %, and from 30 for a target of 0. */
export const guangxi: RuleProfile = {
  ...national2020,
  id: "guangxi",
  name: "广西（超额完成说明原因）",
  source: "广西预算管理一体化绩效模块（超额完成须说明原因），其余按财预〔2020〕10号",
  overfulfilment: { kind: "reason" },
  thresholds: {
    ...national2020.thresholds,
    overReason: new Decimal(130),
    overReasonAtZero: new Decimal(30),
  },
};
