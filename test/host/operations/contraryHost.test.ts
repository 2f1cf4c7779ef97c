/** An Excel that does what a real one is known or feared to do: the figures are right, and what is left is said. */
import { reasonsDue } from "../../../src/domain/triage/reasons";
import { toHostError } from "../../../src/excel/errors";
import { createWorkbook } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { isEmpty } from "../../../src/workbook/plan";
import {
  bytesOf,
  closeExcel,
  openExcel,
  openStandard,
  sheetOf,
  valueAt,
  type OpenExcel,
} from "../../support/openExcel";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { differingParts, partsOf } from "../../support/workbookParts";

jest.setTimeout(120_000);
afterEach(closeExcel);

async function filled(): Promise<Uint8Array> {
  const { workbook } = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  return bytesOf(workbook);
}

const isSetting = (part: string): boolean => part.startsWith("xl/webextensions/");

function differences(excel: OpenExcel, other: OpenExcel): string[] {
  return differingParts(partsOf(bytesOf(excel.workbook)), partsOf(bytesOf(other.workbook)));
}

test("rows that a filter hides: reasons written above and below them are in their cells, and 还原 takes them back", async () => {
  const excel = await openExcel(loadXlsx(await filled()));
  const { operations, workbook } = excel;
  excel.host.userEdit("资金", "K4", "1");
  const { selfEvaluation, evaluation } = await operations.recompute();
  const due = reasonsDue(selfEvaluation, evaluation).flatMap(({ id, cell, present }) =>
    cell?.startsWith("资金!") === true ? [{ id, cell, present }] : [],
  );
  const cells = due.map(({ cell }) => cell.slice("资金!".length));
  expect(cells).toEqual(["L2", "L3", "L4"]);
  const reasonsNow = (): unknown[] => cells.map((cell) => valueAt(workbook, "资金", cell));
  const before = reasonsNow();
  sheetOf(workbook, "资金").rows.set(2, { height: null, hidden: true, style: 0 });
  excel.host.setQuirks({ hiddenRows: "skipped" });
  await operations.writeReasons(due.map((one, index) => ({ ...one, text: `第 ${index + 1} 笔的原因` })));
  expect(reasonsNow()).toEqual(["第 1 笔的原因", "第 2 笔的原因", "第 3 笔的原因"]);
  await operations.restore();
  expect(reasonsNow()).toEqual(before);
});

describe("without a printer", () => {
  test("figures, marks and record are written, one note stays, and a later try sets up the pages", async () => {
    const file = await filled();
    const usual = await openExcel(loadXlsx(file));
    await usual.operations.recompute();
    const excel = await openExcel(loadXlsx(file));
    excel.host.setQuirks({ noPrinter: true });
    const { inspection, plan } = await excel.operations.recompute();
    expect(isEmpty(plan)).toBe(false);
    expect(inspection.setUpPending).toBe(true);
    for (const { name, cells, columns, conditionalFormats } of usual.workbook.sheets) {
      const written = sheetOf(excel.workbook, name);
      expect([...written.cells].map(([key, { value }]) => [key, value])).toEqual(
        [...cells].map(([key, { value }]) => [key, value]),
      );
      // Widths and panes need no printer.
      expect(written.columns.size).toBe(columns.size);
      expect(written.conditionalFormats.length).toBe(conditionalFormats.length);
    }
    await expect(excel.operations.setUpPages()).rejects.toMatchObject({ name: "HostError" });
    expect((await excel.operations.inspect()).setUpPending).toBe(true);
    expect((await excel.operations.recompute()).inspection.setUpPending).toBe(true);

    excel.host.setQuirks({});
    await excel.operations.setUpPages();
    expect((await excel.operations.inspect()).setUpPending).toBe(false);
    expect(differences(excel, usual)).toEqual([]);
  });

  test("the next recompute tries again by itself", async () => {
    const excel = await openExcel(loadXlsx(await filled()));
    excel.host.setQuirks({ noPrinter: true });
    await excel.operations.recompute();
    excel.host.setQuirks({});
    const { plan, inspection } = await excel.operations.recompute();
    expect(isEmpty(plan)).toBe(true);
    expect(inspection.setUpPending).toBe(false);
    expect(sheetOf(excel.workbook, "附件5").pageLayout.zoom.horizontalFitToPages).toBe(1);
  });

  test("还原 restores the workbook", async () => {
    const file = await filled();
    const excel = await openExcel(loadXlsx(file));
    excel.host.setQuirks({ noPrinter: true });
    await excel.operations.recompute();
    await excel.operations.restore();
    expect(differingParts(partsOf(bytesOf(excel.workbook)), partsOf(bytesOf(loadXlsx(file))))).toEqual([]);
  });
});

