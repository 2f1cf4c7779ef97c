/** What 指标值 and 完成值 leave open and the row decides, and rows that are no indicators. */
import { toPlainExact } from "../../../../src/domain/decimal";
import type { Reading } from "../../../../src/domain/model";
import type { InputCell } from "../../../../src/workbook/read/cells";
import { projectOrigins, type ProjectRow } from "../../../../src/workbook/read/mergedProjects";
import { cellOf } from "../../../../src/workbook/read/cells";
import { readWith, briefly, type Cells } from "../../../support/inputs";
import { sheetOfValues } from "../../../support/sheetOfText";
import type { CellValue } from "../../../../src/workbook/snapshot";

type Typed = CellValue | { readonly value: CellValue; readonly format: string };

interface RowSpec {
  readonly level2?: string;
  readonly level3?: string;
  readonly nature?: string;
  readonly target: Typed;
  readonly unit?: string;
  readonly actual: Typed;
}

function shown(reading: Reading | null | undefined): string {
  switch (reading?.kind) {
    case undefined:
      return "unreadable";
    case "number":
      return [toPlainExact(reading.value), reading.unit].filter((one) => one !== null).join(" ");
    case "date":
      return reading.date;
    default:
      return reading?.kind ?? "unreadable";
  }
}

/** The first row of 指标 with these cells: its two readings and the findings in it. */
function readRow({
  level2 = "数量指标",
  level3 = "培训人数",
  nature = "≥",
  target,
  unit = "",
  actual,
}: RowSpec) {
  const cells: Cells = {
    "指标!C2": level2,
    "指标!D2": level3,
    "指标!E2": nature,
    "指标!F2": target,
    "指标!G2": unit,
    "指标!H2": actual,
  };
  const result = readWith(cells);
  const [indicator] = result.selfEvaluation.indicators;
  return [
    shown(indicator?.target.value),
    shown(indicator?.actual.value),
    ...briefly(result).filter((finding) => /指标![A-K]2(?: |$)/.test(finding)),
  ];
}

const percent = (value: number) => ({ value, format: "0.00%" });

describe("a bare figure beside one with a unit", () => {
  test.each<[title: string, row: RowSpec, expected: string[]]>([
    [
      "takes the unit",
      { target: "≤90万元", actual: 95 },
      ["900000 元", "950000 元", "note R00.unitTaken 指标!H2"],
    ],
    [
      "takes the unit of the actual",
      { target: "≥90", actual: "95万元" },
      ["900000 元", "950000 元", "note R00.unitTaken 指标!F2"],
    ],
    [
      "takes 万人",
      { target: "1.65万人", actual: "1.7" },
      ["16500 人", "17000 人", "note R00.unitTaken 指标!H2"],
    ],
    [
      "stays as it is where it is already scaled",
      { target: "≤90万元", actual: 895000 },
      ["900000 元", "895000 元", "note R00.unitTaken 指标!H2"],
    ],
    [
      "takes the unit of a range",
      { target: "80-100万元", nature: "", actual: 95 },
      ["range", "950000 元", "note R00.unitTaken 指标!H2"],
    ],
    ["has that of 度量单位", { target: "≤90", unit: "万元", actual: 95 }, ["900000 元", "950000 元"]],
    ["is compared as it is", { target: "≥200人", actual: 180 }, ["200 人", "180"]],
    ["has its own", { target: "≤90万元", actual: "95万" }, ["900000 元", "950000"]],
  ])("%s", (_, row, expected) => {
    expect(readRow(row)).toEqual(expected);
  });
});

