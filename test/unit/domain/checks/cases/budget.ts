import { Decimal } from "../../../../../src/domain/decimal";
import type { Field, SelfEvaluation } from "../../../../../src/domain/model";
import type { LineSpec } from "../../../../support/selfEvaluationOf";
import {
  type WorkbookCase,
  workbookCases,
  found,
  indicator,
  oneIndicator,
  oneLine,
  projectLine,
} from "../../../../support/ruleCases/workbookCase";

/** Lines of a usual size, for what stands out against them. */
const USUAL: readonly LineSpec[] = ["40.00", "50.00", "60.00"].map((amount) =>
  projectLine({ initialBudget: amount, spent: amount }),
);
const among = (line: LineSpec) => ({ lines: [...USUAL, projectLine(line)] });

/** 783.65元 in a table of 万元, as the reader converts it. */
function spentInYuan(written: string, value: string) {
  return (selfEvaluation: SelfEvaluation): SelfEvaluation => ({
    ...selfEvaluation,
    funds: selfEvaluation.funds.map((line, index) =>
      index === 3 ? { ...line, spent: readAs(line.spent, written, value) } : line,
    ),
  });
}

function readAs(field: Field<Decimal>, written: string, value: string): Field<Decimal> {
  return { ...field, written, value: new Decimal(value) };
}