test("fractions that come back with another last bit are what was written", async () => {
  const file = await filled();
  const excel = await openExcel(loadXlsx(file));
  excel.host.setQuirks({ lastBit: true });
  await excel.operations.recompute();
  expect(isEmpty((await excel.operations.recompute()).plan)).toBe(true);
  expect((await excel.operations.canRestore())?.skippedSheets).toEqual([]);
  await excel.operations.restore();
  expect(differingParts(partsOf(bytesOf(excel.workbook)), partsOf(bytesOf(loadXlsx(file))))).toEqual([]);
});

describe("a highlight that shares a cell with a rule of the user's", () => {
  async function withSharedCells(sharing: (sheet: string) => boolean = () => true): Promise<OpenExcel> {
    const excel = await openExcel(loadXlsx(await filled()));
    const right = valueAt(excel.workbook, "资金", "K2");
    excel.host.userEdit("资金", "K2", "1234.56");
    await excel.operations.recompute();
    await Excel.run(async (context) => {
      for (const { name, conditionalFormats } of excel.workbook.sheets) {
        if (conditionalFormats.length === 0 || !sharing(name)) continue;
        const rules = context.workbook.worksheets.getItem(name).getRange("A1:Z60").conditionalFormats;
        rules.add("Custom").custom.rule.formula = "=FALSE";
      }
      await context.sync();
    });
    excel.host.userEdit("资金", "K2", String(right));
    return excel;
  }

  test("is found through its own cells, not through the whole sheet", async () => {
    const usual = await withSharedCells();
    await usual.operations.recompute();
    const excel = await withSharedCells();
    excel.host.setQuirks({ sharedFormats: "lostInSheet" });
    const { plan, highlightsLeft } = await excel.operations.recompute();
    expect(plan.highlights.remove.length).toBeGreaterThan(0);
    expect(highlightsLeft).toBe(0);
    const counts = ({ workbook }: OpenExcel) =>
      workbook.sheets.map(({ conditionalFormats }) => conditionalFormats.length);
    expect(counts(excel)).toEqual(counts(usual));
  });

  test("stays where it cannot be found at all, which is said; the next recompute tries again", async () => {
    const excel = await withSharedCells();
    excel.host.setQuirks({ sharedFormats: "lost" });
    const { plan, highlightsLeft } = await excel.operations.recompute();
    expect(highlightsLeft).toBe(plan.highlights.remove.length);
    expect(highlightsLeft).toBeGreaterThan(0);
    excel.host.setQuirks({});
    const again = await excel.operations.recompute();
    expect(again.plan.highlights.remove.length).toBeGreaterThanOrEqual(highlightsLeft);
    expect(again.highlightsLeft).toBe(0);
    expect(isEmpty((await excel.operations.recompute()).plan)).toBe(true);
  });

  const LOST = { sharedFormats: "lost" } as const;
  const onFunds = (sheet: string): boolean => sheet === "资金";
  const highlightsIn = ({ workbook }: OpenExcel): string[] =>
    workbook.sheets.flatMap(({ name, conditionalFormats }) =>
      conditionalFormats.filter(({ formula }) => formula !== "=FALSE").map(() => name),
    );

  test("where only some cannot be found, a recompute removes the others", async () => {
    const usual = await withSharedCells(onFunds);
    await usual.operations.recompute();
    const excel = await withSharedCells(onFunds);
    excel.host.setQuirks(LOST);
    const { highlightsLeft } = await excel.operations.recompute();
    expect(highlightsLeft).toBeGreaterThan(0);
    const left = Array.from({ length: highlightsLeft }, () => "资金");
    expect(highlightsIn(excel).sort()).toEqual([...highlightsIn(usual), ...left].sort());
  });

  test("清除标记 removes the others, says how many are left, and tries again", async () => {
    const excel = await withSharedCells(onFunds);
    const all = highlightsIn(excel);
    const lost = all.filter(onFunds);
    excel.host.setQuirks(LOST);
    expect(await excel.operations.clearHighlights()).toEqual({
      highlights: all.length - lost.length,
      notes: 0,
      highlightsLeft: lost.length,
    });
    expect(highlightsIn(excel)).toEqual(lost);
    // Nothing but what is left: there is nothing else to do.
    expect(await excel.operations.clearHighlights()).toMatchObject({
      highlights: 0,
      highlightsLeft: lost.length,
    });
    excel.host.setQuirks({});
    expect(await excel.operations.clearHighlights()).toMatchObject({
      highlights: lost.length,
      highlightsLeft: 0,
    });
    expect(highlightsIn(excel)).toEqual([]);
  });

  test("还原 restores everything else, says how many are left, and the next recompute puts them right", async () => {
    const usual = await withSharedCells();
    await usual.operations.restore();
    const excel = await withSharedCells();
    const lost = highlightsIn(excel);
    excel.host.setQuirks(LOST);
    expect(await excel.operations.restore()).toMatchObject({ highlights: true, highlightsLeft: lost.length });
    expect(highlightsIn(excel)).toEqual(lost);
    for (const one of [excel, usual])
      for (const sheet of one.workbook.sheets) sheet.conditionalFormats.splice(0);
    expect(differences(excel, usual)).toEqual([]);
  });

  test("a write that fails at any request is as before, or done", async () => {
    const shared = await withSharedCells(onFunds);
    shared.host.userEdit("资金", "K3", "1");
    const before = bytesOf(shared.workbook);
    const opened = async (): Promise<OpenExcel> => {
      const excel = await openExcel(loadXlsx(before));
      excel.host.setQuirks(LOST);
      return excel;
    };
    const done = await opened();
    expect((await done.operations.recompute()).highlightsLeft).toBeGreaterThan(0);
    const { requests } = done.host.cost;
    const ends: string[] = [];
    for (let request = 1; request <= requests; request += 3) {
      const excel = await opened();
      excel.host.setFaults([{ request, fault: { kind: "after", actions: 4, code: "GeneralException" } }]);
      const error: unknown = await excel.operations.recompute().then(
        () => null,
        (cause: unknown) => cause,
      );
      if (error !== null) expect([request, error]).toMatchObject([request, { code: "general" }]);
      ends.push(error === null ? "done" : "before");
      const expected = error === null ? done : await openExcel(loadXlsx(before));
      // Where the pages could not be set up, that is stored.
      const differing = differences(excel, expected).filter((part) => error !== null || !isSetting(part));
      expect([request, differing]).toEqual([request, []]);
    }
    expect(new Set(ends)).toEqual(new Set(["done", "before"]));
  });
});