describe("percent cells pasted as values", () => {
  const ask = ["warning R00.ratioOrPercent 指标!F2", "warning R00.ratioOrPercent 指标!H2"];
  const notes = ["note R00.ratioReadAsPercent 指标!F2", "note R00.ratioReadAsPercent 指标!H2"];
  test.each<[title: string, row: RowSpec, expected: string[]]>([
    [
      "both readings are possible",
      { level3: "林木蓄积增长", target: 0.9, unit: "%", actual: 0.945 },
      ["0.9 %", "0.945 %", ...ask],
    ],
    [
      "a share of a whole is near 100 %",
      { level3: "设施合格率", target: 0.9, unit: "%", actual: 0.945 },
      ["90 %", "94.5 %", ...notes],
    ],
    [
      "beside a clear percentage",
      { level3: "比例", target: percent(0.9), actual: 0.945 },
      ["90 %", "94.5 %", "note R00.ratioReadAsPercent 指标!H2"],
    ],
    [
      "beside a small percentage that it may be",
      { level3: "比例", target: "15%", unit: "%", actual: 0.16 },
      ["15 %", "0.16 %", "warning R00.ratioOrPercent 指标!H2"],
    ],
    [
      "beside a small percentage",
      { level3: "比例", target: "4.2%", unit: "%", actual: 0.9 },
      ["4.2 %", "0.9 %"],
    ],
    [
      "with a percent sign",
      { level3: "比例", target: "0.9%", unit: "%", actual: "0.945%" },
      ["0.9 %", "0.945 %"],
    ],
    [
      "of another unit",
      { level3: "里程", target: 0.9, unit: "公里", actual: 0.945 },
      ["0.9 公里", "0.945 公里"],
    ],
  ])("%s", (_, row, expected) => {
    expect(readRow(row)).toEqual(expected);
  });
});

describe("figures that are days", () => {
  const date = { level2: "时效指标", level3: "完工时间", nature: "" };
  const note = (column: "F" | "H") => `note R00.readAsDate 指标!${column}2`;
  const unclear = (column: "F" | "H") => `error R00.unclearDate 指标!${column}2`;
  test.each<[title: string, row: RowSpec, expected: string[]]>([
    [
      "eight digits",
      { ...date, target: "2022年7月底前", actual: 20220720 },
      ["2022-07-31", "2022-07-20", note("H")],
    ],
    [
      "eight digits as text",
      { ...date, target: "20220731前", actual: "20220720" },
      ["2022-07-31", "2022-07-20", note("F"), note("H")],
    ],
    [
      "eight digits by 时效 alone",
      { ...date, level3: "工程竣工", target: 20220731, actual: 20220720 },
      ["2022-07-31", "2022-07-20", note("F"), note("H")],
    ],
    [
      "eight digits by the name alone",
      { ...date, level2: "数量指标", target: 20220731, actual: 20220720 },
      ["2022-07-31", "2022-07-20", note("F"), note("H")],
    ],
    [
      "eight digits that are no day",
      { ...date, target: "7月底前", actual: 20221340 },
      ["--07-31", "unreadable", unclear("H")],
    ],
    ["11.30 as text", { ...date, target: "12月底前", actual: "11.30" }, ["--12-31", "--11-30", note("H")]],
    [
      "11.30 as a number may be 3 November",
      { ...date, target: "12月底前", actual: 11.3 },
      ["--12-31", "unreadable", unclear("H")],
    ],
    ["12.5", { ...date, target: "12月底前", actual: 12.5 }, ["--12-31", "--12-05", note("H")]],
    ["7/20", { ...date, target: "7/31", actual: "7/20" }, ["--07-31", "--07-20", note("F"), note("H")]],
    [
      "2022.7",
      { ...date, target: "2022.7", actual: "2022.6" },
      ["2022-07-31", "2022-06-30", note("F"), note("H")],
    ],
    [
      "days or a day",
      { ...date, level3: "工作时限", target: "12.5", actual: "11.8" },
      ["unreadable", "unreadable", unclear("F"), unclear("H")],
    ],
    ["a duration", { ...date, level3: "平均办理时限", target: "3.5", actual: "2.5" }, ["3.5", "2.5"]],
    [
      "a duration with its unit",
      { ...date, level3: "工作时限", target: "3.5天", actual: "2.5" },
      ["3.5 天", "2.5"],
    ],
    ["a rate", { ...date, level3: "完成及时率", target: "12.5", actual: "11.8" }, ["12.5", "11.8"]],
    ["elsewhere", { target: "12.5", actual: "20220720", nature: "" }, ["12.5", "20220720"]],
  ])("%s", (_, row, expected) => {
    expect(readRow(row)).toEqual(expected);
  });
});

