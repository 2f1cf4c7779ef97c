/** Every check of the rollup: what it finds, where, and a near miss. */
import type { PaperFault } from "../../../../src/domain/handIn";
import { ROLLUP_RULES } from "../../../../src/domain/rules/rollup/rules";
import type { UnitFile, RollupUnit } from "../../../../src/domain/rollup";
import { rollupSentence } from "../../../../src/locales/rollupFindings";
import type { SelfEvaluationSpec } from "../../../support/selfEvaluationOf";
import { cleanUnit, departmentWith, findingsIn, unitOf } from "../../../support/rollup";

interface Case {
  readonly title: string;
  readonly units: readonly (RollupUnit | UnitFile)[];
  readonly department?: Parameters<typeof departmentWith>;
  /** Code, file and cell of the first place */
  readonly finds: readonly (readonly [code: string, file: string | null, cell: string | undefined])[];
}

const clean = (...names: readonly string[]): RollupUnit[] =>
  names.map((name, index) => withBudget(name, String(100 + index)));

function withBudget(name: string, budget: string, spec: SelfEvaluationSpec = {}): RollupUnit {
  return cleanUnit(name, {
    lines: [{ category: "人员经费", project: "工资", initialBudget: budget, spent: budget }],
    ...spec,
  });
}

/** As the department sends it out: names and targets, but no figure of the unit's */
const blankForm = (name: string): RollupUnit =>
  cleanUnit(name, {
    lines: [{ category: "人员经费", project: "工资" }],
    indicators: [{ project: null, level3: "培训人数", target: "100", measureUnit: "人" }],
  });

const unread = (file: string): UnitFile => ({ kind: "unread", file, because: "damaged", detail: null });

const LONG = "组织开展专场招聘和技能提升行动，建立企业用工需求清单和劳动力资源清单，按月调度任务进度";
const withText = (name: string, budget: string, goalCompletion: string): RollupUnit =>
  withBudget(name, budget, { projects: [{ name: `${name}专项`, goalCompletion }] });

const project = (name: string, problems: string, improvements: string): RollupUnit =>
  withBudget(name, "100", { projects: [{ name: "专项", problems, improvements }] });

function withProject(
  name: string,
  code: string | undefined,
  budget: string,
  department = "市局",
  title = "系统建设",
): RollupUnit {
  return cleanUnit(name, {
    lines: [
      { category: "人员经费", project: `${name}工资`, initialBudget: "10", spent: "10" },
      { category: "项目支出", tier: "部门预算", project: title, initialBudget: budget, spent: budget },
    ],
    projects: [{ name: title, competentDepartment: department, code }],
  });
}

function withTarget(name: string, budget: string, indicator: string, target: string): RollupUnit {
  return withBudget(name, budget, {
    indicators: [
      {
        project: null,
        level1: "产出指标",
        level3: indicator,
        target,
        actual: target,
        measureUnit: "人",
        weight: "50",
      },
    ],
  });
}

