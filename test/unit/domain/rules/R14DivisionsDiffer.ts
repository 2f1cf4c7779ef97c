import { at, formCases, money } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";

export default [
  ...formCases("R14", {
    "a division whose head has no amount of its own": [
      money(
        { initial: "512.60", annual: "512.60", spent: "512.60" },
        { label: "按收入性质分", amount: "" },
        { label: "其中：一般公共预算", amount: "512.60" },
        { label: "按支出性质分", amount: "" },
        { label: "其中：基本支出", amount: "420.60" },
        { label: "项目支出", amount: "110.00" },
      ),
      found("R14.totalsDiffer", "error", at("D5", "B6", "B8"), "512.60、512.60、530.60"),
    ],
    "its parts add up": [
      money(
        { initial: "512.60", annual: "512.60", spent: "512.60" },
        { label: "按支出性质分", amount: "" },
        { label: "其中：基本支出", amount: "402.60" },
        { label: "项目支出", amount: "110.00" },
      ),
    ],
    "a part is blank": [
      money(
        { initial: "512.60", annual: "512.60", spent: "512.60" },
        { label: "按支出性质分", amount: "" },
        { label: "其中：基本支出", amount: "402.60" },
        { label: "项目支出", amount: "" },
      ),
    ],
    "2030.12 by source and 1925.67 by use": [
      money(
        { initial: "2030.12", annual: "2030.12", spent: "2030.12" },
        { label: "按收入性质分：2030.12", amount: "2030.12" },
        { label: "按支出性质分：1925.67", amount: "1925.67" },
      ),
      found("R14.totalsDiffer", "error", at("D5", "B6", "B7"), "2030.12、2030.12、1925.67"),
    ],
    "both divide what was spent": [
      money(
        { initial: "2030.12", annual: "2100.00", spent: "2030.12", rate: "96.67%", score: "9.67" },
        { label: "按收入性质分：2030.12", amount: "2030.12" },
        { label: "按支出性质分：2030.12", amount: "2030.12" },
      ),
    ],
    "all three equal": [
      money(
        { initial: "2030.12", annual: "2030.12", spent: "2030.12" },
        { label: "按收入性质分：2030.12", amount: "2030.12" },
        { label: "按支出性质分：2030.12", amount: "2030.12" },
      ),
    ],
  }),
];