describe("one Ctrl+Z for a whole recompute", () => {
  const UNDO = { host: { requirements: { ExcelApi: "1.20" } } };
  const LISTS = [
    { host: { ...UNDO.host, undo: "desktop" } },
    { host: { ...UNDO.host, undo: "web" } },
  ] as const;

  /** Excel leaves settings out of what it undoes. */
  function differencesTo(excel: OpenExcel, before: Uint8Array): string[] {
    return differingParts(partsOf(bytesOf(excel.workbook)), partsOf(before)).filter(
      (part) => !isSetting(part),
    );
  }

  test.each(LISTS)("gives back every part but the settings: $host.undo", async (options) => {
    const excel = await openExcel(loadXlsx(await filled()), options);
    await excel.operations.recompute();
    const right = bytesOf(excel.workbook);
    excel.host.userEdit("资金", "K2", "999");
    const before = bytesOf(excel.workbook);
    const { plan } = await excel.operations.recompute();
    // 核对记录 has more lines now.
    expect(plan.sheets.map(({ kind }) => kind)).toContain("rebuild");
    expect(plan.highlights.add.length).toBeGreaterThan(0);
    excel.host.userUndo();
    expect(differencesTo(excel, before)).toEqual([]);
    // The cell that the user typed is the action before it.
    excel.host.userUndo();
    expect(differencesTo(excel, right)).toEqual([]);
    // Nothing is left to restore of the run that Ctrl+Z has undone, and the next one writes the same.
    expect((await excel.operations.canRestore())?.cells ?? []).toEqual([]);
    expect(isEmpty((await excel.operations.recompute()).plan)).toBe(true);
  });

  test.each(LISTS)("takes away new sheets: $host.undo", async (options) => {
    const file = await filled();
    const excel = await openExcel(loadXlsx(file), options);
    await excel.operations.recompute();
    excel.host.userUndo();
    excel.workbook.settings.clear();
    expect(differencesTo(excel, file)).toEqual([]);
  });

  test("without ExcelApi 1.20, 还原 gives back every part", async () => {
    const excel = await openExcel(loadXlsx(await filled()));
    await excel.operations.recompute();
    excel.host.userEdit("资金", "K2", "999");
    const before = bytesOf(excel.workbook);
    await excel.operations.recompute();
    await excel.operations.restore();
    expect(differencesTo(excel, before)).toEqual([]);
  });

  test("is not asked for where a new sheet is moved, which a desktop cannot undo", async () => {
    const excel = await openStandard("sample", LISTS[0]);
    await excel.operations.recompute();
    excel.host.userEdit("项目", "I6", "是");
    const grouped = await openedWith(() => excel.operations.recompute());
    expect(grouped).toEqual([]);
    expect(excel.workbook.sheets.map(({ name }) => name)).toContain("附件4-5");
  });

  /** The options of the runs that `act` makes */
  async function openedWith(act: () => Promise<unknown>): Promise<unknown[]> {
    const genuine = Excel.run as (...args: unknown[]) => Promise<unknown>;
    const asked: unknown[] = [];
    const run = jest.spyOn(Excel, "run").mockImplementation(((...args: unknown[]) => {
      if (args.length > 1) asked.push(args[0]);
      return genuine(...args);
    }) as typeof Excel.run);
    await act();
    run.mockRestore();
    return asked;
  }

  test("is asked for where Excel has it, and for writes only", async () => {
    const file = await filled();
    const excel = await openExcel(loadXlsx(file), UNDO);
    expect(await openedWith(() => excel.operations.recompute())).toEqual([{ mergeUndoGroup: true }]);
  });

  test("a sheet whose mark is gone half-way gets it back", async () => {
    const excel = await openExcel(loadXlsx(await filled()), { host: { keepLog: true } });
    await excel.operations.recompute();
    excel.host.userEdit("资金", "K2", "999");
    const before = bytesOf(excel.workbook);
    excel.host.log.length = 0;
    await excel.operations.recompute();
    const ordinary = excel.host.log.filter(({ kind }) => kind === "ordinary");
    const steps = ordinary.map(({ request: { Actions, ObjectPaths } }) =>
      Actions.findIndex(
        ({ Name, ObjectPathId }) =>
          Name === "Delete" &&
          JSON.stringify(ObjectPaths[String(ObjectPathId)]?.ArgumentInfo).includes("绩效_附表"),
      ),
    );
    const request = steps.findIndex((step) => step >= 0);
    const fault = { kind: "after", actions: (steps[request] ?? 0) + 1, code: "GeneralException" } as const;
    const again = await openExcel(loadXlsx(before));
    again.host.setFaults([{ request: request + 1, fault }]);
    await expect(again.operations.recompute()).rejects.toMatchObject({ code: "general" });
    expect(differences(again, await openExcel(loadXlsx(before)))).toEqual([]);
  });

  test("is given up where Excel cannot undo one of the calls: the same is written without it", async () => {
    const file = await filled();
    const usual = await openExcel(loadXlsx(file));
    await usual.operations.recompute();
    const excel = await openExcel(loadXlsx(file), UNDO);
    excel.host.resetCost();
    await excel.operations.inspect();
    const reading = excel.host.cost.requests;
    // The second request that writes: the first has left something to be rolled back.
    const fault = { kind: "writing", code: "UndoNotSupported" } as const;
    excel.host.setFaults([{ request: reading + 2, fault }]);
    await excel.operations.recompute();
    expect(differences(excel, usual)).toEqual([]);
  });
});

