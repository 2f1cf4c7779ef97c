/** Layouts of provinces that the published forms do not have, filled and read cell by cell. */
import type { AreaSnapshot } from "../../../../src/workbook/snapshot";
import { drawnSheet, blanks, type DrawnCell } from "../../../support/drawnSheet";
import { differing, fill, line, unplaced } from "../../../support/filledLibrary";

const HEADS: readonly DrawnCell[] = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];
const INDICATORS: readonly (readonly DrawnCell[])[] = [
  ["产出指标", "数量指标", ...blanks(6)],
  ["产出指标", "质量指标", ...blanks(6)],
  ["产出指标", "时效指标", ...blanks(6)],
  ["效益指标", "社会效益指标", ...blanks(6)],
  ["满意度指标", "服务对象满意度指标", ...blanks(6)],
];
const TOTAL: readonly DrawnCell[] = [["总分", 5], 100, "", ""];
const MONEY: readonly (readonly DrawnCell[])[] = [
  [["项目资金（万元）", 2], "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  [["年度资金总额", 2], ...blanks(6)],
];

function filled(...rows: readonly (readonly DrawnCell[])[]) {
  const { plan, sheet } = fill(
    drawnSheet("表", [
      [["2021年度项目支出绩效自评表", 8]],
      [
        ["项目名称", 2],
        ["", 6],
      ],
      ...rows,
    ]),
  );
  return { plan, row: (number: number) => line(sheet, number), unplaced: unplaced(plan) };
}

test("of two years side by side the later one is filled", () => {
  const { plan, row } = filled(
    [["项目资金（万元）", 1, 3], "", ["2020年", 4], ["2021年", 4]],
    ["", "预算数", "执行数", "执行率", "得分", "预算数", "执行数", "执行率", "得分"],
    ["年度资金总额", 88, 80, "90.91%", 9.09, ...blanks(4)],
    [
      ["一级指标", 1, 2],
      ["二级指标", 1, 2],
      ["三级指标", 1, 2],
      ["上年", 3],
      ["本年", 4],
    ],
    ["指标值", "完成值", "得分", "指标值", "完成值", "分值", "得分"],
    ["产出指标", "数量指标", "", 4000, 4000, 10, ...blanks(4)],
    ["满意度指标", "服务对象满意度指标", ...blanks(8)],
    [["总分", 8], "", ""],
  );
  expect(row(5)).toEqual(["年度资金总额", 88, 80, "90.91%", 9.09, 105, 95, "90.48%", 9.05]);
  expect(row(8)).toEqual(["产出指标", "数量指标", "入馆图书", 4000, 4000, 10, "≥5000册", 4800, 10, 9.6]);
  expect(differing(plan)).toEqual([]);
});

test("a row of carried-over money takes that of a source without a row of its own", () => {
  const { row, unplaced: said } = filled(
    ...MONEY,
    [["其中：其他资金", 2], ...blanks(6)],
    [["上年结转资金", 2], ...blanks(6)],
    HEADS,
    ...INDICATORS,
    TOTAL,
  );
  expect(row(5)).toEqual(["其中：其他资金", 5, 5, 5, "100.00%"]);
  expect(row(6)).toEqual(["上年结转资金", 10, 10, "100.00%"]);
  expect(said).toContain("资金来源 财政拨款 90");
});

test("the number of an indicator still to be named stays before its name", () => {
  const numbers = ["1.1", "2.1、", "（3）", "1）", "①"];
  const { plan, row } = filled(
    ...MONEY,
    HEADS,
    ...INDICATORS.map(([level1 = "", level2 = ""], index) => [
      level1,
      level2,
      numbers[index] ?? "",
      ...blanks(5),
    ]),
    TOTAL,
  );
  expect([6, 8, 9, 10, 11].map((number) => row(number)[2])).toEqual([
    "1.1 入馆图书",
    "2.1、验收合格率",
    "（3）按期完成率",
    "1）读者人次",
    "①读者满意度",
  ]);
  expect(plan.forms[0]?.unknown).toEqual([]);
});

test("one cell for the reasons of several indicators names each of them", () => {
  const [first = [], ...others] = INDICATORS;
  const { plan, row } = filled(
    ...MONEY,
    HEADS,
    [...first.slice(0, 7), ["", 1, 5]],
    ...others.map((cells) => cells.slice(0, 7)),
    TOTAL,
  );
  expect(row(6).at(-1)).toBe("入馆图书：供货延迟");
  expect(differing(plan)).toEqual([]);
});

test("a total above the indicators is not theirs: the score is said to have no place", () => {
  const { unplaced: said } = filled(...MONEY, TOTAL, HEADS, ...INDICATORS);
  expect(said).toContain("总分：得分 98.65");
});

const PAIRS: readonly (readonly [string, readonly (readonly DrawnCell[])[], readonly unknown[]])[] = [
  [
    "blank cells beside labels in two rows",
    [
      [["项目资金（万元）", 2], "年初预算数", "", "全年预算数", "", "全年执行数", ""],
      [["", 2], "执行率", "", "分值", "", "得分", ""],
    ],
    [
      "项目资金（万元）",
      "年初预算数",
      105,
      "全年预算数",
      105,
      "全年执行数",
      95,
      "执行率",
      "90.48%",
      "分值",
      10,
      "得分",
      9.05,
    ],
  ],
  [
    "merged cells beside labels in 元, a rate in percent",
    [
      [
        ["全年预算数（元）", 2],
        ["", 2],
        ["全年执行数（元）", 2],
        ["", 2],
      ],
      [
        ["预算执行率（%）", 2],
        ["", 2],
        ["预算执行得分", 2],
        ["", 2],
      ],
    ],
    ["全年预算数（元）", 1050000, "全年执行数（元）", 950000, "预算执行率（%）", 90.48, "预算执行得分", 9.05],
  ],
  [
    "each label in a row of its own",
    [
      [
        ["全年预算数：", 2],
        ["", 6],
      ],
      [
        ["全年执行数：", 2],
        ["", 6],
      ],
    ],
    ["全年预算数：", "105万元", "全年执行数：", "95万元"],
  ],
  [
    "room behind colons in one cell",
    [
      [
        ["项目资金（万元）", 2],
        ["全年预算数：      全年执行数：      执行率：", 6],
      ],
    ],
    ["项目资金（万元）", "全年预算数：105    全年执行数：95    执行率：90.48%"],
  ],
  [
    "underscores before units in one cell",
    [[["2021年预算安排____元，实际支出____元，执行率____%。", 8]]],
    ["2021年预算安排1050000元，实际支出950000元，执行率90.48%。"],
  ],
];

test.each(PAIRS)("money as labels with their amounts: %s", (_, money, expected) => {
  const heads = [HEADS, ...INDICATORS, TOTAL];
  const rows = money.map((__, index) => 3 + index);
  const { plan, row, unplaced: said } = filled(...money, ...heads);
  expect(rows.flatMap(row)).toEqual(expected);
  expect(row(rows.length + 10)).toEqual(["总分", 100, 98.65]);
  expect(said.filter((one) => one.startsWith("资金 "))).toEqual([]);
  expect(differing(plan)).toEqual([]);
});

test("money as labels is read with its sources, and what stands there and differs is not overwritten", () => {
  const { plan, row } = filled(
    [["预算执行情况（万元）", 2, 2], "预算数：", ["", 2], "执行数：", ["", 2]],
    ["其中：其他资金", ["", 2], "其中：其他资金", ["", 2]],
    [["全年预算数：300    全年执行数：", 8]],
    HEADS,
    ...INDICATORS,
    TOTAL,
  );
  expect(row(3)).toEqual(["预算执行情况（万元）", "预算数：", 105, "执行数：", 95]);
  expect(row(4)).toEqual(["其中：其他资金", 5, "其中：其他资金", 5]);
  expect(row(5)).toEqual(["全年预算数：300    全年执行数："]);
  expect(differing(plan)).toEqual([]);
});

test("a figure in the room of one cell that differs is shown, and the whole cell is kept", () => {
  const { plan, row } = filled(
    [["全年预算数：300万元，全年执行数：____万元", 8]],
    HEADS,
    ...INDICATORS,
    TOTAL,
  );
  expect(row(3)).toEqual(["全年预算数：300万元，全年执行数：____万元"]);
  expect(plan.forms[0]?.differing.map(({ after }) => after)).toEqual([
    { text: "全年预算数：105万元，全年执行数：95万元" },
  ]);
});

describe("hidden rows and columns", () => {
  const rows: readonly (readonly DrawnCell[])[] = [
    [["2021年度项目支出绩效自评表", 9]],
    [["项目名称", 4], "", ["", 4]],
    [["项目资金（万元）", 2], "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [["年度资金总额", 2], ...blanks(7)],
    ["一级指标", "二级指标", "三级指标", "指标值", ["实际完成值", 2], "分值", "得分", "偏差原因"],
    ["产出指标", "数量指标", ...blanks(7)],
    ["产出指标", "数量指标", ...blanks(7)],
    ["满意度指标", "服务对象满意度指标", ...blanks(7)],
    [["总分", 6], "", "", ""],
  ];
  const filledWith = (hidden: Pick<AreaSnapshot, "hiddenRows" | "hiddenColumns">) => {
    const { plan, sheet } = fill({ ...drawnSheet("表", rows), ...hidden });
    return { values: sheet.values, said: unplaced(plan), plan };
  };

  test("a figure whose column is hidden has no place", () => {
    const { values, said } = filledWith({ hiddenColumns: [5, 8] });
    expect(values[3]?.slice(3)).toEqual([105, 105, "", 10, "90.48%", ""]);
    expect(said).toEqual(
      expect.arrayContaining(["资金：全年执行数 95", "入馆图书：偏差原因分析及改进措施 供货延迟"]),
    );
  });

  test("a hidden row takes no indicator; another one is inserted", () => {
    const { values, plan } = filledWith({ hiddenRows: [6] });
    expect(values.slice(5, 11).map((row) => row[2])).toEqual([
      "入馆图书",
      "期刊",
      "验收合格率",
      "按期完成率",
      "",
      "读者满意度",
    ]);
    expect(plan.sheets[0]?.insertions).toEqual([{ row: 6, count: 3 }]);
  });

  test("a value goes into the visible cell beside its label, and below the visible part of its heading", () => {
    const { values } = filledWith({ hiddenColumns: [4] });
    expect(values[1]).toEqual(["项目名称", "", "", "", "", "图书购置", "", "", ""]);
    expect(values[5]?.slice(3, 6)).toEqual(["≥5000册", "", 4800]);
  });
});

test("the grade beside the total is written into its brackets", () => {
  const { plan, row } = filled(...MONEY, HEADS, ...INDICATORS, [["总分", 5], 100, "", "（自评等级）"]);
  expect(row(12)).toEqual(["总分", 100, 98.65, "（自评等级：优）"]);
  expect(differing(plan)).toEqual([]);
});

test("a score of the whole form beside the money is not that of its execution", () => {
  const { row } = filled(
    [
      ["资金总额（万元）", 2],
      ["", 2],
      ["实际支出（万元）", 2],
      ["", 2],
    ],
    [
      ["支出率", 2],
      ["", 2],
      ["自评分数", 2],
      ["", 2],
    ],
    HEADS,
    ...INDICATORS,
    TOTAL,
  );
  expect(row(3)).toEqual(["资金总额（万元）", 105, "实际支出（万元）", 95]);
  expect(row(4)).toEqual(["支出率", "90.48%", "自评分数"]);
  expect(row(12)).toEqual(["总分", 100, 98.65]);
});

test("money, goal, grade and problems as labels in 元, with 指标目标值 as the target", () => {
  const { row } = filled(
    [
      ["项目当年度预算数（元）", 2],
      ["", 2],
      ["其中：财政资金", 2],
      ["", 2],
    ],
    [
      ["预算执行数（元）", 2],
      ["", 2],
      ["预算执行率（%）", 2],
      ["", 2],
    ],
    [
      ["项目年度总目标", 2],
      ["", 6],
    ],
    [
      ["绩效等级", 2],
      ["", 2],
      ["自评总分", 2],
      ["", 2],
    ],
    [
      ["主要问题", 2],
      ["", 6],
    ],
    HEADS.map((heading) => (heading === "年度指标值" ? "指标目标值" : heading)),
    ...INDICATORS,
    TOTAL,
  );
  expect([3, 4, 5, 6, 7].map(row)).toEqual([
    ["项目当年度预算数（元）", 1050000, "其中：财政资金"],
    ["预算执行数（元）", 950000, "预算执行率（%）", 90.48],
    ["项目年度总目标", "购书5000册"],
    ["绩效等级", "优", "自评总分", 98.65],
    ["主要问题", "供货慢"],
  ]);
  expect(row(9).slice(2, 5)).toEqual(["入馆图书", "≥5000册", 4800]);
});

test("复核得分 beside 自评得分 is a heading of the second row, and stays blank", () => {
  const { plan, row } = filled(
    ...MONEY,
    [
      ["一级指标", 1, 2],
      ["二级指标", 1, 2],
      ["三级指标", 1, 2],
      ["指标值", 2],
      ["分值", 1, 2],
      ["得分", 2],
      ["偏差原因", 1, 2],
    ],
    ["目标值", "完成值", "自评得分", "复核得分"],
    ...INDICATORS.map((cells) => [...cells, ""]),
    [["总分", 5], 100, "", "", ""],
  );
  expect(row(7)).toEqual(["产出指标", "数量指标", "入馆图书", "≥5000册", 4800, 10, 9.6, "供货延迟"]);
  expect(plan.forms[0]?.unknown).toEqual([]);
});

test("a single blank row below the headings of money is the total, and 追加（减）预算数 no budget", () => {
  const { row } = filled(
    [
      ["预算执行情况（万元）", 1, 2],
      "年初预算数",
      "追加（减）预算数",
      "全年预算数",
      "全年执行数",
      "执行率",
      "得分",
    ],
    blanks(6),
    HEADS,
    ...INDICATORS,
    TOTAL,
  );
  expect(row(4)).toEqual([105, 105, 95, "90.48%", 9.05]);
});

test("目标1： keeps a place for the goal", () => {
  const { plan, row } = filled(
    ...MONEY,
    [
      ["年度总体目标", 2, 2],
      ["预期目标", 3],
      ["实际完成情况", 3],
    ],
    [
      ["目标1：", 3],
      ["", 3],
    ],
    HEADS,
    ...INDICATORS,
    TOTAL,
  );
  expect(row(6)).toEqual(["购书5000册", "购书4800册"]);
  expect(differing(plan)).toEqual([]);
});

test("targets for which the form has no column are said to have no place", () => {
  const { unplaced: said } = filled(
    ...MONEY,
    ["一级指标", "二级指标", "三级指标", "预计成效", "实际完成值", "分值", "得分", ""],
    ...INDICATORS,
    TOTAL,
  );
  expect(said).toContain("入馆图书：年度指标值 ≥5000册");
});
