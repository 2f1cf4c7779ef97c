import type { RuleProfile } from "../profile";
import { NATIONAL_SCHEMES, national2020, scheme } from "./national2020";

/** 10 for the budget and 90 for the indicators; salary projects are published with 产出 60 and 效益 30. */
export const sichuan: RuleProfile = {
  ...national2020,
  id: "sichuan-510000_0013zp",
  name: "四川部门预算项目（510000_0013zp）",
  source: "四川省部门预算项目支出绩效自评表（报表编号510000_0013zp）",
  formLayout: "sichuan",
  weightSchemes: [...NATIONAL_SCHEMES, scheme(10, 60, 30, 0)],
};
