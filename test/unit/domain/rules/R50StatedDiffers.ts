import { at, formCases, money, whole } from "../../../support/ruleCases/formCase";
import { found, oneLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import { added, statedBesideLines } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R50", {
    "a stated amount 18.00 below the lines": [
      statedBesideLines(added("全部", "2515.17")),
      found("R50.statedDiffers", "error", ["报告数!C2"], "2515.17", "2533.17"),
    ],
    "a stated rate above the lines": [
      statedBesideLines({ scope: "项目支出", measure: "executionRate", stated: "100.02" }),
      found("R50.statedDiffers", "error", ["报告数!C2"], "100.02", "100.00"),
    ],
    "a rate that is stated with one place, cut off instead of rounded": [
      {
        ...oneLine({ initialBudget: "300.00", spent: "290.04" }),
        stated: [{ scope: "全部", measure: "executionRate", stated: "96.6" }],
      },
      found("R50.statedDiffers", "error", ["报告数!C2"], "96.60", "96.68"),
    ],
    "a rate that is right at its one place": [
      {
        ...oneLine({ initialBudget: "300.00", spent: "290.04" }),
        stated: [
          { scope: "全部", measure: "executionRate", stated: "96.7" },
          { scope: "全部", measure: "initialRate", stated: "97" },
          { scope: "全部", measure: "adjustmentRate", stated: "0" },
        ],
      },
    ],
    "0.01 is a rounding difference": [
      statedBesideLines(added("基本支出", "63.92")),
      found("R50.rounding", "note", ["报告数!C2"], "63.92", "63.91"),
    ],
    "元 against a figure in 万元, within half of its last place": [
      {
        ...oneLine({ initialBudget: "261200845.87", spent: "261200845.87" }),
        moneyUnit: "元",
        stated: [{ scope: "全部", measure: "spent", stated: "261200800", text: "支出26120.08万元" }],
      },
    ],
    "元 against a figure in 万元, beyond it": [
      {
        ...oneLine({ initialBudget: "261200850.87", spent: "261200850.87" }),
        moneyUnit: "元",
        stated: [{ scope: "全部", measure: "spent", stated: "261200800", text: "支出26120.08万元" }],
      },
      found("R50.statedDiffers", "error", ["报告数!C2"], "261200800.00", "261200850.87"),
    ],
    "a stated amount that agrees": [statedBesideLines(added("基本支出", "63.91"))],
    "left to the reader for an unknown scope": [statedBesideLines(added("某项目", "1.00"))],
  }),
  ...formCases("R50", {
    "the text has another budget": [
      whole({ goal: "年初预算数90万元，用于培训。" }),
      found("R50.textDiffers", "error", at("A80"), "90万元", "100.00万元"),
    ],
    "元 and 万元 at the precision that is written": [
      {
        ...money({ initial: "132.912", annual: "132.912", spent: "132.912" }),
        completion: "共完成预算资金1329120.67元。",
      },
    ],
    "another figure": [whole({ goal: "上级资金90万元，用于培训。" })],
  }),
];