test("another workbook comes in front between reading and writing: the next recompute puts it right", async () => {
  const file = await filled();
  const usual = await openExcel(loadXlsx(file));
  await usual.operations.recompute();
  const excel = await openExcel(loadXlsx(file));
  await excel.operations.inspect();
  excel.host.resetCost();
  await excel.operations.inspect();
  excel.host.beforeRequest(excel.host.cost.requests + 1, () => excel.host.setInFront(false));
  const failure = excel.operations.recompute();
  await expect(failure).rejects.toMatchObject({
    code: "rollbackFailed",
    cause: { code: "anotherWorkbookInFront" },
  });
  excel.host.setInFront(true);
  expect((await excel.operations.canRestore())?.kind).toBe("interrupted");
  await excel.operations.recompute();
  expect(differences(excel, usual)).toEqual([]);
});

test.each([
  "WorksheetFreezePanes.freezeRows",
  "Worksheet.activate",
  "Range.select",
  "WorksheetCollection.add",
])("an unexplained error of %s means that another workbook is in front", (errorLocation) => {
  const at = (location: string, code = "GeneralException") =>
    toHostError({ code, debugInfo: { errorLocation: location } });
  expect(at(errorLocation)).toMatchObject({ code: "anotherWorkbookInFront" });
  expect(at("Range.values")).toMatchObject({ code: "general" });
  expect(at(errorLocation, "InvalidOperation")).toMatchObject({ code: "general" });
});