const withPapers = (...papers: readonly PaperFault[]): RollupUnit[] => [{ ...cleanUnit("甲中心"), papers }];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  U0: [
    {
      title: "a damaged file",
      units: [...clean("甲中心"), unread("乙.xlsx")],
      finds: [["U0.unread", "乙.xlsx", undefined]],
    },
    { title: "all read", units: clean("甲中心"), finds: [] },
  ],
  U1: [
    {
      title: "one missing, one unlisted",
      units: clean("甲中心", "丙中心"),
      department: [["甲中心", "乙中心"]],
      finds: [
        ["U1.missing", "部门.xlsx", "应报单位!A3"],
        ["U1.unlisted", "丙中心.xlsx", "基本信息!B2"],
      ],
    },
    {
      title: "a damaged file that names the unit",
      units: [...clean("甲中心"), unread("乙中心2021.xlsx")],
      department: [["甲中心", "乙中心"]],
      finds: [],
    },
    {
      title: "a damaged file of a unit with a longer name",
      units: [...clean("甲中心"), unread("乙中心东院2021.xlsx")],
      department: [["甲中心", "乙中心"]],
      finds: [["U1.missing", "部门.xlsx", "应报单位!A3"]],
    },
    {
      title: "a damaged file in the unit's folder, with words of the trade",
      units: [...clean("甲中心"), unread("03 乙中心（已退回）/2021年度整体绩效自评工作簿-修改稿(2).xlsx")],
      department: [["甲中心", "乙中心"]],
      finds: [["U1.missing", "部门.xlsx", "应报单位!A3"]],
    },
    {
      title: "a damaged file in the unit's own folder",
      units: [...clean("甲中心"), unread("03 乙中心/2021年度整体绩效自评工作簿-修改稿(2).xlsx")],
      department: [["甲中心", "乙中心"]],
      finds: [],
    },
    {
      title: "a blank form",
      units: [...clean("甲中心"), blankForm("乙中心")],
      department: [["甲中心", "乙中心"]],
      finds: [["U1.blank", "乙中心.xlsx", "基本信息!B2"]],
    },
    { title: "full-width and spaces", units: clean("甲中心"), department: [["甲 中心"]], finds: [] },
    { title: "nobody is expected", units: clean("甲中心"), finds: [] },
  ],
  U2: [
    {
      title: "a year of another",
      units: [...clean("甲中心", "乙中心"), withBudget("丙中心", "90", { year: 2020 })],
      finds: [["U2.wrongYear", "丙中心.xlsx", "基本信息!B4"]],
    },
    {
      title: "the department's year goes first",
      units: clean("甲中心"),
      department: [[], { year: 2022 }],
      finds: [["U2.wrongYear", "甲中心.xlsx", "基本信息!B4"]],
    },
    { title: "one year", units: clean("甲中心", "乙中心"), finds: [] },
  ],
  U3: [
    {
      title: "one name twice",
      units: [...clean("甲中心"), { ...withBudget("甲中心", "7"), file: "补报.xlsx" }],
      finds: [["U3.undecided", "甲中心.xlsx", "基本信息!B2"]],
    },
    {
      title: "one workbook as two files",
      units: [...clean("甲中心"), ...clean("甲中心").map((unit) => ({ ...unit, file: "副本.xlsx" }))],
      finds: [["U3.copy", "副本.xlsx", "基本信息!B2"]],
    },
    {
      title: "one content under two names",
      units: [withBudget("甲中心", "7"), withBudget("乙中心", "7")],
      finds: [["U3.sameContent", "乙中心.xlsx", "基本信息!B2"]],
    },
    { title: "other figures", units: [withBudget("甲中心", "7"), withBudget("乙中心", "7.01")], finds: [] },
  ],
  U4: [
    {
      title: "another department",
      units: [...clean("甲中心", "乙中心"), withBudget("丙中心", "1", { competentDepartment: "市教育局" })],
      finds: [["U4.otherDepartment", "丙中心.xlsx", "基本信息!B3"]],
    },
    {
      title: "本级 names its superior",
      units: [
        ...clean("甲中心"),
        withBudget("市人力资源和社会保障局", "1", { competentDepartment: "市政府" }),
      ],
      department: [[]],
      finds: [],
    },
  ],
  U5: [
    {
      title: "元 as 万元",
      units: [...clean("甲中心", "乙中心", "丙中心"), withBudget("丁中心", "1010000")],
      finds: [["U5.tooLarge", "丁中心.xlsx", "基本信息!B5"]],
    },
    {
      title: "万元 as 元",
      units: [...clean("甲中心", "乙中心", "丙中心"), withBudget("丁中心", "99", { moneyUnit: "元" })],
      finds: [
        ["U5.tooSmall", "丁中心.xlsx", "基本信息!B5"],
        ["U5.mixed", "丁中心.xlsx", "基本信息!B5"],
      ],
    },
    {
      title: "999 times",
      units: [...clean("甲中心", "乙中心", "丙中心"), withBudget("丁中心", "100898")],
      finds: [],
    },
    {
      title: "one of three units",
      units: [...clean("甲中心", "乙中心"), withBudget("丁中心", "1010000")],
      finds: [["U5.tooLarge", "丁中心.xlsx", "基本信息!B5"]],
    },
    {
      title: "one of two units: either may be wrong",
      units: [...clean("甲中心"), withBudget("丁中心", "1010000")],
      finds: [
        ["U5.tooSmall", "甲中心.xlsx", "基本信息!B5"],
        ["U5.tooLarge", "丁中心.xlsx", "基本信息!B5"],
      ],
    },
    { title: "one unit alone", units: [withBudget("丁中心", "1010000")], finds: [] },
  ],
  U6: [
    {
      title: "two profiles",
      units: [...clean("甲中心"), withBudget("乙中心", "1", { profile: "湖北（20＋80）" })],
      finds: [["U6.mixedProfiles", "乙中心.xlsx", undefined]],
    },
    { title: "one profile", units: clean("甲中心", "乙中心"), finds: [] },
  ],
  U7: [
    {
      title: "0.03 with two units",
      units: clean("甲中心", "乙中心"),
      department: [[], { stated: [{ scope: "全部", measure: "spent", stated: "201.03" }] }],
      finds: [["U7.totalDiffers", "部门.xlsx", "报告数!C2"]],
    },
    {
      title: "0.01 for each unit",
      units: clean("甲中心", "乙中心"),
      department: [[], { stated: [{ scope: "全部", measure: "spent", stated: "201.02" }] }],
      finds: [],
    },
    {
      title: "the department's own money",
      units: clean("甲中心"),
      department: [
        [],
        {
          lines: [{ category: "人员经费", project: "工资", initialBudget: "5", spent: "5" }],
          stated: [{ scope: "全部", measure: "spent", stated: "5" }],
        },
      ],
      finds: [],
    },
  ],
  U8: [
    {
      title: "a figure of the whole city",
      units: [
        withTarget("甲中心", "1", "全市新增就业", "16500"),
        withTarget("乙中心", "2", "全市新增就业", "16000"),
      ],
      finds: [["U8.targetsDiffer", "乙中心.xlsx", "指标!F2"]],
    },
    {
      title: "targets that do not add up to the department's",
      units: [withTarget("甲中心", "1", "培训人数", "50"), withTarget("乙中心", "2", "培训人数", "40")],
      department: [
        [],
        {
          indicators: [
            { project: null, level3: "培训人数", target: "100", actual: "100", measureUnit: "人" },
          ],
        },
      ],
      finds: [["U8.targetsDoNotAdd", "部门.xlsx", "指标!F2"]],
    },
    {
      title: "targets of their own",
      units: [withTarget("甲中心", "1", "培训人数", "50"), withTarget("乙中心", "2", "培训人数", "40")],
      finds: [],
    },
  ],
  U9: [
    {
      title: "the same text with other names and figures",
      units: [withText("甲中心", "1", `甲中心${LONG}12场。`), withText("乙中心", "2", `乙中心${LONG}15场。`)],
      finds: [["U9.copied", "乙中心.xlsx", "项目!E2"]],
    },
    {
      title: "the name of another unit",
      units: [
        withText("市第一培训中心", "1", "按计划完成"),
        withText("乙中心", "2", "市第一培训中心按计划完成"),
      ],
      finds: [["U9.foreignUnit", "乙中心.xlsx", "项目!E2"]],
    },
    {
      title: "short texts",
      units: [withText("甲中心", "1", "按计划完成"), withText("乙中心", "2", "按计划完成")],
      finds: [],
    },
    {
      title: "another text",
      units: [
        withText("甲中心", "1", LONG),
        withText(
          "乙中心",
          "2",
          `全面完成仲裁调解，${LONG.slice(0, 12)}，劳动争议案件按期审结，群众满意度提高，协调机制运行良好`,
        ),
      ],
      finds: [],
    },
  ],
  U10: [
    {
      title: "two projects of 100",
      units: [
        {
          ...withProject("甲中心", "1", "9"),
          projects: [
            ...withProject("甲中心", "1", "9").projects,
            ...withProject("甲中心", "2", "9").projects,
          ].map((one) => ({ ...one, totalScore: one.fundScore?.plus(90) ?? null })),
        },
      ],
      finds: [["U10.allFullMarks", "甲中心.xlsx", "项目!A2"]],
    },
    { title: "without scores", units: [withProject("甲中心", "1", "9")], finds: [] },
  ],
  U11: [
    {
      title: "three said, two listed",
      units: [project("甲中心", "存在三个问题：一是慢；二是少。", "一是加快；二是增加。")],
      finds: [["U11.countDiffers", "甲中心.xlsx", "项目!G2"]],
    },
    {
      title: "no measure",
      units: [project("甲中心", "进度慢", "")],
      finds: [["U11.noMeasure", "甲中心.xlsx", "项目!H2"]],
    },
    {
      title: "fewer measures",
      units: [project("甲中心", "1.慢；2.少；3.乱", "1.加快；2.增加")],
      finds: [["U11.fewerMeasures", "甲中心.xlsx", "项目!H2"]],
    },
    { title: "no problem", units: [project("甲中心", "无", "")], finds: [] },
    { title: "one measure for all", units: [project("甲中心", "一是慢；二是少。", "加强管理")], finds: [] },
  ],
  U12: [
    {
      title: "an open error",
      units: [
        unitOf("甲中心", {
          lines: [{ category: "人员经费", project: "工资", initialBudget: "5", spent: "9" }],
        }),
      ],
      finds: [["U12.openErrors", "甲中心.xlsx", expect.anything() as unknown as string]],
    },
    { title: "none", units: clean("甲中心"), finds: [] },
  ],
  U13: [
    {
      title: "one code and one amount",
      units: [withProject("甲中心", "5104", "60"), withProject("乙中心", "5104", "60")],
      finds: [["U13.countedOnce", "甲中心.xlsx", "项目!A2"]],
    },
    {
      title: "one code and two amounts",
      units: [withProject("甲中心", "5104", "60"), withProject("乙中心", "5104", "20")],
      finds: [["U13.added", "甲中心.xlsx", "项目!A2"]],
    },
    {
      title: "one name, department and amount, such as an equal quota",
      units: [withProject("甲中心", undefined, "60"), withProject("乙中心", "51040021", "60")],
      finds: [["U13.alike", "甲中心.xlsx", "项目!A2"]],
    },
    {
      title: "an equal quota under codes of their own",
      units: [withProject("甲中心", "51040020", "60"), withProject("乙中心", "51040021", "60")],
      finds: [],
    },
    {
      title: "running numbers for codes",
      units: [withProject("甲中心", "01", "60"), withProject("乙中心", "01", "61")],
      finds: [],
    },
    {
      title: "one code under two names, with one money",
      units: [
        withProject("甲中心", "51040021", "60"),
        withProject("乙中心", "51040021", "60", "市局", "平台建设"),
      ],
      finds: [["U13.countedOnce", "甲中心.xlsx", "项目!A2"]],
    },
    {
      title: "one code under two names, with other money",
      units: [
        withProject("甲中心", "51040021", "60"),
        withProject("乙中心", "51040021", "61", "市局", "平台建设"),
      ],
      finds: [["U13.otherName", "甲中心.xlsx", "项目!A2"]],
    },
    {
      title: "the name alone",
      units: [withProject("甲中心", undefined, "60"), withProject("乙中心", undefined, "61")],
      finds: [],
    },
    {
      title: "another 主管部门",
      units: [withProject("甲中心", undefined, "60"), withProject("乙中心", undefined, "60", "县局")],
      finds: [],
    },
  ],
  U14: [
    {
      title: "an amount that cannot be read",
      units: [
        cleanUnit("甲中心", {
          lines: [{ category: "人员经费", project: "工资", initialBudget: null, spent: "1" }],
        }),
      ],
      finds: [["U14.unknownAmounts", "甲中心.xlsx", "基本信息!B2"]],
    },
    { title: "all known", units: clean("甲中心"), finds: [] },
  ],
  U15: [
    {
      title: "a workbook that is open elsewhere",
      units: clean("甲中心", "乙中心").map((unit, index) =>
        index === 0 ? { ...unit, wasOpen: true } : unit,
      ),
      finds: [["U15.open", "甲中心.xlsx", undefined]],
    },
    { title: "none is open", units: clean("甲中心"), finds: [] },
  ],
  U16: [
    {
      title: "an attachment that the data have outrun",
      units: withPapers({ sheet: "附件3", why: "stale", cells: ["附件3!C7"] }),
      finds: [["U16.differ", "甲中心.xlsx", "附件3!C7"]],
    },
    {
      title: "a figure typed over, and a copy",
      units: withPapers(
        { sheet: "附件3", why: "typedOver", cells: ["附件3!C8"] },
        { sheet: "附件3 (2)", why: "renamed", cells: [] },
      ),
      finds: [
        ["U16.differ", "甲中心.xlsx", "附件3!C8"],
        ["U16.copies", "甲中心.xlsx", undefined],
      ],
    },
    {
      title: "attachments that are not written yet",
      units: withPapers({ sheet: "附件3", why: "missing", cells: [] }),
      finds: [],
    },
  ],
};

