/** The self-test, asked of the embedded host: it answers as assumed, and each check fails where it does not. */
import { CHECK_NAMES, CHECKS, type CheckName } from "../../../src/excel/selftest";
import { runSelftest, WorkbookNotEmpty, type Selftest } from "../../../src/excel/selftest/run";
import { invalidOperation } from "../../../src/emulator/errors";
import { createWorkbook } from "../../../src/xlsx";
import type { DefinedName } from "../../../src/xlsx/model/types";
import { closeExcel, openExcel } from "../../support/openExcel";
import { CONTRARY, does } from "./contrary";

afterEach(() => {
  closeExcel();
  jest.restoreAllMocks();
});

const now = (): number => performance.now();
const failing = ({ checks }: Selftest): CheckName[] =>
  checks.filter(({ holds }) => !holds).map(({ name }) => name);

test("asks 30 questions", () => {
  expect(CHECK_NAMES).toHaveLength(30);
});

describe("on the embedded host", () => {
  test("every fact is as assumed, and none is missing", async () => {
    await openExcel(createWorkbook());
    const asked: string[] = [];
    const { checks, cleanedUp } = await runSelftest({ now, onCheck: (name) => asked.push(name) });
    for (const { name, facts } of checks) {
      expect([name, facts]).toEqual([name, expect.objectContaining(CHECKS[name].assumed)]);
    }
    expect(checks.map(({ holds }) => holds)).toEqual(CHECK_NAMES.map(() => true));
    expect(asked).toEqual([...CHECK_NAMES]);
    expect(cleanedUp).toBe(true);
  });

  test("says how long the variants of drawing, page setup and settings took", async () => {
    await openExcel(createWorkbook());
    const { checks } = await runSelftest({ now });
    const times = Object.fromEntries(checks.map(({ name, times = {} }) => [name, Object.keys(times)]));
    expect(times).toMatchObject({
      pageSetup: expect.arrayContaining(["orientation", "zoom", "centerFooter"]),
      largeSettings: ["write300kB", "read300kB", "write1MB", "read1MB"],
      speed: [
        "tenFormsInOneRequest",
        "setUpOfTenForms",
        "tenFormsInTenRequests",
        "oneFormByRanges",
        "oneFormByCellProperties",
      ],
    });
  });

  test("leaves the workbook as it was", async () => {
    const { workbook } = await openExcel(createWorkbook());
    await runSelftest({ now });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(workbook.sheets[0]?.cells.size).toBe(0);
    expect(workbook.names).toEqual([]);
    expect([...workbook.settings]).toEqual([]);
  });

  test("asks nothing about notes through an Office.js that has none", async () => {
    await openExcel(createWorkbook());
    Reflect.deleteProperty(Excel.Worksheet.prototype, "notes");
    const result = await runSelftest({ now });
    expect(failing(result)).toEqual([]);
    expect(result.checks.find(({ name }) => name === "notes")?.facts).toEqual({});
  });

  test("needs nothing above the ExcelApi that the manifest asks for", async () => {
    await openExcel(createWorkbook(), { host: { requirements: { ExcelApi: "1.9" } } });
    const result = await runSelftest({ now });
    expect(failing(result)).toEqual([]);
    expect(result.checks.find(({ name }) => name === "mergeAcross")?.facts).not.toHaveProperty("merges");
  });
});

test.each(CHECK_NAMES)("%s, and it alone, fails on a host that answers otherwise", async (name) => {
  const { workbook } = await openExcel(createWorkbook());
  const clock = CONTRARY[name](workbook);
  expect(failing(await runSelftest({ now: clock ?? now }))).toEqual([name]);
});

test("a double that comes back with another last bit is reported, but no failure", async () => {
  await openExcel(createWorkbook());
  CONTRARY.doubles(createWorkbook(), (value) => value * (1 + Number.EPSILON));
  const result = await runSelftest({ now });
  expect(failing(result)).toEqual([]);
  expect(result.checks.find(({ name }) => name === "doubles")?.facts).toMatchObject({
    sameToTheLastBit: false,
  });
});

describe("refuses a workbook that is not empty", () => {
  test.each([
    ["a value", "A1", "甲"],
    ["a value elsewhere", "C7", "0"],
    ["a formula without a result", "A1", '=""'],
  ])("%s", async (_what, address, value) => {
    const { workbook, host } = await openExcel(createWorkbook());
    host.userEdit("Sheet1", address, value);
    await expect(runSelftest({ now })).rejects.toThrow(WorkbookNotEmpty);
    expect(workbook.sheets).toHaveLength(1);
  });
});

test("deletes its sheets even where Excel does not let names go", async () => {
  const { workbook } = await openExcel(createWorkbook());
  does<DefinedName>("NamedItem", "Delete", () => {
    throw invalidOperation("a name");
  });
  const result = await runSelftest({ now });
  expect(result.cleanedUp).toBe(false);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("says when its sheets could not be deleted", async () => {
  const { host } = await openExcel(createWorkbook());
  const result = await runSelftest({
    now,
    onCheck: (name) => {
      if (name === "speed") host.document.workbook.structureProtected = true;
    },
  });
  expect(result.cleanedUp).toBe(false);
});