test("settings that Excel does not find: a recompute works, and there is nothing to restore", async () => {
  const excel = await openExcel(loadXlsx(await filled()));
  await excel.operations.recompute();
  excel.workbook.settings.clear();
  expect(await excel.operations.canRestore()).toBeNull();
  excel.host.userEdit("资金", "K2", "1234.56");
  expect(isEmpty((await excel.operations.recompute()).plan)).toBe(false);
});

test("ribbon functions are known before Office is ready", async () => {
  const associated: string[] = [];
  const office = {
    onReady: () => new Promise(() => undefined),
    actions: { associate: (name: string) => void associated.push(name) },
  };
  const before = Object.getOwnPropertyDescriptor(globalThis, "Office");
  Object.defineProperty(globalThis, "Office", { configurable: true, value: office });
  await jest.isolateModulesAsync(async () => void (await import("../../../src/commands/index")));
  if (before) Object.defineProperty(globalThis, "Office", before);
  else Reflect.deleteProperty(globalThis, "Office");
  expect(associated).toEqual(["recompute", "clearHighlights"]);
});

test("an empty workbook has nothing to set up", async () => {
  const { operations, host } = await openExcel(createWorkbook());
  await operations.setUpPages();
  expect(host.cost.writeRequests).toBe(0);
});
