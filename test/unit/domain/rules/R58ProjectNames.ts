import { found, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R58", {
    "a project of 资金 that 项目 spells in another way": [
      {
        lines: [projectLine({ project: "技能培训" }), projectLine({ project: "就业补助资金" })],
        projects: [{ name: "技能培训" }, { name: "就业补助" }],
      },
      found("R58.notListed", "error", ["资金!B3"], "就业补助资金", "就业补助"),
      found("R58.noMoney", "error", ["项目!A3"], "就业补助", "就业补助资金"),
    ],
    "two lines of a project that 项目 does not list": [
      {
        lines: [
          projectLine({ project: "技能培训" }),
          projectLine({ project: "文物修缮" }),
          projectLine({ project: "文物 修缮" }),
        ],
        projects: [{ name: "技能培训" }],
      },
      found("R58.notListed", "error", ["资金!B3", "资金!B4"], "文物修缮"),
    ],
    "a project without money": [
      {
        lines: [projectLine({ project: "技能培训" })],
        projects: [{ name: "技能培训" }, { name: "文物修缮" }],
      },
      found("R58.noMoney", "error", ["项目!A3"], "文物修缮"),
    ],
    "brackets and spaces aside": [
      { lines: [projectLine({ project: "技能培训（二期）" })], projects: [{ name: "技能培训 (二期)" }] },
    ],
    "基本支出 may name what it is for": [
      {
        lines: [
          { category: "人员经费", project: "工资福利", initialBudget: "1", spent: "1" },
          projectLine({ project: "技能培训" }),
        ],
        projects: [{ name: "技能培训" }],
      },
    ],
    "a line whose category cannot be read may be the project's": [
      { lines: [{ category: null, project: "技能培训" }], projects: [{ name: "技能培训" }] },
    ],
    "left to the reader where 项目 is empty": [{ lines: [projectLine({})] }],
    "left to the reader where 资金 is empty": [{ projects: [{ name: "技能培训" }] }],
  }),
];
