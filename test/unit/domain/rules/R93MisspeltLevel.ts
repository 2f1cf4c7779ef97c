import { formCases, oneRow } from "../../../support/ruleCases/formCase";
import { found, indicators, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R93", {
    "效益指际 in both of its rows": [
      indicators(
        {},
        { level1: "效益指际", level2: "社会效益指标", level3: "就业人数" },
        { level1: "效益指际", level2: "社会效益指标", level3: "创业人数" },
      ),
      found("R93.misspelt", "error", ["指标!B3", "指标!B4"], "效益指际", "效益指标"),
    ],
    "a slip in 二级指标": [
      oneIndicator({ level2: "数量旨标" }),
      found("R93.misspelt", "error", ["指标!C2"], "数量旨标", "数量指标"),
    ],
    "a block that the slip hides": [
      oneIndicator({ level1: "产岀指标" }),
      found("R93.misspelt", "error", ["指标!B2"], "产岀指标", "产出指标"),
    ],
    "characters in another order": [
      oneIndicator({ level1: "益效指标" }),
      found("R93.misspelt", "error", ["指标!B2"], "益效指标", "效益指标"),
    ],
    "another word in 二级指标": [
      oneIndicator({ level2: "数理指标" }),
      found("R93.mayBeMisspelt", "warning", ["指标!C2"], "数理指标", "数量指标"),
    ],
    "产出 beside 产出指标": [
      indicators({}, {}, { level1: "产出" }),
      found("R93.twoSpellings", "warning", ["指标!B4"], "产出", "产出指标"),
    ],
    "known names, with numbers and points, and words of their own": [
      indicators(
        { level1: "一、产出指标（50分）", level2: "1.数量指标" },
        { level1: "效益", level2: "社会效益" },
        { level1: "效果指标", level2: "可持续影响指标" },
        { level1: "过程", level2: "资金管理" },
        { level1: "满意度", level2: "受益群众满意度" },
        { level1: "履职效能", level2: "时限指标" },
        { level1: null, level2: null },
      ),
    ],
    "the same level under two blocks": [
      indicators({ level2: "成本指标" }, { level1: "成本指标", level2: "成本" }),
    ],
  }),
  ...formCases("R93", {
    "a misspelt block of a printed form": [
      oneRow({ level1: "满意渡指标" }),
      found("R93.misspelt", "error", ["自评表!A20"], "满意渡指标", "满意度指标"),
    ],
    "产出指标（50分）": [oneRow({ level1: "产出指标（50分）" })],
  }),
];
