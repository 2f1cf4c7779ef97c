/** Contract test of the one function that we use of @microsoft/office-js-helpers 1.0.2. */
import { readdirSync, readFileSync } from "node:fs";
import { createWorkbook } from "../../../src/xlsx";
import { createAttachmentSheets } from "../../../src/excel/write/attachmentSheet";
import { runInExcel } from "../../../src/excel/run";
import { closeExcel, openExcel, sheetOf, valueAt } from "../../support/openExcel";

afterEach(closeExcel);

/** The methods called, by request. */
function calls(log: Awaited<ReturnType<typeof openExcel>>["host"]["log"]): string[][] {
  return log
    .filter(({ kind }) => kind === "ordinary")
    .map(({ request }) => {
      const paths = Object.values(request.ObjectPaths).map(({ Name }) => Name);
      const methods = request.Actions.map(({ Name }) => Name);
      return [...paths, ...methods].filter((name) =>
        ["Add", "Clear", "Delete", "GetItemOrNullObject"].includes(name),
      );
    });
}

describe("forceCreateSheet with clearOnly", () => {
  test("adds a missing sheet in two requests", async () => {
    const { host, workbook } = await openExcel(createWorkbook(), { host: { keepLog: true } });
    await runInExcel(async (context) => {
      await createAttachmentSheets(context, ["附件5"]);
    });
    expect(calls(host.log)).toEqual([["GetItemOrNullObject"], ["Add"]]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "附件5"]);
  });

  test("adds a hundred sheets in two requests, in order", async () => {
    const { host, workbook } = await openExcel(createWorkbook());
    const names = Array.from({ length: 100 }, (_, index) => `附件4-${index + 1}`);
    host.resetCost();
    await runInExcel(async (context) => {
      const sheets = await createAttachmentSheets(context, names);
      sheets.forEach((sheet, index) => {
        sheet.getRange("A1").values = [[names[index]]];
      });
    });
    expect(host.cost.requests).toBe(2);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...names]);
    expect(names.map((name) => valueAt(workbook, name, "A1"))).toEqual(names);
  });

  test("reports a failed request once and leaves the context usable", async () => {
    const { host, workbook } = await openExcel(createWorkbook());
    host.setFaults([{ request: 1, fault: { kind: "error", code: "GeneralException" } }]);
    host.resetCost();
    await runInExcel(async (context) => {
      const { sync } = context;
      await expect(createAttachmentSheets(context, ["附件3", "附件5"])).rejects.toThrow();
      expect(context.sync).toBe(sync);
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("clears an existing sheet and does not delete it", async () => {
    const { host, workbook } = await openExcel(createWorkbook(), { host: { keepLog: true } });
    const { id } = workbook.addSheet("附件5");
    host.userEdit("附件5", "A1", "旧");
    host.userEdit("Sheet1", "A1", "=附件5!A1");
    await runInExcel(async (context) => {
      await createAttachmentSheets(context, ["附件5"]);
    });
    expect(sheetOf(workbook, "附件5").id).toBe(id);
    expect(valueAt(workbook, "附件5", "A1")).toBeNull();
    expect(calls(host.log).flat()).not.toContain("Delete");
    expect(sheetOf(workbook, "Sheet1").cells.get(0)?.formula).toBe("=附件5!A1");
  });
});

test("only this file loads the package, lazily", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const users = files.filter((file) =>
    /["']@microsoft\/office-js-helpers/.test(readFileSync(`src/${file}`, "utf8")),
  );
  expect(users.map((file) => file.replaceAll("\\", "/"))).toEqual(["excel/write/attachmentSheet.ts"]);
  expect(readFileSync("src/excel/write/attachmentSheet.ts", "utf8")).toMatch(
    /await import\("@microsoft\/office-js-helpers"\)/,
  );
});
