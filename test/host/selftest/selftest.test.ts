/** The self-test, asked of the embedded host: it answers as assumed, and each check fails where it does not. */
import { CHECK_NAMES, CHECKS, type CheckName } from "../../../src/excel/selftest";
import { OTHER_SHEET, TEST_SHEET } from "../../../src/excel/selftest/check";
import { answersOf, decode, encode } from "../../../src/excel/selftest/code";
import { runSelftest, WorkbookNotEmpty, type Selftest } from "../../../src/excel/selftest/run";
import { invalidOperation } from "../../../src/emulator/errors";
import { createWorkbook } from "../../../src/xlsx";
import { HostError } from "../../../src/port/errors";
import type { DefinedName, Sheet, Workbook } from "../../../src/xlsx/model/types";
import { closeExcel, openExcel, type OpenExcel } from "../../support/openExcel";
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

interface Left {
  readonly sheets: readonly string[];
  readonly names: number;
  readonly settings: readonly string[];
}

const left = ({ workbook }: OpenExcel): Left => ({
  sheets: workbook.sheets.map(({ name }) => name),
  names: workbook.names.length,
  settings: [...workbook.settings.keys()],
});
const NOTHING_LEFT: Left = { sheets: ["Sheet1"], names: 0, settings: [] };

describe("a run that does not come to its end", () => {
  test.each(CHECK_NAMES)("stopped at %s, leaves nothing and gives what it knows", async (name) => {
    const excel = await openExcel(createWorkbook());
    const stop = new AbortController();
    const known: CheckName[] = [];
    const result = await runSelftest({
      now,
      signal: stop.signal,
      onCheck: (asked) => {
        if (asked === name) stop.abort();
      },
      onResult: (check) => known.push(check.name),
    });
    expect(result).toMatchObject({ ended: "stopped", cleanedUp: true });
    expect(known).toEqual(CHECK_NAMES.slice(0, CHECK_NAMES.indexOf(name)));
    expect(result.checks.map((check) => check.name)).toEqual(known);
    expect(left(excel)).toEqual(NOTHING_LEFT);
    const answered = { ...result, platform: "PC", version: "16.0.17928.20000", excelApi: "1.17" };
    expect(decode(encode(answered))).toEqual(answersOf(answered));
  });

  test("stopped in the middle of a request, waits for no answer", async () => {
    const excel = await openExcel(createWorkbook());
    const stop = new AbortController();
    const answer = hold();
    const result = await runSelftest({
      now,
      signal: stop.signal,
      onCheck: (name) => {
        if (name !== "dateBase") return;
        answer.isHeld = true;
        setTimeout(() => {
          answer.isHeld = false;
          stop.abort();
        }, 20);
      },
    });
    expect(result).toMatchObject({ ended: "stopped", cleanedUp: true });
    expect(left(excel)).toEqual(NOTHING_LEFT);
  });

  test("goes on after a request that hangs for longer than the limit", async () => {
    const excel = await openExcel(createWorkbook());
    const answer = hold();
    const stop = new AbortController();
    const result = await runSelftest({
      now,
      signal: stop.signal,
      limitMs: 2_000,
      onCheck: (name) => {
        if (name === "dateBase") stop.abort();
        if (name !== "apostrophes") return;
        answer.isHeld = true;
        setTimeout(() => (answer.isHeld = false), 2_200);
      },
    });
    expect(failing(result)).toEqual(["apostrophes"]);
    expect(result.checks.find(({ name }) => name === "apostrophes")?.facts).toEqual({ error: "timeout" });
    expect(result.checks.at(-1)?.name).toBe("doubles");
    expect(result.cleanedUp).toBe(true);
    expect(left(excel)).toEqual(NOTHING_LEFT);
  });

  test("ends where Excel is silent; the next run removes what it left", async () => {
    const excel = await openExcel(createWorkbook());
    const answer = hold();
    const result = await runSelftest({
      now,
      limitMs: 1_000,
      onCheck: (name) => (answer.isHeld ||= name === "charts"),
    });
    expect(result).toMatchObject({ ended: "silent", cleanedUp: false });
    expect(result.checks.map(({ name }) => name)).toEqual(
      CHECK_NAMES.slice(0, CHECK_NAMES.indexOf("charts") + 1),
    );
    expect(left(excel).sheets).toContain("自检");
    answer.isHeld = false;
    expect(await runSelftest({ now })).toMatchObject({ ended: "complete", cleanedUp: true });
    expect(left(excel)).toEqual(NOTHING_LEFT);
  });

  test("asks the rest where a sheet cannot be shown", async () => {
    const excel = await openExcel(createWorkbook());
    does<Sheet>("Worksheet", "Activate", () => {
      throw invalidOperation("a window");
    });
    expect(failing(await runSelftest({ now }))).toEqual(["sheetShown"]);
    expect(left(excel)).toEqual(NOTHING_LEFT);
  });

  test("leaves nothing where its second sheet is refused", async () => {
    const excel = await openExcel(createWorkbook());
    does<Workbook>("WorksheetCollection", "Add", (_workbook, args, call) => {
      if (args[0] === OTHER_SHEET) throw invalidOperation("a second sheet");
      return call(args);
    });
    await expect(runSelftest({ now })).rejects.toThrow(HostError);
    expect(left(excel)).toEqual(NOTHING_LEFT);
  });
});

