import { parseAddress, containsCell } from "../../../../src/a1";
import { incompleteInput, readSelfEvaluation, type ReadResult } from "../../../../src/workbook/read";
import type { ReadAccount } from "../../../../src/workbook/read/account";
import type { InputSheet } from "../../../../src/domain/model";
import { briefly, readWith, sampleSnapshot, withCells, withName, type Cells } from "../../../support/inputs";

const accountOf = ({ read }: ReadResult, table: InputSheet): ReadAccount => {
  const found = read.find((one) => one.table === table);
  if (found === undefined) throw new Error(`no account of ${table}`);
  return found;
};
const leftOut = (result: ReadResult, table: InputSheet): string[] =>
  accountOf(result, table).leftOut.map(({ cell, why }) => `${cell} ${why}`);

/** A row of 资金 as it is pasted */
const line = (row: number, project = "新增项目"): Cells => ({
  [`资金!A${row}`]: "项目支出",
  [`资金!B${row}`]: project,
  [`资金!C${row}`]: "部门预算",
  [`资金!G${row}`]: 12.5,
  [`资金!K${row}`]: 10,
});
const range = accountOf(readSelfEvaluation(sampleSnapshot()), "资金").range;
/** The closing row of 资金, 1-based */
const closing = Number(/\d+$/.exec(range ?? "")?.[0]);

test("the sample: every table is counted, and nothing is left out", () => {
  const { read } = readSelfEvaluation(sampleSnapshot());
  expect(read.map(({ table, rows, counted }) => [table, rows, counted])).toEqual([
    ["基本信息", 16, 16],
    ["资金", 12, 12],
    ["项目", 9, 9],
    ["指标", 30, 30],
    ["报告数", 17, 17],
    ["实绩", 88, 88],
    ["报告文字", 125, 125],
    ["规则参数", 18, 18],
  ]);
  expect(read.flatMap((one) => one.leftOut)).toEqual([]);
});

describe("rows of data below the closing row (R56)", () => {
  test("are an error at each row, and stop a write", () => {
    const result = readWith({ ...line(closing + 1), ...line(closing + 2), ...line(closing + 3) });
    expect(briefly(result)).toEqual([
      `error R56.rowsBelow 资金!A${closing + 1} 资金!A${closing + 2} 资金!A${closing + 3}`,
    ]);
    expect(result.findings[0]?.inputs).toEqual({
      table: "资金",
      rows: "3",
      range: `A${closing + 1}:K${closing + 3}`,
    });
    expect(incompleteInput(result.findings)).toEqual(result.findings);
    expect(accountOf(result, "资金")).toMatchObject({ rows: 15, counted: 12 });
    expect(leftOut(result, "资金")[0]).toBe(`资金!A${closing + 1} rowOutside`);
    expect(leftOut(result, "资金")).toHaveLength(15);
  });

  test("also after blank rows, and with amounts alone", () => {
    expect(briefly(readWith(line(closing + 9)))).toEqual([`error R56.rowsBelow 资金!A${closing + 9}`]);
    expect(briefly(readWith({ [`资金!K${closing + 2}`]: 30 }))).toEqual([
      `error R56.rowsBelow 资金!K${closing + 2}`,
    ]);
    expect(briefly(readWith({ [`资金!K${closing + 2}`]: "30.5万元" }))).toHaveLength(1);
  });

  test.each<[InputSheet, Cells]>([
    ["项目", { "项目!A90": "新项目", "项目!B90": "市就业局", "项目!I90": "是" }],
    ["指标", { "指标!B90": "产出指标", "指标!D90": "培训人数", "指标!F90": "100", "指标!I90": 5 }],
    ["报告数", { "报告数!A90": "全部", "报告数!B90": "年初预算", "报告数!C90": 900 }],
  ])("of %s", (table, cells) => {
    const result = readWith(cells);
    expect(result.findings.map(({ code }) => code)).toEqual(["R56.rowsBelow"]);
    expect(leftOut(result, table)).toEqual(Object.keys(cells).map((cell) => `${cell} rowOutside`));
  });

  test.each<[what: string, cells: Cells, why: string]>([
    ["a signature", { A: "填表人：张三", E: "审核人：李四", K: 44621 }, "below"],
    ["a note", { A: "注：以上数据来自财务系统。" }, "below"],
    ["a sum", { A: "合计", G: 100, K: 90 }, "totalRow"],
  ])("%s is none of them", (_what, cells, why) => {
    const placed = Object.fromEntries(
      Object.entries(cells).map(([column, value]) => [`资金!${column}${closing + 2}`, value]),
    );
    const result = readWith(placed);
    expect(result.findings).toEqual([]);
    expect(leftOut(result, "资金")).toEqual(Object.keys(placed).map((cell) => `${cell} ${why}`));
  });

  test("single figures far below are none of them", () => {
    const result = readWith({ [`资金!G${closing + 12}`]: 5, [`资金!H${closing + 12}`]: "核算用" });
    expect(briefly(result)).toEqual([`note R00.figuresBelow 资金!G${closing + 12}`]);
    expect(leftOut(result, "资金")).toHaveLength(2);
  });
});

