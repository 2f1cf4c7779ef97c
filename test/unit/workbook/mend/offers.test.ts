import {
  faults,
  funds,
  indicators,
  openMends,
  projects,
  type MendRow,
  type MendWorkbook,
} from "../../../support/mends";

const OF_PROJECT: MendRow = {
  level1: "产出指标",
  level2: "数量指标",
  level3: "修复古籍",
  nature: "≥",
  target: 5,
  measureUnit: "册",
  actual: 5,
  weight: 90,
};

const ofLine = (third: MendRow, fourth: MendRow = {}) => funds(undefined, undefined, third, fourth);
const ofProject = (project: string): MendWorkbook => ({
  indicators: indicators(undefined, undefined, undefined, { ...OF_PROJECT, project }),
});

test("the small workbook is right, and offers nothing", () => {
  const { findings, offers } = openMends();
  expect([faults(findings), offers]).toEqual([[], []]);
});

interface Case {
  readonly workbook: MendWorkbook;
  readonly code: string;
  /** Of the code's first finding */
  readonly choices: readonly string[];
  /** Errors and warnings once the first choice is written; none by default */
  readonly left?: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  "a city's own money": {
    workbook: { funds: ofLine({ tier: "市级" }) },
    code: "R00.unknownChoice",
    choices: ["资金!C4: 市级 → 市级专项"],
  },
  "money of the centre, which is above every unit": {
    workbook: { unit: { level: "" }, funds: ofLine({ tier: "中央财政补助资金" }) },
    code: "R00.unknownChoice",
    choices: ["资金!C4: 中央财政补助资金 → 上级专项"],
  },
  "a county's own money": {
    workbook: { unit: { level: "县级" }, funds: ofLine({ tier: "本级" }) },
    code: "R00.unknownChoice",
    choices: ["资金!C4: 本级 → 县级专项"],
  },
  "money of the province in a county": {
    workbook: { unit: { level: "县级" }, funds: ofLine({ tier: "省级资金" }) },
    code: "R00.unknownChoice",
    choices: ["资金!C4: 省级资金 → 上级专项"],
  },
  "money of the province, where 预算级次 is blank": {
    workbook: { unit: { level: "" }, funds: ofLine({ tier: "省级" }) },
    code: "R00.unknownChoice",
    choices: ["资金!C4: 省级 → 省级专项; 基本信息!B20: 空白 → 省级", "资金!C4: 省级 → 上级专项"],
  },
  "a tier below the unit's level": {
    workbook: { funds: ofLine({ tier: "县级专项" }) },
    code: "R00.tierBelowUnit",
    choices: ["基本信息!B20: 市级 → 县级", "资金!C4: 县级专项 → 市级专项", "资金!C4: 县级专项 → 上级专项"],
  },
  "another word for a tier": {
    workbook: { funds: ofLine({ tier: "一般公共预算" }) },
    code: "R00.unknownChoice",
    choices: [
      "资金!C4: 一般公共预算 → 部门预算",
      "资金!C4: 一般公共预算 → 市级专项",
      "资金!C4: 一般公共预算 → 上级专项",
    ],
  },
  基本支出: {
    workbook: { funds: funds({ category: "基本支出" }) },
    code: "R00.unknownChoice",
    choices: ["资金!A2: 基本支出 → 人员经费", "资金!A2: 基本支出 → 公用经费"],
  },
  "another word for a category": {
    workbook: { funds: funds(undefined, { category: "日常公用" }) },
    code: "R00.unknownChoice",
    choices: ["资金!A3: 日常公用 → 公用经费"],
  },
  "a misspelt category": {
    workbook: { funds: funds({ category: "人员经贵" }) },
    code: "R00.unknownChoice",
    choices: ["资金!A2: 人员经贵 → 人员经费"],
  },
  "a blank answer": {
    workbook: { projects: projects(undefined, undefined, { separateForm: "" }) },
    code: "R00.blankCell",
    choices: ["项目!I4: 空白 → 是", "项目!I4: 空白 → 否"],
    left: [
      "R59.projectWithoutIndicators 项目!A4",
      "R59.textMissing 项目!D4",
      "R59.textMissing 项目!E4",
      "R65.blank 项目!F4",
    ],
  },
  "a tier of 基本支出": {
    workbook: { funds: funds({ tier: "部门预算" }) },
    code: "R00.tierOfBasic",
    choices: ["资金!C2: 部门预算 → 空白", "资金!A2: 人员经费 → 项目支出"],
  },
  "a negative 追减": {
    workbook: {
      funds: funds({ initialBudget: 305, reduced: -5.17, spent: 299.83, reason: "按批复压减一般性支出" }),
    },
    code: "R00.negativeAmount",
    choices: ["资金!I2: -5.17 → 5.17"],
  },
  "a negative 追加": {
    workbook: {
      funds: funds({
        initialBudget: 305,
        added: -5.1,
        reduced: 0.2,
        spent: 299.7,
        reason: "按批复压减一般性支出",
      }),
    },
    code: "R00.negativeAmount",
    choices: ["资金!H2: -5.1 → 空白; 资金!I2: 0.2 → 5.3"],
  },
  "the same amount as a negative 追加 and as 追减": {
    workbook: { funds: funds({ initialBudget: 305, added: -5, reduced: 5, reason: "按批复压减一般性支出" }) },
    code: "R00.negativeAmount",
    choices: ["资金!H2: -5 → 空白", "资金!H2: -5 → 空白; 资金!I2: 5 → 10"],
  },
  "a misspelt project of 指标": {
    workbook: ofProject("古籍修复与保沪"),
    code: "R00.unknownProject",
    choices: ["指标!A5: 古籍修复与保沪 → 古籍修复与保护"],
  },
  "a project that 资金 and 指标 call the same": {
    workbook: {
      ...ofProject("古籍修复与保沪"),
      funds: ofLine({}, { project: "古籍修复与保沪" }),
    },
    code: "R58.notListed",
    choices: ["资金!B5: 古籍修复与保沪 → 古籍修复与保护", "项目!A4: 古籍修复与保护 → 古籍修复与保沪"],
    left: ["R00.unknownProject 指标!A5"],
  },
  "a misspelt project of 资金": {
    workbook: { funds: ofLine({ project: "图书馆免费开方" }) },
    code: "R58.notListed",
    choices: ["资金!B4: 图书馆免费开方 → 图书馆免费开放"],
  },
  "another name of 项目": {
    workbook: ofProject("古籍"),
    code: "R00.unknownProject",
    choices: ["指标!A5: 古籍 → 图书馆免费开放", "指标!A5: 古籍 → 古籍修复与保护"],
  },
  "a number in full-width digits": {
    workbook: { funds: funds({ initialBudget: "３００" }) },
    code: "R00.normalisedNumber",
    choices: ["资金!G2: ３００ → 300"],
  },
  "numbers typed as text": {
    workbook: { funds: funds({ initialBudget: "300", spent: "300" }) },
    code: "R00.numbersAsText",
    choices: ["资金!G2: 300 → 300; 资金!K2: 300 → 300"],
  },
  "another grade in the conclusion": {
    workbook: { projects: projects({ conclusion: "自评总分100.00分，评价等级为良好。" }) },
    code: "R46.gradeDiffers",
    choices: ["项目!F2: 自评总分100.00分，评价等级为良好。 → 自评总分100.00分，评价等级为优秀。"],
  },
  "another total in the conclusion": {
    workbook: { projects: projects({ conclusion: "自评总分98.00分，等级为优。" }) },
    code: "R47.otherTotal",
    choices: ["项目!F2: 自评总分98.00分，等级为优。 → 自评总分100.00分，等级为优。"],
  },
  "a misspelt level": {
    workbook: { indicators: indicators({ level1: "产出指际" }) },
    code: "R93.misspelt",
    choices: ["指标!B2: 产出指际 → 产出指标"],
  },
  "a line of 元 in a table of 万元": {
    workbook: { funds: ofLine({ initialBudget: 800_000, spent: 790_000.5 }) },
    code: "R15.farAboveColumn",
    choices: ["资金!G4: 800000 → 80; 资金!K4: 790000.5 → 79.00005"],
  },
  "spending in 元 beside a budget in 万元": {
    workbook: { funds: ofLine({ spent: 790_000 }) },
    code: "R15.lineContradicts",
    choices: ["资金!K4: 790000 → 79"],
  },
  "all amounts in the other unit": {
    workbook: { unit: { moneyUnit: "元" } },
    code: "R89.tooSmall",
    choices: ["基本信息!B5: 元 → 万元"],
  },
  "full points for a missed target": {
    workbook: {
      indicators: indicators({ actual: 80, score: 50, reason: "因闭馆维修，接待读者减少，改进预约" }),
    },
    code: "R30.missedButFull",
    choices: ["指标!J2: 50 → 40"],
  },
  "another score than the rule's": {
    workbook: {
      indicators: indicators({ actual: 80, score: 45, reason: "因闭馆维修，接待读者减少，改进预约" }),
    },
    code: "R28.scoreDiffers",
    choices: ["指标!J2: 45 → 40"],
  },
  "指标性质 against the target": {
    workbook: { indicators: indicators({ nature: "≤", target: "≥100" }) },
    code: "R34.natureContradicts",
    choices: ["指标!E2: ≤ → ≥", "指标!F2: ≥100 → 100"],
  },
  "a rate without a percent sign": {
    workbook: { indicators: indicators(undefined, undefined, { measureUnit: "" }) },
    code: "R95.percentMissing",
    choices: ["指标!G4: 空白 → %"],
  },
};