describe("beside what an earlier run has left", () => {
  async function interrupted(): Promise<OpenExcel> {
    const excel = await openExcel(createWorkbook());
    await runSelftest({
      now,
      onCheck: (name) => (excel.workbook.structureProtected = name === "speed"),
    });
    excel.workbook.structureProtected = false;
    expect(left(excel).sheets).toEqual(expect.arrayContaining([TEST_SHEET, OTHER_SHEET]));
    return excel;
  }

  test("a run removes it and is complete", async () => {
    const excel = await interrupted();
    const result = await runSelftest({ now });
    expect(failing(result)).toEqual([]);
    expect(left(excel)).toEqual(NOTHING_LEFT);
  });

  test("a run adds a sheet where nothing else is left", async () => {
    const excel = await interrupted();
    excel.workbook.sheets.splice(0, 1);
    expect(await runSelftest({ now })).toMatchObject({ ended: "complete", cleanedUp: true });
    expect(left(excel).sheets).toHaveLength(1);
    expect(left(excel).sheets).not.toContain(TEST_SHEET);
  });

  test("a run deletes nothing where the user has written elsewhere", async () => {
    const excel = await interrupted();
    const before = left(excel);
    excel.host.userEdit("Sheet1", "A1", "甲");
    await expect(runSelftest({ now })).rejects.toThrow(WorkbookNotEmpty);
    expect(left(excel)).toEqual(before);
  });

  test("a sheet of that name without a mark of a run is the user's", async () => {
    const excel = await interrupted();
    excel.workbook.settings.clear();
    const before = left(excel);
    await expect(runSelftest({ now })).rejects.toThrow(WorkbookNotEmpty);
    expect(left(excel)).toEqual(before);
  });
});

/** Requests wait for their answer while `isHeld`; they are sent all the same, in order. */
function hold(): { isHeld: boolean } {
  const state = { isHeld: false };
  const run = Excel.run.bind(Excel) as (batch: Batch) => Promise<unknown>;
  type Batch = (context: Excel.RequestContext) => Promise<unknown>;
  jest.spyOn(Excel, "run").mockImplementation(((batch: Batch) =>
    run((context) => {
      const sync = context.sync.bind(context);
      context.sync = async <T>(value?: T) => {
        while (state.isHeld) await new Promise((resolve) => setTimeout(resolve, 10));
        return sync(value as T);
      };
      return batch(context);
    })) as typeof Excel.run);
  return state;
}

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