test("data in the closing row is an error; a note there is left out", () => {
  expect(briefly(readWith({ [`资金!K${closing}`]: 30 }))).toEqual([`error R56.closingRow 资金!K${closing}`]);
  const noted = readWith({ [`资金!M${closing}`]: "勿删此行" });
  expect(noted.findings).toEqual([]);
  expect(leftOut(noted, "资金")).toEqual([`资金!M${closing} below`]);
});

test("rows above the headings are an error, as after sorting the whole table", () => {
  const sorted = withName(sampleSnapshot(), "绩效_资金", (one) => {
    if (one.area === null) return one;
    const move = <T>(rows: readonly T[]): T[] => {
      const [head, first, second, ...others] = rows;
      return [first, second, head, ...others] as T[];
    };
    const { values, formulas, numberFormats } = one.area;
    return {
      ...one,
      area: {
        ...one.area,
        values: move(values),
        formulas: move(formulas),
        numberFormats: move(numberFormats),
      },
    };
  });
  const result = readSelfEvaluation(sorted);
  expect(briefly(result)).toContain("error R56.rowsAbove 资金!A1 资金!A2");
  expect(accountOf(result, "资金")).toMatchObject({ rows: 12, counted: 10 });
});

test("blank rows among the rows change nothing", () => {
  const cells = Object.fromEntries([..."ABCDEFGHIJKLM"].map((column) => [`资金!${column}5`, ""]));
  const result = readWith(cells);
  expect(accountOf(result, "资金")).toMatchObject({ rows: 11, counted: 11, leftOut: [] });
  expect(incompleteInput(result.findings)).toEqual([]);
});

test("a second block beside the table, a column and sums of the user's own are named as left out", () => {
  const result = readWith({
    "资金!Q1": "支出类别",
    "资金!R1": "支出",
    "资金!Q2": "人员经费",
    "资金!R2": 3,
  });
  expect(result.findings).toEqual([]);
  expect(leftOut(result, "资金")).toEqual([
    "资金!Q1 beside",
    "资金!R1 beside",
    "资金!Q2 beside",
    "资金!R2 beside",
  ]);
  expect(leftOut(readWith({ "基本信息!B22": "0812-3330000" }), "基本信息")).toEqual(["基本信息!B22 beside"]);
});

test("a renamed required column is R57, and its cells are named", () => {
  const result = readWith({ "资金!K1": "支出数额" });
  expect(result.findings[0]?.code).toBe("R57.missingColumn");
  expect(incompleteInput(result.findings)).toHaveLength(1);
  expect(leftOut(result, "资金")).toContain("资金!K2 renamedColumn");
  expect(accountOf(result, "资金").counted).toBe(12);
});

test("a sum among the rows and rows of zeros do not count, and say so", () => {
  const result = readWith({ "资金!A2": "合计" });
  expect(accountOf(result, "资金")).toMatchObject({ rows: 12, counted: 11 });
  expect(leftOut(result, "资金")[0]).toBe("资金!A2 subtotal");
});

test("without its name, all that the sheet of a table holds is left out", () => {
  const snapshot = sampleSnapshot();
  const area = snapshot.names.find(({ name }) => name === "绩效_资金")?.area;
  const lost = withName(snapshot, "绩效_资金", () => null);
  const outside = lost.outside.map((one) =>
    one.sheet === "资金" && area ? { ...one, blocks: [area] } : one,
  );
  const result = readSelfEvaluation({ ...lost, outside });
  expect(accountOf(result, "资金")).toMatchObject({ range: null, counted: 0 });
  expect(leftOut(result, "资金")).toContain("资金!K2 unreadTable");
});

test("what is beyond the limits of reading is an error", () => {
  const snapshot = sampleSnapshot();
  const unread = [{ row: 5_000, column: 0, rows: 90, columns: 13 }];
  const outside = snapshot.outside.map((one) => (one.sheet === "资金" ? { ...one, unread } : one));
  const result = readSelfEvaluation({ ...snapshot, outside });
  expect(briefly(result)).toEqual(["error R56.notRead 资金!A5001"]);
});

test("every cell that is planted near a table is counted or named", () => {
  const around = ["资金!A1", "资金!N3", `资金!A${closing + 1}`, "指标!M2", "规则参数!B40", "报告数!F9"];
  for (const address of around) {
    const result = readSelfEvaluation(withCells(sampleSnapshot(), { [address]: "植入的文字" }));
    const at = parseAddress(address);
    const isInTable = result.read.some(({ range: area }) => {
      const table = area === null ? null : parseAddress(area);
      return table?.sheet === at?.sheet && table !== null && at !== null
        ? containsCell(table.area, at.area.row, at.area.column)
        : false;
    });
    const named = [
      ...result.read.flatMap((one) => one.leftOut.map(({ cell }) => cell)),
      ...result.findings.flatMap(({ cells }) => cells),
    ];
    expect([address, isInTable || named.includes(address)]).toEqual([address, true]);
  }
});