describe.each(Object.keys(CASES))("%s", (id) => {
  test.each(CASES[id]!.map((one) => [one.title, one] as const))("%s", (_, { units, department, finds }) => {
    const found = findingsIn(units, department === undefined ? null : departmentWith(...department)).filter(
      ({ rule }) => rule === id,
    );
    expect(found.map(({ code, places }) => [code, places[0]?.file, places[0]?.cells[0]])).toEqual(finds);
  });
});

test("every check has a case that fires and a near miss", () => {
  expect(Object.keys(CASES)).toEqual(ROLLUP_RULES.map(({ id }) => id));
  for (const cases of Object.values(CASES)) {
    expect(cases.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(cases.some(({ finds }) => finds.length === 0)).toBe(true);
  }
});

test("a unit that is neither expected nor counted is not said to be counted", () => {
  const other = withBudget("丙中心", "1", { year: 2020 });
  const found = findingsIn([...clean("甲中心", "乙中心"), other], departmentWith(["甲中心", "乙中心"]));
  const sentences = found.flatMap((finding) =>
    finding.rule === "U1" ? rollupSentence("zh-CN", finding) : [],
  );
  expect(sentences).toEqual(["丙中心报送了工作簿，但不在应报单位中；金额未计入合计。"]);
});

test.each([
  ["encrypted", "设有打开密码，未计入汇总。请退回单位取消密码后重报。"],
  ["tooLarge", "文件过大，未计入汇总。请退回单位删去多余内容后重报。"],
  ["notXlsx", "不是 .xlsx 工作簿，未计入汇总。请退回单位另存为 .xlsx 后重报。"],
] as const)("a file that is %s is returned with what to do", (because, sentence) => {
  const [finding] = findingsIn([{ kind: "unread", file: "乙.xlsx", because, detail: null }]);
  expect(finding && rollupSentence("zh-CN", finding)).toBe(sentence);
});
