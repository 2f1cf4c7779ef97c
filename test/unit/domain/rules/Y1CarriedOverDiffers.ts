import { found, oneLine, projectLine } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const carried = (carriedOver: string) => oneLine({ carriedOver, initialBudget: "10.00", spent: carriedOver });
/** A balance of 7.76, of two amounts */
const last = oneLine({ initialBudget: "20.00", spent: "12.24" });

export default [
  ...yearCases("Y1", {
    "more than a rounding difference from last year's balance": [
      carried("7.70"),
      last,
      found("Y1.differs", "error", ["资金!F2"], "7.70", "7.76"),
    ],
    "a difference of 0.01 for each amount of the balance": [
      carried("7.74"),
      last,
      found("Y1.rounding", "note", ["资金!F2"], "7.74", "7.76"),
    ],
    "nothing carried over though money was left": [
      carried("0.00"),
      last,
      found("Y1.differs", "error", ["资金!F2"], "0.00", "7.76"),
    ],
    "a project that last year does not have": [
      carried("7.70"),
      oneLine({ project: "设备购置", initialBudget: "20.00", spent: "20.00" }),
      found("Y1.noSource", "error", ["资金!F2"], "7.70"),
    ],
    "a project that may have another name": [
      carried("7.76"),
      oneLine({ project: "设备购置", initialBudget: "20.00", spent: "12.24" }),
      found("Y1.noSource", "error", ["资金!F2"], "7.76"),
    ],
    "basic expenditure by category": [
      { lines: [{ category: "人员经费", project: "工资", carriedOver: "1.00", spent: "1.00" }] },
      { lines: [{ category: "人员经费", project: "工资福利", initialBudget: "10.00", spent: "8.00" }] },
      found("Y1.differs", "error", ["资金!F2"], "1.00", "2.00"),
    ],
    "money that has moved to another tier": [
      {
        lines: [
          projectLine({ carriedOver: "3.00", spent: "3.00" }),
          projectLine({ tier: "上级专项", initialBudget: "1.00", spent: "1.00" }),
        ],
      },
      {
        lines: [
          projectLine({ initialBudget: "5.00", spent: "5.00" }),
          projectLine({ tier: "上级专项", initialBudget: "4.00", spent: "1.00" }),
        ],
      },
      found("Y1.sumDiffers", "error", ["资金!F2"], "3.00", "0.00"),
      found("Y1.sumDiffers", "error", ["资金!F3"], "0.00", "3.00"),
    ],
    "the same amount": [carried("7.76"), last],
    "a workbook in 元 last year": [
      carried("7.76"),
      { ...oneLine({ initialBudget: "200000", spent: "122361.23" }), moneyUnit: "元" },
    ],
    "a project that had spent more than it had": [
      carried("0.00"),
      oneLine({ initialBudget: "20.00", spent: "20.06" }),
    ],
    "money that was taken back last year, which Y4 reports": [
      oneLine({ carriedOver: "18.00", spent: "18.00" }),
      oneLine({ initialBudget: "40.00", reduced: "18.00", spent: "22.00" }),
    ],
    "an amount of last year that cannot be read": [
      carried("7.70"),
      oneLine({ initialBudget: null, spent: "12.24" }),
      found("Y1.notKnown", "warning", ["资金!F2"]),
    ],
    "a workbook of last year whose lines cannot be read": [
      carried("7.70"),
      { lines: [] },
      found("Y1.notKnown", "warning", ["资金!F2"]),
    ],
    "nothing carried over, and lines of last year that cannot be read": [carried("0.00"), { lines: [] }],
    "a money unit of last year that is not known, which the comparison says": [
      carried("7.76"),
      { ...last, moneyUnit: null },
    ],
    "a project that goes by another year": [
      oneLine({ project: "2021年技能培训", carriedOver: "7.76", spent: "7.76" }),
      oneLine({ project: "2020年度技能培训", initialBudget: "20.00", spent: "12.24" }),
    ],
    "a fund that keeps its year": [
      oneLine({ project: "2020年工业专项", carriedOver: "7.76", spent: "7.76" }),
      oneLine({ project: "2020年工业专项", initialBudget: "20.00", spent: "12.24" }),
    ],
    "a project that goes by its code": [
      {
        ...oneLine({ project: "培训", carriedOver: "7.76", spent: "7.76" }),
        projects: [{ name: "培训", code: "510400-1" }],
      },
      { ...last, projects: [{ name: "技能培训", code: "510400-1" }] },
    ],
  }),
];
