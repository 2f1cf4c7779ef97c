import { checkReport } from "../../../../src/domain/evaluate/report";
import { checkTogetherInSteps } from "../../../../src/domain/evaluate/reports";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { joinReports } from "../../../../src/domain/report/check/reportText";
import { OUTLINES } from "../../../../src/domain/report/outlines";
import { runSync } from "../../../../src/domain/yielding";
import { selfEvaluationOf, type SelfEvaluationSpec } from "../../../support/selfEvaluationOf";
import {
  checkOf,
  draftOf,
  draftsOf,
  linesOf,
  placedFigures,
  SAMPLE,
  textOf,
  under,
  unnoticedChanges,
} from "../../../support/drafts";
import { UNIT_REPORTS } from "../../../support/unitReports";

const sample = draftsOf(SAMPLE);

test("附件1 first, then a report for each project with a form of its own", () => {
  expect(sample.reports.map(({ name, project }) => [name, project])).toEqual([
    ["附件1", null],
    ["附件2-1", "人力资源市场建设专项工作经费"],
    ["附件2-2", "建立失业预警制度专项工作经费"],
    ["附件2-3", "业务运行费"],
    ["附件2-4", "援藏援彝干部人才补助经费"],
  ]);
  expect(sample.unplaced).toEqual([]);
});

test("attachment, title and headings are numbered as in an official document", () => {
  const [draft] = sample.reports;
  const headings = draft?.paragraphs.filter(({ style }) => style !== "body") ?? [];
  const texts = headings.map(({ style, runs }) => `${style} ${runs.map(({ text }) => text).join("")}`);
  expect(texts.slice(0, 9)).toEqual([
    "attachment 附件1",
    "title 攀枝花市就业创业促进中心",
    "title 2021年度部门预算整体绩效自评报告",
    "heading1 一、部门概况",
    "heading2 （一）基本职能",
    "heading2 （二）人员构成",
    "heading2 （三）固定资产",
    "heading1 二、部门资金基本情况",
    "heading2 （一）年初部门预算安排及支出情况",
  ]);
  expect(texts).toContain("heading3 1.年初部门预算绩效目标完成情况");
  expect(texts).toContain("heading4 （4）具体工作表现");
});

test("the drafts contradict each other only in what the workbook contradicts itself in", () => {
  const reports = sample.reports.map((draft) => ({ name: draft.name, ...textOf(draft) }));
  const together = runSync(checkTogetherInSteps(reports, SAMPLE, evaluate(SAMPLE, [])));
  const findings = together.kind === "compared" ? together.findings : [];
  expect(
    findings.map(({ severity, rule, passages = [] }) =>
      [severity, rule, ...passages.map(({ report, quote }) => `${report ?? ""} ${quote}`)].join(" | "),
    ),
  ).toEqual([
    "warning | R76 | 附件1 完成目标任务16000人 | 附件2-1 确保全年城镇新增就业不低于1.65万人",
    "warning | R76 | 附件1 完成目标任务5500人 | 附件2-3 失业人员再就业不低于5000人",
    "note | R72 | 附件1 就业见习人员566人 | 附件2-1 累计新增见习人员574人",
  ]);
});

test.each([
  ...UNIT_REPORTS.map(({ name, selfEvaluation }) => [name, selfEvaluation] as const),
  ["a workbook with its year alone", selfEvaluationOf({ name: "甲市乙中心", year: 2023 })] as const,
])("the drafts of %s, read together, have neither errors nor warnings", (_, selfEvaluation) => {
  const reports = draftsOf(selfEvaluation).reports.map((draft) => ({ name: draft.name, ...textOf(draft) }));
  const { recognition, findings } = checkReport(
    joinReports(reports),
    selfEvaluation,
    evaluate(selfEvaluation, []),
  );
  expect(recognition).toBe("own");
  expect(findings.filter(({ severity }) => severity !== "note").map(({ code }) => code)).toEqual([]);
});

