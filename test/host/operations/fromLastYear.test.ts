import { evaluate } from "../../../src/domain/evaluate/workbook";
import { HostError } from "../../../src/port/errors";
import { readEvaluationFile } from "../../../src/files/readEvaluationFile";
import { createWorkbook } from "../../../src/xlsx";
import { bytesOf, closeExcel, openExcel, openStandard } from "../../support/openExcel";
import { standardFile } from "../../support/standardFile";
import { FILE_2020, workbook2020 } from "../../support/workbook2020";

afterEach(closeExcel);

const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => new Uint8Array(bytes).buffer,
});

async function read(bytes: Uint8Array) {
  const reading = readEvaluationFile(bytes);
  if (reading.kind !== "read") throw new Error(reading.trouble);
  return reading;
}

test("this year's workbook from last year's: it is read without trouble, and says what must be looked at", async () => {
  const last = await standardFile(workbook2020());
  const { operations, workbook } = await openExcel(createWorkbook());
  const reading = await operations.createFromLastYear(fileOf(FILE_2020, last));
  expect(reading).toMatchObject({ kind: "read", lastYear: { file: FILE_2020, year: 2020 } });
  const { selfEvaluation, evaluation } = await read(bytesOf(workbook));
  expect([selfEvaluation.unit.name.value, selfEvaluation.unit.year.value]).toEqual([
    "攀枝花市就业创业促进中心",
    2021,
  ]);
  expect(
    selfEvaluation.funds.map(({ project, carriedOver, spent }) => [
      project.value,
      carriedOver.written,
      spent.written,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ["中央、省级就业创业补助资金", "7.76", ""],
      ["业务运行费", "0", ""],
    ]),
  );
  expect(
    selfEvaluation.indicators.map(({ level3, target, actual }) => [
      level3.value,
      target.written,
      actual.written,
    ]),
  ).toContainEqual(["失业人员再就业", "5800人", ""]);
  expect(
    selfEvaluation.workFigures.map(({ name, value, lastYear }) => [
      name.value,
      value.written,
      lastYear.written,
    ]),
  ).toContainEqual(["两所高校留攀就业", "", "1268"]);
  const marked = evaluation.findings.filter(({ rule }) => rule === "R84");
  expect(marked.map(({ cells, inputs }) => [cells[0], inputs])).toEqual([
    ["指标!K2", { column: "偏差原因及改进措施", count: "6", mark: "【上年，待核】" }],
    ["资金!M10", { column: "备注", count: "1", mark: "【上年，待核】" }],
  ]);
  const unreadable = evaluation.findings.filter(
    ({ rule, severity }) => rule === "R00" && severity === "error",
  );
  expect(unreadable).toEqual([]);
});

test("what was carried over agrees with last year, and the next recompute compares with it", async () => {
  const last = await standardFile(workbook2020());
  const { operations, workbook } = await openExcel(createWorkbook());
  const reading = await operations.createFromLastYear(fileOf(FILE_2020, last));
  if (reading.kind !== "read") throw new Error(reading.problem);
  const { selfEvaluation } = await read(bytesOf(workbook));
  const { findings } = evaluate(selfEvaluation, [], reading.lastYear);
  expect(findings.filter(({ rule }) => ["Y1", "Y2", "Y10"].includes(rule))).toEqual([]);
  const { evaluation } = await operations.preview().then(() => operations.review());
  expect(evaluation.years).toMatchObject({ kind: "compared" });
});

test("nothing is overwritten", async () => {
  const last = await standardFile(workbook2020());
  const { operations, workbook } = await openStandard("sample");
  const before = bytesOf(workbook);
  await expect(operations.createFromLastYear(fileOf(FILE_2020, last))).rejects.toThrow(HostError);
  expect(Buffer.from(bytesOf(workbook)).equals(Buffer.from(before))).toBe(true);
});

test.each([
  ["notXlsx", new TextEncoder().encode("text")],
  ["notXlsx", new Uint8Array()],
] as const)("a file that is %s adds nothing", async (problem, bytes) => {
  const { operations, workbook } = await openExcel(createWorkbook());
  expect(await operations.createFromLastYear(fileOf("a.xlsx", bytes))).toEqual({
    kind: "unreadable",
    file: "a.xlsx",
    problem,
  });
  expect(workbook.sheets).toHaveLength(1);
});

test("a file that has gone since, and one that is too large", async () => {
  const { operations } = await openExcel(createWorkbook());
  const gone = { name: "a.xlsx", size: 10, arrayBuffer: () => Promise.reject(new Error("gone")) };
  expect(await operations.chooseLastYear(gone)).toMatchObject({ problem: "unavailable" });
  expect(await operations.chooseLastYear({ ...gone, size: 1e9 })).toMatchObject({ problem: "tooLarge" });
});

test("a run after the choice has findings of two years, and one after its end has none", async () => {
  const last = await standardFile(workbook2020());
  const { operations } = await openStandard("sample");
  await operations.chooseLastYear(fileOf(FILE_2020, last));
  const ofYears = async () => {
    const { evaluation, remembered } = await operations.recompute();
    return [evaluation.findings.filter(({ rule }) => rule.startsWith("Y")).length, remembered?.file ?? null];
  };
  expect(await ofYears()).toEqual([7, null]);
  expect(await ofYears()).toEqual([7, FILE_2020]);
  await operations.chooseLastYear(null);
  expect(await ofYears()).toEqual([0, FILE_2020]);
  expect(await ofYears()).toEqual([0, FILE_2020]);
});

test("findings of two years are not called settled by a run that does not look for them", async () => {
  const last = await standardFile(workbook2020());
  const { operations } = await openStandard("sample");
  await operations.chooseLastYear(fileOf(FILE_2020, last));
  await operations.recompute();
  await operations.chooseLastYear(null);
  const { since } = await operations.recompute();
  expect([since?.fresh.size, since?.gone]).toEqual([0, []]);
});
