/** Forms that mean something else than they seem to: other points, labels beside labels, one score for two indicators. */
import { readForms } from "../../../../src/workbook/forms";
import { formContents, leftOverForm, namelessForms } from "../../../../src/workbook/fill/contents";
import type { FormFill } from "../../../../src/workbook/fill";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { filledForms } from "../../../support/blankForm";
import { annexForm, several } from "../../../support/bureauForms";
import { blanks, drawnSheet, type DrawnCell, type DrawnSheet } from "../../../support/drawnSheet";
import { BOOKS, cells, differing, fill, libraryContents, line } from "../../../support/filledLibrary";
import { selfEvaluationOf } from "../../../support/selfEvaluationOf";

const INDICATOR_HEADS = ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"] as const;
const LEVELS = [
  ["产出指标", "数量指标"],
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;

interface Parts {
  readonly head?: readonly (readonly DrawnCell[])[];
  readonly scoreHead?: string;
  readonly weightHead?: string;
  readonly weight?: DrawnCell;
  readonly rows?: readonly (readonly DrawnCell[])[];
  readonly total?: readonly DrawnCell[];
}

/** Rows 1 to 4 are the head and the money; the indicators are in rows 6 to 11, 总分 in row 12. */
function form({
  head,
  scoreHead = "得分",
  weightHead = "分值",
  weight = "",
  rows,
  total,
}: Parts = {}): DrawnSheet {
  return drawnSheet("表", [
    [["项目支出绩效自评表", 7]],
    ...(head ?? [["项目名称", [BOOKS, 6] as const]]),
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", weightHead, "执行率", scoreHead],
    ["年度资金总额", "", "", "", weight, "", ""],
    INDICATOR_HEADS,
    ...(rows ?? LEVELS.map(([one, two]) => [one, two, ...blanks(5)])),
    [...(total ?? [["总分", 5] as const, "", ""])],
  ]);
}

const filledForm = (sheet: DrawnSheet) => {
  const { plan, sheet: after } = fill(sheet);
  const [first] = plan.forms;
  if (first === undefined) throw new Error("no form was filled");
  return { form: first, after };
};
const blankCells = ({ blank }: FormFill) => blank.map(({ cell, why, proposed }) => [cell, why, proposed]);

describe("points of the form", () => {
  test.each([
    ["得分（20分*执行率）", form({ scoreHead: "得分（20分*执行率）" })],
    ["得分\n（20分×执行率）", form({ scoreHead: "得分\n（20分×执行率）" })],
    ["得分（执行率×20）", form({ scoreHead: "得分（执行率×20）" })],
    ["得分（满分20分）", form({ scoreHead: "得分（满分20分）" })],
    ["分值（20分）", form({ weightHead: "分值（20分）" })],
    ["in the cell beside the score", form({ weight: 20 })],
  ])("%s: the score counts by them, and this is said", (_, sheet) => {
    const { form: filled, after } = filledForm(sheet);
    // 90.48% of 20 points, not of the profile's 10
    expect(cells(after, "G4")).toEqual([18.1]);
    expect(filled.remarks).toEqual([
      { kind: "points", cell: "表!G4", written: "18.1", points: "20", ofProfile: "10" },
    ]);
    expect(filled.differing).toEqual([]);
  });

  test("with other points in all than 100 the total is left to the user, with what the sum would be", () => {
    const { form: filled, after } = filledForm(form({ weight: 20 }));
    expect(cells(after, "F12", "G12")).toEqual(["", ""]);
    expect(blankCells(filled)).toEqual([
      ["表!F12", "points", ""],
      ["表!G12", "points", "107.7"],
    ]);
  });

  test("beside 100 that the form prints the sum of 110 is not written either", () => {
    const { form: filled, after } = filledForm(form({ weight: 20, total: [["总分", 5], 100, ""] }));
    expect(cells(after, "F12", "G12")).toEqual([100, ""]);
    expect(filled.differing.map(({ address }) => address)).toEqual(["F12", "G12"]);
  });

  test("other points of a 一级指标 than its indicators have are said", () => {
    const rows = LEVELS.map(([one, two], index) => [
      index === 0 ? "产出指标（40分）" : one,
      two,
      ...blanks(5),
    ]);
    const { form: filled } = filledForm(form({ rows }));
    expect(filled.remarks).toEqual([
      { kind: "block", cell: "表!A6", name: "产出指标", points: "40", written: "50" },
    ]);
  });

  test("the profile's own points need no word", () => {
    const { form: filled, after } = filledForm(form({ weight: 10, total: [["总分", 5], 100, ""] }));
    expect([filled.remarks, ...cells(after, "G4", "G12")]).toEqual([[], 9.05, 98.65]);
  });

  test("a score beside other points of its indicator waits until these are overwritten", () => {
    const rows = LEVELS.map(([one, two], index) => [one, two, "", "", "", index === 0 ? 20 : "", ""]);
    const { form: filled, after } = filledForm(form({ rows }));
    expect(cells(after, "F6", "G6", "G7")).toEqual([20, "", 10]);
    expect(filled.differing.map(({ address, after: value }) => [address, value])).toEqual([
      ["F6", { number: "10" }],
      ["G6", { number: "9.6" }],
    ]);
  });
});

describe("labels", () => {
  test("a label beside a label is no value: the unit goes behind its colon, and into 项目实施单位 too", () => {
    const head: DrawnCell[][] = [
      ["项目名称", [BOOKS, 6]],
      [["项目单位(盖章)：", 2], ["主要领导签字：", 2], "项目实施单位", ["", 2]],
    ];
    const { form: filled, after } = filledForm(form({ head }));
    expect(cells(after, "A3", "C3", "F3")).toEqual([
      "项目单位(盖章)：市图书馆",
      "主要领导签字：",
      "市图书馆",
    ]);
    expect(filled.differing).toEqual([]);
  });

  test("a label without a colon that another one follows has no room: this is said", () => {
    const head: DrawnCell[][] = [
      ["项目名称", [BOOKS, 6]],
      [
        ["项目单位", 3],
        ["主要领导签字：", 4],
      ],
    ];
    const { form: filled, after } = filledForm(form({ head }));
    expect(cells(after, "A3", "D3")).toEqual(["项目单位", "主要领导签字："]);
    expect(filled.unplaced).toContainEqual({ what: "implementingUnit", written: "市图书馆" });
  });

  test.each(["部门：", "部门（盖章）：", "单位（公章）："])("%s takes the unit's name", (label) => {
    const head: DrawnCell[][] = [[[label, 7]], ["项目名称", [BOOKS, 6]]];
    expect(cells(filledForm(form({ head })).after, "A2")).toEqual([`${label}市图书馆`]);
  });

  test("单位：万元 takes no name, and a goal that is to be written stays one", () => {
    const head: DrawnCell[][] = [[["单位：万元", 7]], ["项目名称", [BOOKS, 6]], ["预期目标", ["目标1：", 6]]];
    expect(cells(filledForm(form({ head })).after, "A2", "B4")).toEqual(["单位：万元", "购书5000册"]);
  });
});

describe("one cell for two indicators", () => {
  test("takes the sum where their points are in one cell too", () => {
    const rows = LEVELS.map(([one, two], index): DrawnCell[] =>
      index === 0
        ? [one, two, "", "", "", ["", 1, 2], ["", 1, 2]]
        : [one, two, "", "", "", ...(index === 1 ? [] : ["", ""])],
    );
    const { form: filled, after } = filledForm(form({ rows }));
    expect(cells(after, "F6", "G6", "G8")).toEqual([20, 19.6, 20]);
    expect(filled.remarks.map(({ kind, cell }) => [kind, cell])).toEqual([["sum", "表!G6"]]);
    expect(filled.unplaced.map(({ what }) => what)).not.toContainEqual({ name: "期刊", indicator: "score" });
  });

  test("stays empty beside points of each, and both scores are said", () => {
    const rows = LEVELS.map(([one, two], index): DrawnCell[] =>
      index === 0
        ? [one, two, "", "", "", "", ["", 1, 2]]
        : [one, two, "", "", "", "", ...(index === 1 ? [] : [""])],
    );
    const { form: filled, after } = filledForm(form({ rows }));
    expect(cells(after, "F6", "F7", "G6")).toEqual([10, 10, ""]);
    expect(blankCells(filled)).toContainEqual(["表!G6", "severalIndicators", "入馆图书：9.6；期刊：10"]);
  });
});

describe("未改", () => {
  const named = (target: DrawnCell): DrawnSheet =>
    form({
      rows: [
        ["产出指标", "数量指标", "入馆图书", target, "", "", ""],
        ...LEVELS.slice(1).map(([one, two]) => [one, two, ...blanks(5)]),
      ],
    });

  test.each(["5000册", "5000 册", 5000, "不低于5000册", "≥5000"])("%s says the same as ≥5000册", (target) => {
    const { form: filled, after } = filledForm(named(target));
    expect(cells(after, "D6")).toEqual([target]);
    expect([filled.differing, filled.alike.map(({ address }) => address)]).toEqual([[], ["D6"]]);
    const { sheets } = filledForms([named(target)], libraryContents(BOOKS), { overwrite: true });
    expect(sheets.flatMap((sheet) => cells(sheet, "D6"))).toEqual([target]);
  });

  test.each(["5500册", "≤5000册", "5000种", "5000册以上，含电子书100册"])(
    "%s is another target",
    (target) => {
      const { form: filled } = filledForm(named(target));
      expect([filled.differing.map(({ address }) => address), filled.alike]).toEqual([["D6"], []]);
    },
  );
});

describe("totals", () => {
  test("without a block for 效益指标 the points of the form say so, and the list says what is left out", () => {
    const rows = LEVELS.filter(([one]) => one !== "效益指标").map(([one, two]) => [one, two, ...blanks(5)]);
    const { form: filled, after } = filledForm(form({ rows }));
    expect(line(after, 11)).toEqual(["总分", 70, 68.65]);
    expect(filled.remarks).toEqual([
      { kind: "totalWithout", cell: "表!G11", written: "68.65", names: ["读者人次"] },
    ]);
  });

  test("beside 100 that the form prints no sum of 70 points is written", () => {
    const rows = LEVELS.filter(([one]) => one !== "效益指标").map(([one, two]) => [one, two, ...blanks(5)]);
    const { form: filled, after } = filledForm(form({ rows, total: [["总分", 5], 100, ""] }));
    expect(line(after, 11)).toEqual(["总分", 100]);
    expect(filled.differing.map(({ address }) => address)).toEqual(["F11", "G11"]);
  });

  test("an indicator of the form's own: the total is the user's, and is on the list", () => {
    const own: DrawnCell[] = ["产出指标", "成本指标", "印刷成本", "≤1万元", "", 5, ""];
    const rows = [own, ...LEVELS.map(([one, two]) => [one, two, ...blanks(5)])];
    const { form: filled } = filledForm(form({ rows }));
    expect(blankCells(filled)).toContainEqual(["表!G13", "otherIndicators", ""]);
  });
});

describe("money", () => {
  const yuan = (annual: string) => {
    const selfEvaluation = selfEvaluationOf({
      name: "市图书馆",
      moneyUnit: "元",
      lines: [
        { category: "项目支出", project: BOOKS, tier: "部门预算", initialBudget: annual, spent: annual },
      ],
      projects: [{ name: BOOKS }],
      indicators: [],
    });
    return formContents(selfEvaluation, evaluate(selfEvaluation, []));
  };
  const amounts = (annual: string, format = "General") => {
    const sheet = form();
    const numberFormats = sheet.numberFormats.map((row) => row.map(() => format));
    const { sheets } = filledForms([{ ...sheet, numberFormats }], yuan(annual));
    return sheets.flatMap((after) => cells(after, "C4"))[0];
  };

  test("元 in a form in 万元 have two places, half up, or those of the cell", () => {
    expect(amounts("2752300.5")).toBe(275.23);
    expect(amounts("2752350")).toBe(275.24);
    expect(amounts("2752300.5", "#,##0.0000")).toBe(275.2301);
  });

  test("a form without 万元 or 元 takes the workbook's unit, and this is said", () => {
    const bare = form();
    const values = bare.values.map((row) =>
      row.map((value) => (value === "项目资金（万元）" ? "项目资金" : value)),
    );
    const { plan, sheets } = filledForms([{ ...bare, values, formulas: values }], yuan("2752300.5"));
    expect(sheets.flatMap((after) => cells(after, "C4"))).toEqual([2752300.5]);
    expect(plan.forms[0]?.remarks).toEqual([{ kind: "moneyUnit", cell: "表!C4", written: "元" }]);
  });

  test("while 金额单位 is blank no amount is written: it may be 10,000 times too large", () => {
    const contents = yuan("2752300.5").map((content) => ({ ...content, moneyUnit: "" }));
    const { plan, sheets } = filledForms([form()], contents);
    expect(sheets.flatMap((after) => cells(after, "B4", "C4", "D4", "F4"))).toEqual(["", "", "", "100.00%"]);
    expect(plan.forms[0]?.blank.filter(({ why }) => why === "noMoneyUnit").map(({ cell }) => cell)).toEqual([
      "表!B4",
      "表!C4",
      "表!D4",
    ]);
  });

  test.each(["90.48", "90.5%", "90%"])("a rate printed as %s is no difference", (rate) => {
    const sheet = form();
    const values = sheet.values.map((row, index) =>
      index === 3 ? row.map((value, column) => (column === 5 ? rate : value)) : row,
    );
    const { form: filled } = filledForm({ ...sheet, values, formulas: values });
    expect([filled.differing, filled.alike.map(({ address }) => address)]).toEqual([[], ["F4"]]);
  });

  test("a small amount does not become zero", () => {
    expect(amounts("40")).toBe(0.004);
  });

  test("资金结构:(1)基本支出 takes 基本支出; a row that names nothing is on the list", () => {
    const department = drawnSheet("整体", [
      [["部门整体支出绩效自评表（2021年度）", 5]],
      ["部门名称", ["", 4]],
      ["资金情况（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率"],
      ["年度资金总额", ...blanks(4)],
      ["资金结构:(1)基本支出", ...blanks(4)],
      ["(2)项目支出", ...blanks(4)],
      ["(3)往来款项支出", ...blanks(4)],
      ["一级指标", "二级指标", "三级指标", "指标值", "完成值"],
      ["产出指标", "数量指标", ...blanks(3)],
    ]);
    const selfEvaluation = selfEvaluationOf({
      name: "市图书馆",
      lines: [
        { category: "人员经费", tier: "部门预算", initialBudget: "20", spent: "20" },
        { category: "项目支出", project: BOOKS, tier: "部门预算", initialBudget: "5", spent: "5" },
      ],
      projects: [{ name: BOOKS }],
      indicators: [],
    });
    const { plan, sheets } = filledForms(
      [department],
      formContents(selfEvaluation, evaluate(selfEvaluation, [])),
    );
    const [after] = sheets;
    expect(after === undefined ? [] : cells(after, "C4", "C5", "C6", "C7")).toEqual([25, 20, 5, ""]);
    expect(plan.forms.flatMap(({ blank }) => blank.filter(({ why }) => why === "noSource"))).toEqual([
      {
        cell: "整体!B7",
        what: ["initialBudget", "annualBudget", "spent"].map((money) => ({ row: "(3)往来款项支出", money })),
        why: "noSource",
        proposed: "",
      },
    ]);
  });
});

describe("numbers and names", () => {
  test("the third of 指标1：, 指标2： and …… has its number", () => {
    const rows: DrawnCell[][] = [
      ["产出指标", ["数量指标", 1, 3], "指标1：", ...blanks(4)],
      ["", "指标2：", ...blanks(4)],
      ["", "", ...blanks(4)],
      ["", "质量指标", "", ...blanks(4)],
    ];
    const three = ["报纸", "期刊", "图书"].map((level3) => ({
      level1: "产出指标",
      level2: "数量指标",
      level3,
    }));
    const selfEvaluation = selfEvaluationOf({
      name: "市图书馆",
      lines: [],
      projects: [{ name: BOOKS }],
      indicators: [...three, { level1: "产出指标", level2: "质量指标", level3: "合格率" }].map((one) => ({
        project: BOOKS,
        target: "1",
        actual: "1",
        weight: "10",
        ...one,
      })),
    });
    const { sheets } = filledForms(
      [form({ rows })],
      formContents(selfEvaluation, evaluate(selfEvaluation, [])),
    );
    expect(sheets.flatMap((after) => cells(after, "C6", "C7", "C8", "C9"))).toEqual([
      "指标1：报纸",
      "指标2：期刊",
      "指标3：图书",
      "合格率",
    ]);
  });

  const formsOf = (...names: readonly string[]) => readForms([several(names)]).forms;

  test("the one project that is left over is not taken unasked", () => {
    const contents = libraryContents(BOOKS, "讲座");
    const forms = formsOf("讲座", "");
    expect(leftOverForm(forms, contents, new Map())).toBe(forms[1]?.mapping.id);
    expect(leftOverForm(forms, contents, new Map([[forms[1]?.mapping.id ?? "", BOOKS]]))).toBeNull();
    expect([...namelessForms(forms, contents)]).toEqual([forms[1]?.mapping.id]);
  });

  test("the only project of a workbook is, and two blank forms take two in their order", () => {
    expect(leftOverForm(formsOf(""), libraryContents(BOOKS), new Map())).toBeNull();
    expect(leftOverForm(formsOf("", ""), libraryContents(BOOKS, "讲座"), new Map())).toBeNull();
  });
});

test("what a form has and the self-evaluation does not is on the list", () => {
  const { plan } = fill(annexForm());
  expect(differing(plan)).toEqual([]);
  expect(plan.forms[0]?.blank.map(({ cell }) => cell)).toEqual([]);
});