describe.each(sample.reports.map((draft) => [draft.name, draft] as const))("%s of the sample", (_, draft) => {
  const check = checkOf(draft, SAMPLE);
  const figures = placedFigures(draft, check);

  test("is the unit's own report, and the checker finds no error in it", () => {
    expect(check.recognition).toBe("own");
    expect(check.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("has every figure tied to its source", () => {
    expect(figures.length).toBeGreaterThan(20);
    const untied = figures.filter(({ run, claim }) => claim?.claim.figure?.source !== run.source);
    expect(untied.map(({ run }) => `${run.text} ${run.source}`)).toEqual([]);
  });

  test("has no figure that can be changed unnoticed", () => {
    expect(unnoticedChanges(draft, SAMPLE, 7)).toEqual([]);
  });

  test("has figures with cells of the workbook", () => {
    for (const { run } of figures) expect(run.cells.length).toBeGreaterThan(0);
  });
});

test("blanks are marked and counted in the order of the text", () => {
  const draft = draftOf(SAMPLE, "附件2-4");
  expect(draft.blanks).toEqual([
    "完成时间完成值（“指标”未填）",
    "个人援藏工作影响年限完成值（“指标”未填）",
    "援助单位满意度完成值（“指标”未填）",
    "木里群众满意度完成值（“指标”未填）",
    "自评得分（“完成时间”等4项指标没有得分）",
  ]);
  expect(linesOf(draft).join().split("【待填：")).toHaveLength(draft.blanks.length + 1);
});

const MONEY: SelfEvaluationSpec = {
  name: "甲市乙中心",
  lines: [
    {
      category: "项目支出",
      project: "丙项目经费",
      tier: "部门预算",
      carriedOver: "0",
      initialBudget: "90",
      added: "10",
      reduced: "18",
      spent: "70",
    },
    {
      category: "公用经费",
      project: "日常公用支出",
      carriedOver: "0",
      initialBudget: "20",
      added: "0",
      reduced: "0",
      spent: "20",
    },
  ],
  projects: [{ name: "丙项目经费" }],
};

describe("money", () => {
  const draft = draftOf(selfEvaluationOf(MONEY));

  test("a sum stands with the parts that add up to it", () => {
    expect(under(draft, "基本支出安排及使用情况")).toEqual([
      "2021年，年初部门预算资金110.00万元，其中：日常公用支出20.00万元、项目支出90.00万元。",
    ]);
  });

  test("what was taken back is said, with its reason or a blank", () => {
    expect(under(draft, "追加预算安排及支出情况")).toContain(
      "项目支出追减预算18.00万元，其中：追减丙项目经费18.00万元，主要原因：【待填：项目支出追减原因（“资金”未填“原因”）】。",
    );
    expect(under(draft, "专项资金安排及支出情况")).toEqual([
      "2021年，部门预算年初项目支出安排90.00万元，追加10.00万元，追减18.00万元。截至2021年12月31日，部门预算项目支出70.00万元，结转结余12.00万元。",
    ]);
  });

  test("nothing carried over or left is said in words, and no change is asked of money that is not there", () => {
    const line = { category: "项目支出", project: "图书购置经费", initialBudget: "30", spent: "30" } as const;
    const plain = draftOf(selfEvaluationOf({ lines: [line] }));
    expect(under(plain, "其他资金收支及结转结余使用情况")).toEqual([
      "2021年，无上年结转结余资金。",
      "截至2021年12月31日，无结转结余资金。",
    ]);
    expect(under(plain, "追加预算安排及支出情况")).toEqual([
      "2021年，年初预算30.00万元，全年预算数30.00万元。",
    ]);
  });

  test("outputs without an indicator are a blank, whatever was spent", () => {
    expect(under(draft, "产出指标完成情况")[0]).toBe("【待填：产出指标完成情况（“报告文字”未写）】");
  });

  test("why money was taken back may stand in 备注, but for the number of a document", () => {
    const withRemark = (remark: string) =>
      under(
        draftOf(
          selfEvaluationOf({
            ...MONEY,
            lines: (MONEY.lines ?? []).map((line, index) => (index === 0 ? { ...line, remark } : line)),
          }),
        ),
        "追加预算安排及支出情况",
      ).join();
    expect(withRemark("年终由财政收回。")).toContain("追减丙项目经费18.00万元，主要原因：年终由财政收回。");
    expect(withRemark("甲财行〔2021〕105号")).toContain("主要原因：【待填：");
  });

  test("more spent than budgeted has no rate of execution", () => {
    const over = { ...MONEY.lines?.[1], spent: "21" } as NonNullable<SelfEvaluationSpec["lines"]>[number];
    const draftOver = draftOf(selfEvaluationOf({ ...MONEY, lines: [over] }));
    expect(under(draftOver, "产出指标完成情况").join()).toContain(
      "支出21.00万元，执行率【待填：执行率（支出超过全年预算数，请先更正“资金”）】",
    );
  });

  test("a code of 功能科目 has its name, and is tied to its lines", () => {
    const line = { ...MONEY.lines?.[0], functionCode: "2013299" } as NonNullable<
      SelfEvaluationSpec["lines"]
    >[number];
    const coded = selfEvaluationOf({ ...MONEY, lines: [line] });
    const draftCoded = draftOf(coded);
    expect(under(draftCoded, "基本支出安排及使用情况").join()).toContain("2013299其他组织事务支出90.00万元");
    const { findings } = checkOf(draftCoded, coded);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a low rate of execution asks for its reason", () => {
    expect(under(draft, "产出指标完成情况")).toContain(
      "项目支出执行率偏低，原因：【待填：项目支出执行率偏低的原因（“资金”未填“原因”）】。",
    );
  });

  test("a scope without lines and one without money have no rate", () => {
    expect(under(draft, "市级专项（项目）资金绩效目标完成情况")).toEqual(["2021年，无市级专项资金。"]);
    const county = draftOf(selfEvaluationOf({ ...MONEY, level: "县级" }));
    expect(under(county, "市级专项（项目）资金绩效目标完成情况")).toEqual(["2021年，无县级专项资金。"]);
    const nothing = { ...MONEY.lines?.[1], initialBudget: "0", spent: "0" };
    const empty = draftOf(
      selfEvaluationOf({ ...MONEY, lines: [...(MONEY.lines ?? []), { ...nothing, category: "人员经费" }] }),
    );
    expect(under(empty, "产出指标完成情况").join()).toContain("人员经费全年预算数0万元，支出0万元；");
  });

  test("an amount that would print as 0.00万元 is printed in 元", () => {
    const lines = [
      { category: "人员经费", project: "工资福利支出", initialBudget: "120", spent: "20" },
    ] as const;
    const small = draftOf(selfEvaluationOf({ year: 2021, moneyUnit: "元", lines }));
    expect(under(small, "产出指标完成情况").join()).toContain("全年预算数0.01万元，支出20元，执行率16.67%");
  });

  test("a sentence that two parts of a section share is said once", () => {
    const lines = [
      { category: "人员经费", project: "工资福利支出", initialBudget: "10", spent: "10" },
    ] as const;
    const draft2022 = draftOf(selfEvaluationOf({ year: 2021, reportOutline: "四川-2022", lines }));
    const said = linesOf(draft2022).filter((line) => line === "2021年，部门预算未安排项目支出。");
    expect(said).toHaveLength(1);
  });

  test("an amount that cannot be read is a blank, and so is every sum with it", () => {
    const spoilt = selfEvaluationOf({
      ...MONEY,
      lines: (MONEY.lines ?? []).map((line, index) => (index === 0 ? { ...line, spent: null } : line)),
    });
    expect(under(draftOf(spoilt), "部门预算项目安排及支出情况")).toEqual([
      "2021年，部门预算项目支出【待填：部门预算支出（“资金”未填或者无法读取）】。",
    ]);
  });

  test("in a workbook in 元 rounded parts that do not add up are said to be rounded", () => {
    const line = MONEY.lines?.[0];
    const yuan = (project: string, initialBudget: string) => ({
      ...line,
      project,
      initialBudget,
      added: "0",
      reduced: "0",
      spent: "0",
    });
    const draftInYuan = draftOf(
      selfEvaluationOf({
        ...MONEY,
        moneyUnit: "元",
        lines: [yuan("丙项目经费", "10049"), { ...yuan("公用", "10049"), category: "公用经费" }],
      }),
    );
    expect(under(draftInYuan, "基本支出安排及使用情况")).toEqual([
      "2021年，年初部门预算资金2.01万元，其中：公用1.00万元、项目支出1.00万元（分项经四舍五入，与合计有尾差）。",
    ]);
  });

  test("more spent than budgeted is no balance", () => {
    const over = selfEvaluationOf({
      ...MONEY,
      lines: (MONEY.lines ?? []).map((line, index) => (index === 0 ? { ...line, spent: "99" } : line)),
    });
    expect(under(draftOf(over), "专项资金安排及支出情况").join()).toContain("结转结余【待填：结转结余（");
  });
});

describe("indicators", () => {
  const indicator = (level3: string, others: object) => ({
    level1: "产出指标",
    level2: "数量指标",
    level3,
    weight: "10",
    project: null,
    ...others,
  });
  const outputs = (...indicators: object[]): string =>
    under(
      draftOf(
        selfEvaluationOf({
          ...MONEY,
          indicators: indicators as NonNullable<SelfEvaluationSpec["indicators"]>,
        }),
      ),
      "产出指标完成情况",
    )[0] ?? "";

  test.each([
    ["≥", ">=", "100场", "120场", "举办活动120场，完成目标任务100场的120%。"],
    ["≤", "<=", "4.2%", "3.74%", "举办活动3.74%（目标值不超过4.2%）。"],
    ["定性", "定性", "按时完成", "按时完成", "举办活动：按时完成，达到目标。"],
    [
      "a date",
      "<=",
      "2021年12月31日前完成",
      "2021年12月20日",
      "举办活动：2021年12月20日（目标：2021年12月31日前完成）。",
    ],
    [
      "a target with its own multiplier",
      ">=",
      "≥1.5万场",
      "1.8万场",
      "举办活动1.8万场，完成目标任务1.5万场的120%。",
    ],
    ["all of them", ">=", "100%", "100%", "举办活动100%（目标值100%）。"],
    [
      "a target in place of the result",
      ">=",
      "≥90%",
      "≥90%",
      "举办活动目标值≥90%，完成值【待填：举办活动完成值（“指标”所填是目标值，应填实际结果）】。",
    ],
    ["a status", "定性", "按季完成", "完成率100%", "举办活动（目标：按季完成），完成率100%。"],
    [
      "nothing yet",
      ">=",
      "100场",
      null,
      "举办活动目标值不低于100场，完成值【待填：举办活动完成值（“指标”未填）】。",
    ],
    [
      "a missed target",
      ">=",
      "100场",
      "80场",
      "举办活动80场，完成目标任务100场的80%，未达到目标值，原因：【待填：举办活动未达到目标值的原因（“指标”未填）】。",
    ],
  ])("%s", (_, nature, target, actual, sentence) => {
    expect(outputs(indicator("举办活动", { nature, target, actual }))).toBe(`数量指标：${sentence}`);
  });
});

describe("实绩", () => {
  const works = (
    rows: NonNullable<SelfEvaluationSpec["works"]>,
    words: NonNullable<SelfEvaluationSpec["words"]> = [],
  ) => draftOf(selfEvaluationOf({ ...MONEY, works: rows, words }));

  test("growth stands only where last year's figure is known, and its word follows the sign", () => {
    const draft = works([
      { name: "培训人数", value: "110", measureUnit: "人", lastYear: "100" },
      { name: "走访企业", value: "90", measureUnit: "家", lastYear: "100" },
      { name: "发放资料", value: "5000", measureUnit: "份", approximation: "余", lastYear: "4000" },
      { name: "接待来访", value: "70", measureUnit: "人次" },
    ]);
    expect(under(draft, "具体工作表现")).toEqual([
      "培训人数110人，同比增长10%；走访企业90家，同比减少10%；发放资料5000余份；接待来访70人次。",
    ]);
  });

  test("a rate of completion stands with its target and the level that set it", () => {
    const draft = works([
      { name: "培训人数", value: "110", measureUnit: "人", target: "100", targetLevel: "省级" },
    ]);
    expect(under(draft, "具体工作表现")).toEqual(["培训人数110人，完成省级目标任务100人的110%。"]);
  });

  test("a sum has its parts where they add up, else the parts stand alone", () => {
    const rows = (total: string) => [
      { name: "各类培训", value: total, measureUnit: "人次" },
      { name: "甲类培训", value: "60", measureUnit: "人次", partOf: "各类培训" },
      { name: "乙类培训", value: "40", measureUnit: "人次", partOf: "各类培训" },
    ];
    expect(under(works(rows("100")), "具体工作表现")).toEqual([
      "各类培训100人次，其中：甲类培训60人次、乙类培训40人次。",
    ]);
    expect(under(works(rows("101")), "具体工作表现")).toEqual(["各类培训：甲类培训60人次、乙类培训40人次。"]);
  });

  test("words refer to figures by name, and a figure that they state is not listed again", () => {
    const draft = works(
      [
        { name: "培训人数", value: "110", measureUnit: "人" },
        { name: "走访企业", value: "90", measureUnit: "家" },
      ],
      [{ section: "三（一）1（4）", text: "全年培训{培训人数}，支出{支出/公用经费}，另有{没有的数}。" }],
    );
    expect(under(draft, "具体工作表现")).toEqual([
      "全年培训110人，支出20.00万元，另有【待填：没有的数】。",
      "走访企业90家。",
    ]);
  });

  test("a section may be named by number or title; what the outline does not have is reported with its cell", () => {
    const selfEvaluation = selfEvaluationOf({
      ...MONEY,
      words: [
        { section: "一、（一）", text: "甲" },
        { section: "基本职能", text: "乙" },
        { section: "九（九）", text: "丙" },
        { report: "没有的项目", section: "一（一）", text: "丁" },
      ],
    });
    expect(under(draftOf(selfEvaluation), "基本职能")).toEqual(["甲", "乙"]);
    expect(draftsOf(selfEvaluation).unplaced).toEqual([
      { cell: "报告文字!A5", written: "没有的项目" },
      { cell: "报告文字!B4", written: "九（九）" },
    ]);
  });

  test("a cell with line breaks becomes several paragraphs", () => {
    const draft = works([], [{ section: "一（一）", text: "第一段。\n第二段。" }]);
    expect(under(draft, "基本职能")).toEqual(["第一段。", "第二段。"]);
  });
});

test.each(Object.values(OUTLINES).map((outline) => [outline.name, outline] as const))(
  "the outline %s drafts every heading, and the checker finds no error",
  (name) => {
    const field = { ...SAMPLE.unit.reportOutline, value: name };
    const selfEvaluation = { ...SAMPLE, unit: { ...SAMPLE.unit, reportOutline: field } };
    for (const draft of draftsOf(selfEvaluation).reports) {
      expect(draft.paragraphs.filter(({ style }) => style === "heading1").length).toBeGreaterThanOrEqual(4);
      const { findings } = checkOf(draft, selfEvaluation);
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  },
);

test("a blank workbook drafts headings and blanks", () => {
  const draft = draftOf(selfEvaluationOf({ year: null }));
  expect(linesOf(draft).slice(0, 3)).toEqual([
    "附件1",
    "【待填：单位】",
    "【待填：年度】年度部门预算整体绩效自评报告",
  ]);
  expect(draft.blanks.length).toBeGreaterThan(15);
});