test.each(Object.entries(CASES))("%s", (_, { workbook, code, choices, left = [] }) => {
  const [offered] = openMends(workbook).of(code);
  expect(offered?.choices).toEqual(choices);
  expect(faults(offered?.after(0) ?? [])).toEqual(left);
  // Whatever is chosen, the finding is settled.
  const codes = choices.map((__, index) => offered?.after(index).map((finding) => finding.code));
  expect(codes.filter((all) => all?.includes(code))).toEqual([]);
});

const UNOFFERED: Readonly<Record<string, readonly [MendWorkbook, code: string]>> = {
  "negative spending may be anything": [{ funds: funds({ spent: -5 }) }, "R00.negativeAmount"],
  "one of several figures in a name": [
    {
      ...ofProject("展厅改造8期"),
      projects: projects(
        undefined,
        undefined,
        undefined,
        ...[1, 2, 3, 4, 5, 6, 7].map((phase) => ({ name: `展厅改造${phase}期`, separateForm: "否" })),
      ),
    },
    "R00.unknownProject",
  ],
  "城镇 is not 城乡": [
    {
      funds: ofLine({}, { project: "城乡图书流动服务" }),
      projects: projects(undefined, undefined, { name: "城镇图书流动服务" }),
    },
    "R58.notListed",
  ],
  "the project that is alike has money of its own": [
    {
      funds: funds(undefined, undefined, undefined, undefined, {
        category: "项目支出",
        project: "图书馆免费开方",
        tier: "市级专项",
        initialBudget: 5,
        spent: 5,
      }),
    },
    "R58.notListed",
  ],
  "the number of the total stands twice": [
    { projects: projects({ conclusion: "自评总分98分，其中98项指标完成。" }) },
    "R47.otherTotal",
  ],
  "a budget that may as well be in 千元": [
    { funds: ofLine({ initialBudget: 800_000, spent: 90 }) },
    "R15.lineContradicts",
  ],
};