describe("rows that are no indicators", () => {
  const row = (name: string, rest: Cells = {}) => ({
    "指标!D2": name,
    "指标!F2": "",
    "指标!H2": "",
    "指标!I2": "",
    "指标!J2": "",
    ...rest,
  });
  const count = (cells: Cells) => readWith(cells).selfEvaluation.indicators.length;
  const all = count({});

  test.each(["指标2", "指标1：", "……", "三级指标3", "指标①"])("%s keeps a place", (name) => {
    expect(briefly(readWith(row(name)))).toEqual(["note R00.placeholderRow 指标!D2"]);
    expect(count(row(name))).toBe(all - 1);
  });

  test("a name alone is an error", () => {
    expect(briefly(readWith(row("培训人数")))).toEqual(["error R00.nameAlone 指标!D2"]);
    expect(count(row("培训人数"))).toBe(all - 1);
  });

  test("a name with a weight is an indicator", () => {
    expect(count(row("培训人数", { "指标!I2": 10 }))).toBe(all);
    expect(count(row("指标2", { "指标!F2": "100人" }))).toBe(all);
  });
});

describe("项目 merged over several rows", () => {
  const HEADINGS = ["project", "level1", "level3", "target", "weight"] as const;
  const origins = (drawing: string) => {
    const values = drawing
      .trim()
      .split("\n")
      .map((line) => line.split("|").map((text) => text.trim()));
    const area = sheetOfValues(values);
    const rows = values.map((_, index): ProjectRow =>
      Object.fromEntries(
        HEADINGS.map((key, column): [string, InputCell] => [key, cellOf(area, index, column)]),
      ),
    );
    return projectOrigins(rows, (written) => written !== "部门整体").join(" ");
  };

  test("all rows of whole weights are the project's", () => {
    expect(origins(`甲 | 产出指标 | a | 1 | 50\n | 效益指标 | b | 1 | 30\n | 满意度指标 | c | 1 | 10`)).toBe(
      "own above above",
    );
  });

  test("merged levels show that the rows belong together", () => {
    expect(origins(`甲 | 产出指标 | a | 1 | 20\n | | b | 1 | 15\n | | c | 1 | 15`)).toBe("own above above");
  });

  test("a first level that begins again is the department's", () => {
    expect(
      origins(
        `甲 | 产出指标 | a | 1 | 40\n | 效益指标 | b | 1 | 30\n | 产出指标 | c | 1 | 50\n | 效益指标 | d | 1 | 40`,
      ),
    ).toBe("own above department department");
  });

  test("rows after whole weights are the department's", () => {
    expect(origins(`甲 | 产出指标 | a | 1 | 90\n | 效益指标 | b | 1 | 45`)).toBe("own department");
  });

  test("an incomplete row, and weights that tell nothing, are unclear", () => {
    expect(origins(`甲 | 产出指标 | a | 1 | 50\n | | b | | 40`)).toBe("own unclear");
    expect(origins(`甲 | 产出指标 | a | 1 | 50\n | 效益指标 | b | 1 | 33`)).toBe("own unclear");
  });

  test("a name that is repeated in its rows is not merged", () => {
    expect(origins(`甲 | 产出指标 | a | 1 | 50\n甲 | 效益指标 | b | 1 | 40\n | 产出指标 | c | 1 | 33`)).toBe(
      "own own own",
    );
  });

  test("below 部门整体, and without a project above, blank is the department", () => {
    expect(
      origins(` | 产出指标 | a | 1 | 50\n部门整体 | 产出指标 | b | 1 | 33\n | 效益指标 | c | 1 | 33`),
    ).toBe("own own own");
  });
});

test("traditional levels are the standard ones", () => {
  const { selfEvaluation } = readWith({ "指标!B2": "產出指標", "指标!C2": "數量指標" });
  expect(selfEvaluation.indicators[0]?.level1).toMatchObject({ written: "產出指標", value: "产出指标" });
  expect(selfEvaluation.indicators[0]?.level2.value).toBe("数量指标");
});