export const BUDGET_CASES: readonly WorkbookCase[] = [
  ...workbookCases("R02", {
    "0.06 over a budget of two addends is an error": [
      oneLine({ carriedOver: "7.70", added: "2145.70", spent: "2153.46" }),
      found("R02.spentOverBudget", "error", ["资金!K2"], "2153.46", "≤ 2153.40"),
    ],
    "0.02 over a budget of two addends is a rounding difference": [
      oneLine({ carriedOver: "7.70", added: "2145.70", spent: "2153.42" }),
      found("R02.rounding", "note", ["资金!K2"], "2153.42", "≤ 2153.40"),
    ],
    "0.02 over a budget of one addend is an error": [
      oneLine({ initialBudget: "5.00", spent: "5.02" }),
      found("R02.spentOverBudget", "error", ["资金!K2"], "5.02", "≤ 5.00"),
    ],
    "a cut lowers the budget": [
      oneLine({ initialBudget: "90.00", reduced: "18.00", spent: "73.00" }),
      found("R02.spentOverBudget", "error", ["资金!K2"], "73.00", "≤ 72.00"),
    ],
    "spending without any budget is an error": [
      oneLine({ spent: "0.01" }),
      found("R02.spentOverBudget", "error", ["资金!K2"], "0.01", "≤ 0.00"),
    ],
    "spending exactly the budget is right": [oneLine({ initialBudget: "5.00", spent: "5.00" })],
    "an amount that cannot be read is the reader's to tell": [
      oneLine({ initialBudget: null, spent: "5.00" }),
    ],
    "a negative amount is the reader's to tell": [oneLine({ initialBudget: "-5.00", spent: "5.00" })],
  }),

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

  ...workbookCases("R08", {
    "an addition without a reason": [
      oneLine({ added: "318.00", spent: "318.00" }),
      found("R08.reasonMissing", "warning", ["资金!H2"]),
    ],
    "addition and cut without a reason": [
      oneLine({ initialBudget: "20.00", added: "1.00", reduced: "18.00", spent: "3.00", reason: "—" }),
      found("R08.reasonMissing", "warning", ["资金!H2", "资金!I2"]),
    ],
    "a reason is given": [oneLine({ added: "318.00", spent: "318.00", reason: "市级下达第二批补助" })],
    "carry-over is no adjustment": [oneLine({ carriedOver: "7.70", spent: "7.70" })],
  }),

  ...workbookCases("R09", {
    "100 % of the annual budget is 80 % of the initial one, told once, at the line that was adjusted": [
      {
        lines: [
          projectLine({ initialBudget: "72.00", spent: "72.00" }),
          projectLine({ project: "未列明细", initialBudget: "18.00", reduced: "18.00" }),
        ],
      },
      found("R09.ratesDiffer", "note", ["资金!G3", "资金!K3"], "100.00%"),
    ],
    "nor told again of a wider scope whose other lines hold nothing": [
      {
        lines: [
          { category: "人员经费" },
          projectLine({ initialBudget: "90.00", reduced: "18.00", spent: "72.00" }),
        ],
      },
      found("R09.ratesDiffer", "note", ["资金!G3", "资金!K3"], "100.00%"),
    ],
    "a project with its own form is told apart from the department": [
      {
        projects: [{ name: "技能培训" }],
        lines: [
          { category: "人员经费", initialBudget: "900.00", spent: "900.00" },
          projectLine({ initialBudget: "2.00", added: "1.76", spent: "3.76" }),
          projectLine({ project: "业务运行", initialBudget: "98.00", spent: "98.00" }),
        ],
      },
      found("R09.ratesDiffer", "note", ["资金!G3", "资金!K3"], "100.00%"),
    ],
    "10 points apart is not more than 10": [
      oneLine({ initialBudget: "100.00", reduced: "10.00", spent: "90.00" }),
    ],
    "no initial budget, no second rate": [oneLine({ added: "318.00", spent: "318.00" })],
  }),

  ...workbookCases("R15", {
    "spending a thousandfold of its own budget": [
      among({ initialBudget: "60.00", spent: "600000.00" }),
      found("R15.lineContradicts", "error", ["资金!K5"], "600000.00"),
    ],
    "a whole line in yuan may be a large line": [
      among({ initialBudget: "600000.00", spent: "600000.00" }),
      found("R15.farAboveColumn", "warning", ["资金!G5", "资金!K5"], "600000.00、600000.00"),
    ],
    "a large line below the thousandfold": [among({ initialBudget: "20000.00", spent: "20000.00" })],
    "spending a thousandfold of its budget needs no other lines": [
      { lines: [USUAL[0] ?? {}, projectLine({ initialBudget: "60.00", spent: "600000.00" })] },
      found("R15.lineContradicts", "error", ["资金!K3"], "600000.00"),
    ],
    "a budget that is hardly spent is no slip": [
      { lines: [USUAL[0] ?? {}, projectLine({ initialBudget: "600000.00", spent: "60.00" })] },
    ],
    "two lines have no usual size": [
      { lines: [USUAL[0] ?? {}, projectLine({ initialBudget: "600000.00", spent: "600000.00" })] },
    ],
    "the text gives the stated figure in yuan": [
      {
        lines: USUAL,
        stated: [{ scope: "全部", measure: "initialBudget", stated: "150.00", text: "部门预算资金150.00元" }],
      },
      found("R15.unitInText", "error", ["报告数!D2"], "150.00元", "150.00万元"),
    ],
    "the text names the unit of the table": [
      {
        lines: USUAL,
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
    "short numbers coincide": [
      { projects: [{ name: "技能培训", goalCompletion: "到位5万元，每人补助5元。" }] },
    ],
  }),
  {
    kind: "workbook",
    rule: "R15",
    title: "a cell in yuan that fits nothing beside it",
    spec: among({ initialBudget: "60.00", spent: "60.00" }),
    adjust: spentInYuan("60.00元", "0.006"),
    finds: [found("R15.unitInCell", "error", ["资金!K5"], "60.00元", "万元")],
  },
  {
    kind: "workbook",
    rule: "R15",
    title: "a cell in yuan that fits once it is converted",
    spec: among({ initialBudget: "60.00", spent: "60.00" }),
    adjust: spentInYuan("600000元", "60"),
    finds: [],
  },
  {
    kind: "workbook",
    rule: "R07",
    title: "a slip of the unit is not told as a low rate as well",
    spec: among({ initialBudget: "60.00", spent: "60.00" }),
    adjust: spentInYuan("60.00元", "0.006"),
    finds: [],
  },

  ...workbookCases("R16", {
    "every line spent to the cent, with money carried over": [
      {
        lines: [
          projectLine({ carriedOver: "7.70", initialBudget: "10.00", spent: "17.70" }),
          projectLine({ initialBudget: "5.00", spent: "5.00" }),
          projectLine({ initialBudget: "18.00", reduced: "18.00" }),
        ],
      },
      found("R16.everyLineSpentInFull", "warning", ["资金!K2", "资金!K3"]),
    ],
    "one line differs": [
      {
        lines: [
          projectLine({ carriedOver: "7.70", initialBudget: "10.00", spent: "17.69" }),
          projectLine({ initialBudget: "5.00", spent: "5.00" }),
        ],
      },
    ],
    "nothing was carried over": [
      {
        lines: [
          projectLine({ initialBudget: "10.00", spent: "10.00" }),
          projectLine({ initialBudget: "5.00", spent: "5.00" }),
        ],
      },
    ],
  }),

  ...workbookCases("R17", {
    "30 % spent and every output met": [
      { ...oneIndicator({}), ...oneLine({ initialBudget: "100.00", spent: "30.00" }) },
      found("R17.spendingBehindOutput", "warning", ["资金!K2", "指标!H2"], "30.00%"),
    ],
    "one output missed": [
      {
        ...oneLine({ initialBudget: "100.00", spent: "30.00" }),
        indicators: [indicator({}), indicator({ level3: "培训班", target: "4期", actual: "3期" })],
      },
    ],
    "more than 30 % spent": [
      { ...oneIndicator({}), ...oneLine({ initialBudget: "100.00", spent: "30.01" }) },
    ],
  }),
];