test.each(Object.entries(UNOFFERED))("nothing is offered: %s", (_, [workbook, code]) => {
  const { findings, of } = openMends(workbook);
  expect(findings.map((finding) => finding.code)).toContain(code);
  expect(of(code)).toEqual([]);
});

test("a blank conclusion is drafted of total, grade and indicators", () => {
  const project = "图书馆免费开放";
  const rows = indicators(undefined, { actual: 6, reason: "受场馆维修影响，活动减少，已调整安排" });
  const { of } = openMends({
    indicators: [...indicators(), ...rows.map((row) => ({ ...row, project }))],
    projects: projects(undefined, {
      separateForm: "是",
      annualGoal: "免费开放",
      goalCompletion: "基本完成",
      problems: "场馆维修",
      improvements: "调整安排",
    }),
  });
  const [offered] = of("R65.blank");
  expect(offered?.choices).toEqual([
    "项目!F3: 空白 → 自评总分85.00分，等级为“良”。预算执行率100.00%。3项指标中有1项未完成：开展活动。",
  ]);
  expect(faults(offered?.after(0) ?? [])).toEqual([]);
});

test("a cell with a formula is left to the user, and a cell in text format takes a number as text", () => {
  const withCell = (sheet: string, row: number, column: number, part: "formula" | "format") =>
    openMends({ funds: funds({ initialBudget: 305, reduced: -5 }) }, (snapshot) => ({
      ...snapshot,
      names: snapshot.names.map((name) => {
        const { area } = name;
        if (area?.sheet !== sheet || area.values.length <= row) return name;
        const replaced = <T>(grid: readonly (readonly T[])[], value: T): T[][] =>
          grid.map((line, r) => line.map((one, c) => (r === row && c === column ? value : one)));
        return {
          ...name,
          area:
            part === "formula"
              ? { ...area, formulas: replaced(area.formulas, "=-2-3") }
              : { ...area, numberFormats: replaced(area.numberFormats, "@") },
        };
      }),
    }));
  expect(withCell("资金", 1, 8, "formula").of("R00.negativeAmount")).toEqual([]);
  expect(withCell("资金", 1, 8, "format").of("R00.negativeAmount")[0]?.choices).toEqual(["资金!I2: -5 → 5"]);
});
