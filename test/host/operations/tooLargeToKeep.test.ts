/** Writes whose journal is too large for the workbook: rolled back while the pane is open, but no 还原 afterwards. */
import { insertSheets } from "../../../src/excel/write/insertSheets";
import type { LoggedRequest } from "../../../src/emulator/EmbeddedHost";
import { bytesOf, closeExcel, openExcel, type OpenExcel } from "../../support/openExcel";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { differingParts, partsOf } from "../../support/workbookParts";

afterEach(closeExcel);

/** About 90 kB as Excel counts them */
const LONG = "绩".repeat(30_000);
const PROJECTS = ["专项一", "专项二", "专项三"];

/** Three projects with five long texts each and existing forms, each with one more indicator */
async function withLongForms(): Promise<OpenExcel> {
  const excel = await openExcel(userWorkbook(), { host: { keepLog: true } });
  const { host, operations } = excel;
  await insertSheets(smallSheets());
  for (const project of PROJECTS) {
    host.userInsertRows("项目", 2);
    host.userEdit("项目", "A2", project);
    for (const column of "DEFGH") host.userEdit("项目", `${column}2`, LONG);
    host.userEdit("项目", "I2", "是");
  }
  await operations.recompute();
  for (const project of PROJECTS) {
    host.userInsertRows("指标", 3);
    const row = [project, "产出指标", "数量指标", "新增一项", "≥", "100", "次", "120", "1"];
    row.forEach((input, column) => host.userEdit("指标", `${"ABCDEFGHI"[column]}3`, input));
  }
  return excel;
}

/** Follows the write and is not rolled back */
function setsUpPages({ ObjectPaths: paths }: LoggedRequest["request"]): boolean {
  return Object.values(paths).some(({ Name: name }) => name === "PageLayout");
}

test("a recompute that fails is rolled back at each of its writing requests", async () => {
  const { host, operations, workbook } = await withLongForms();
  const before = partsOf(bytesOf(workbook));
  host.log.length = 0;
  const { plan } = await operations.recompute();
  expect(plan.sheets.filter(({ kind }) => kind === "rebuild").length).toBeGreaterThanOrEqual(PROJECTS.length);
  const writing = host.log
    .filter(({ kind }) => kind === "ordinary")
    .flatMap(({ wrote, request }, index) =>
      wrote && !setsUpPages(request) ? [{ request: index + 1, actions: request.Actions.length >> 1 }] : [],
    );
  expect(await operations.canRestore()).toBeNull();

  const again = await withLongForms();
  expect(writing.length).toBeGreaterThan(1);
  // The last one, which ends the write, is sent once more.
  for (const { request, actions: half } of writing.slice(0, -1)) {
    again.host.setFaults([{ request, fault: { kind: "after", actions: half, code: "GeneralException" } }]);
    await expect(again.operations.recompute()).rejects.toMatchObject({ code: "general" });
    again.host.setFaults([]);
    expect(differingParts(before, partsOf(bytesOf(again.workbook)))).toEqual([]);
  }
});
