import { at, formCases, INSTRUCTION, money, NINETY, total, whole } from "../../../support/ruleCases/formCase";
import { found, oneLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import { amongUsualLines, spentInYuan } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R07", {
    "80.00 % without a reason": [
      oneLine({ initialBudget: "90.00", spent: "72.00" }),
      found("R07.reasonMissing", "warning", ["资金!K2", "资金!L2"], "80.00%", "≥ 90.00%"),
    ],
    "无 is no reason": [
      oneLine({ initialBudget: "90.00", spent: "72.00", reason: "无" }),
      found("R07.reasonMissing", "warning", ["资金!K2", "资金!L2"], "80.00%", "≥ 90.00%"),
    ],
    "a line of 公用经费 counts as well": [
      { lines: [{ category: "公用经费", initialBudget: "100.00", spent: "89.99" }] },
      found("R07.reasonMissing", "warning", ["资金!K2", "资金!L2"], "89.99%", "≥ 90.00%"),
    ],
    "exactly 90 % needs no reason": [oneLine({ initialBudget: "100.00", spent: "90.00" })],
    "a reason is given": [oneLine({ initialBudget: "90.00", spent: "72.00", reason: "年终收回18万元" })],
    "nothing budgeted, nothing to execute": [oneLine({ initialBudget: "18.00", reduced: "18.00" })],
  }),
  ...workbookCases(
    "R07",
    {
      "left to R15 for a wrong money unit": [amongUsualLines({ initialBudget: "60.00", spent: "60.00" })],
    },
    spentInYuan("60.00元", "0.006"),
  ),
  ...formCases("R07", {
    "86.18% and no place for reasons": [
      money({ annual: "250000.00", initial: "250000.00", spent: "215457.6", rate: "86.18%", score: "8.62" }),
      found("R07.unexplained", "warning", at("E5"), "86.18%", "≥ 90.00%"),
    ],
    "only the form's instructions": [
      money({ spent: "80.00", rate: "80.00%", score: "8", reason: INSTRUCTION }),
      found("R07.reasonMissing", "warning", at("E5", "I5"), "80.00%", "≥ 90.00%"),
    ],
    "marks and figures instead of a reason": [
      money({ spent: "80.00", rate: "80.00%", score: "8", reason: "1." }),
      found("R07.reasonMissing", "warning", at("E5", "I5"), "80.00%", "≥ 90.00%"),
    ],
    "a reason is given": [money({ spent: "80.00", rate: "80.00%", score: "8", reason: "年终收回" })],
    "exactly 90 %": [money({ spent: "90.00", rate: "90.00%", score: "9" })],
    "the reason stands in a note": [
      {
        ...money({ spent: "85.00", rate: "85%", score: "8.5" }),
        notes: ["执行率偏低系工程尾款未到付款节点。"],
      },
    ],
    "a note that only asks for the reason": [
      {
        ...money({ spent: "85.00", rate: "85%", score: "8.5" }),
        notes: ["执行率低于90%的，应说明因何未执行。"],
      },
      found("R07.unexplained", "warning", at("E5"), "85.00%", "≥ 90.00%"),
    ],
    "a blank 原因 in spite of a note": [
      {
        ...money({ spent: "85.00", rate: "85%", score: "8.5", reason: "" }),
        notes: ["执行率偏低系工程尾款未到付款节点。"],
      },
      found("R07.reasonMissing", "warning", at("E5", "I5"), "85.00%", "≥ 90.00%"),
    ],
    "80 % spent, and the indicator 预算执行率 says why": [
      whole({
        rows: [total({ weight: "", score: "", spent: "80.00", rate: "80.00%" })],
        indicators: [
          { level1: "预算执行", target: "100%", actual: "80%", weight: "10", score: "8", reason: "项目结余" },
          ...NINETY,
        ],
        totalScore: "98.00",
      }),
    ],
    "80 % spent, and it does not": [
      whole({
        rows: [total({ weight: "", score: "", spent: "80.00", rate: "80.00%" })],
        indicators: [
          { level1: "预算执行", target: "100%", actual: "80%", weight: "10", score: "8" },
          ...NINETY,
        ],
        totalScore: "98.00",
      }),
      found("R07.reasonMissing", "warning", at("E5", "J20"), "80.00%", "≥ 90.00%"),
    ],
  }),
];
