import type { RuleProfile } from "./profile";
import { national2020 } from "./national2020";

/** 10 for the budget and 90 for the indicators, in the national blocks. */
export const sichuan: RuleProfile = {
  ...national2020,
  id: "sichuan-510000_0013zp",
  name: "四川部门预算项目（510000_0013zp）",
  source: "四川省部门预算项目支出绩效自评表（报表编号510000_0013zp）",
  formLayout: "sichuan",
  reportOutline: "四川-2022",
};
