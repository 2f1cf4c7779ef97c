import { at, formCases, money, source } from "../../../support/ruleCases/formCase";
import { found, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import { amongUsualLines, spentInYuan, USUAL_LINES } from "../../../support/ruleCases/workbookSpecs";

const spentInFull = (amount: string) => projectLine({ initialBudget: amount, spent: amount });
const IN_YUAN = ["1400000.00", "2500000.00", "3600000.00"].map(spentInFull);

export default [
  ...workbookCases("R15", {
    "spending a thousandfold of its own budget": [
      amongUsualLines({ initialBudget: "60.00", spent: "600000.00" }),
      found("R15.lineContradicts", "error", ["资金!K5"], "600000.00", "60.00"),
    ],
    "a whole line in yuan may be a large line": [
      amongUsualLines({ initialBudget: "600000.00", spent: "600000.00" }),
      found("R15.farAboveColumn", "warning", ["资金!G5", "资金!K5"], "600000.00、600000.00", "60.00、60.00"),
    ],
    "a large line below the thousandfold": [
      amongUsualLines({ initialBudget: "20000.00", spent: "20000.00" }),
    ],
    "spending a thousandfold of its budget needs no other lines": [
      { lines: [USUAL_LINES[0] ?? {}, projectLine({ initialBudget: "60.00", spent: "600000.00" })] },
      found("R15.lineContradicts", "error", ["资金!K3"], "600000.00", "60.00"),
    ],
    "a budget that is hardly spent": [
      { lines: [USUAL_LINES[0] ?? {}, projectLine({ initialBudget: "600000.00", spent: "60.00" })] },
    ],
    "no usual amount with two lines": [
      { lines: [USUAL_LINES[0] ?? {}, projectLine({ initialBudget: "600000.00", spent: "600000.00" })] },
    ],
    "a line in 万元 beside lines in 元": [
      {
        moneyUnit: "元",
        lines: [
          ...IN_YUAN,
          projectLine({ initialBudget: "125.00", added: "8.65", reason: "增人", spent: "133.65" }),
        ],
      },
      found(
        "R15.farBelowColumn",
        "warning",
        ["资金!G5", "资金!K5"],
        "125.00、133.65",
        "1250000.00、1336500.00",
      ),
    ],
    "a small line beside lines in 元": [
      {
        moneyUnit: "元",
        lines: [...IN_YUAN, projectLine({ initialBudget: "1250.00", spent: "1336.50" })],
      },
    ],
    "small lines without a large one": [
      { moneyUnit: "元", lines: ["600.00", "700.00", "900000.00"].map(spentInFull) },
    ],
    "a line of hundreds and one of millions, both in 元": [
      { moneyUnit: "元", lines: ["300.00", "400.00", "500.00", "9000000.00"].map(spentInFull) },
    ],
    "a line that is beyond every line in 元": [
      {
        moneyUnit: "元",
        lines: [...["300000.00", "400000.00", "500000.00"], "6000000000.00"].map(spentInFull),
      },
      found(
        "R15.farAboveColumn",
        "warning",
        ["资金!G5", "资金!K5"],
        "6000000000.00、6000000000.00",
        "600000.00、600000.00",
      ),
    ],
    "the same digits, ten times the budget": [
      amongUsualLines({ initialBudget: "51.25", spent: "512.50" }),
      found("R15.slippedAmount", "error", ["资金!K5"], "512.50", "51.25"),
    ],
    "the budget's point has slipped": [
      amongUsualLines({ initialBudget: "5.125", added: "8.65", spent: "59.90" }),
      found("R15.slippedAmount", "error", ["资金!G5"], "5.125", "51.25"),
    ],
    "a ten-thousandth of the budget, with its digits": [
      { moneyUnit: "元", lines: [...IN_YUAN, projectLine({ initialBudget: "1250000.00", spent: "125.00" })] },
      found("R15.slippedAmount", "error", ["资金!K5"], "125.00", "1250000.00"),
    ],
    "a tenth of the budget is spent": [amongUsualLines({ initialBudget: "51.25", spent: "5.125" })],
    "ten times the budget in round figures": [amongUsualLines({ initialBudget: "50.00", spent: "500.00" })],
    "an amount that a stated sum shows to be ten times too large": [
      {
        lines: [...USUAL_LINES, projectLine({ initialBudget: "312.50", spent: "31.25" })],
        stated: [
          { scope: "全部", measure: "initialBudget", stated: "181.25" },
          { scope: "全部", measure: "spent", stated: "181.25" },
        ],
      },
      found("R15.slippedOfStated", "error", ["资金!G5", "报告数!C2"], "312.50", "31.25"),
    ],
    "a stated sum that lacks what no point explains": [
      { lines: USUAL_LINES, stated: [{ scope: "全部", measure: "spent", stated: "181.25" }] },
    ],
    "a stated figure with its point elsewhere": [
      {
        lines: USUAL_LINES,
        stated: [
          { scope: "全部", measure: "initialBudget", stated: "150.00" },
          { scope: "全部", measure: "spent", stated: "1500.00" },
        ],
      },
      found("R15.statedPowerOfTen", "error", ["报告数!C3"], "1500.00", "150.00"),
    ],
    "all stated figures are in another unit": [
      {
        lines: USUAL_LINES,
        stated: [
          { scope: "全部", measure: "initialBudget", stated: "1500000" },
          { scope: "项目支出", measure: "spent", stated: "1500000" },
        ],
      },
      found("R15.statedScale", "error", ["报告数!C2", "报告数!C3"]),
    ],
    "the text gives the stated figure in yuan": [
      {
        lines: USUAL_LINES,
        stated: [{ scope: "全部", measure: "initialBudget", stated: "150.00", text: "部门预算资金150.00元" }],
      },
      found("R15.unitInText", "error", ["报告数!D2"], "150.00元", "150.00万元"),
    ],
    "the text names the unit of the table": [
      {
        lines: USUAL_LINES,
        stated: [
          {
            scope: "全部",
            measure: "initialBudget",
            stated: "150.00",
            text: "年初预算150.00万元（原文误作“元”），人均973.95元/人",
          },
        ],
      },
    ],
    "one number with both units in one text": [
      { projects: [{ name: "技能培训", goalCompletion: "到位783.65万元，其中市级783.65元。" }] },
      found("R15.bothUnits", "error", ["项目!E2"], "783.65万元、783.65元"),
    ],
    "short numbers that coincide": [
      { projects: [{ name: "技能培训", goalCompletion: "到位5万元，每人补助5元。" }] },
    ],
  }),
  ...workbookCases(
    "R15",
    {
      "a cell in yuan that contradicts the other amounts": [
        amongUsualLines({ initialBudget: "60.00", spent: "60.00" }),
        found("R15.unitInCell", "error", ["资金!K5"], "60.00元", "万元"),
      ],
    },
    spentInYuan("60.00元", "0.006"),
  ),
  ...workbookCases(
    "R15",
    {
      "a cell in yuan that fits after conversion": [
        amongUsualLines({ initialBudget: "60.00", spent: "60.00" }),
      ],
    },
    spentInYuan("600000元", "60"),
  ),
  ...formCases("R15", {
    "a total in 万元 over rows in 元": [
      money(
        { initial: "320", annual: "320", spent: "316.8", rate: "99%", score: "9.9" },
        source("财政拨款", { initial: "3200000", annual: "3200000", spent: "3168000" }),
      ),
      found("R15.totalTenThousandfold", "error", at("C5", "C6"), "320.00"),
      found("R15.totalTenThousandfold", "error", at("D5", "D6"), "320.00"),
      found("R15.totalTenThousandfold", "error", at("E5", "E6"), "316.80"),
    ],
    "one amount in 万元; the printed rate is that of one unit": [
      money({ initial: "3200000", annual: "3200000", spent: "316.8", rate: "99%", score: "9.9" }),
      found("R15.rateTenThousandfold", "error", at("E5", "D5"), "316.80"),
    ],
    "a total in 万元, rounded": [
      money(
        { initial: "12000000", annual: "12000000", spent: "1134.57", rate: "94.55%", score: "9.46" },
        source("财政拨款", { initial: "12000000", annual: "12000000", spent: "11345678.9" }),
      ),
      found("R15.totalTenThousandfold", "error", at("E5", "E6"), "1134.57"),
    ],
    "a total ten thousand times its rows": [
      money(
        { initial: "36", annual: "36", spent: "351000", rate: "97.5%", score: "9.75" },
        source("财政拨款", { initial: "36", annual: "36", spent: "35.1" }),
      ),
      found("R15.totalTenThousandfold", "error", at("E5", "E6"), "351000.00"),
    ],
    "hardly anything spent, and a rate that says so": [
      money({ initial: "3200000", annual: "3200000", spent: "316.8", rate: "0.01%", score: "0" }),
    ],
    "a total off by a thousandfold": [
      money(
        { initial: "3200", annual: "3200", spent: "3200" },
        source("财政拨款", { initial: "3200000", annual: "3200000", spent: "3200000" }),
      ),
    ],
  }),
];
