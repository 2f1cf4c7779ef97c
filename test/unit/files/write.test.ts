/** A write to the workbook of a file is done as a whole or not at all, and refuses what is no longer as it was read. */
import { STATE_SETTING } from "../../../src/workbook/settings";
import { HostError, type HostErrorCode } from "../../../src/port/errors";
import type { OpenWorkbook } from "../../../src/port/openWorkbook";
import { applyPlan } from "../../../src/files/write/applyPlan";
import { insertSheets } from "../../../src/files/write/insertSheets";
import { writeUserRows } from "../../../src/files/write/userRows";
import type { EditedFile } from "../../../src/files/write/whole";
import { NOTHING_AMENDED, type PlannedAmendments } from "../../../src/workbook/amendments";
import { highlightFormula } from "../../../src/workbook/ownership";
import { NOTHING_PLANNED, type CellChange, type WritePlan } from "../../../src/workbook/plan";
import type { CellInput } from "../../../src/workbook/sheet";
import { Calculator, createWorkbook, loadXlsx, saveXlsx } from "../../../src/xlsx";
import { cellKey } from "../../../src/xlsx/model/cellKeys";
import { smallSheets } from "../../support/smallWorkbook";

const SNAPSHOT: OpenWorkbook = {
  sheets: [{ name: "Sheet1", visible: true, protected: false, ownedLayout: null, content: null }],
  names: [],
  outside: [],
  highlights: [],
  sheetNames: new Map(),
  structureProtected: false,
  r1c1: false,
  savedState: null,
  setUps: [],
  acceptances: [],
  autoOpen: false,
  notesAsked: null,
  dateSystemUnknown: false,
  excerpts: [],
};

/** Sheet1 with 1 to 5 in A1 to A5, and their sum in B1 */
function fileOf(): EditedFile {
  const workbook = createWorkbook();
  const { cells } = workbook.activeSheet;
  for (let row = 0; row < 5; row += 1)
    cells.set(cellKey(row, 0), { value: row + 1, formula: null, style: 0 });
  cells.set(cellKey(0, 1), { value: 15, formula: "=SUM(A1:A5)", style: 0 });
  return { workbook: loadXlsx(saveXlsx(workbook)), calculator: new Calculator() };
}

async function expectRefused(
  file: EditedFile,
  write: () => unknown,
  code: HostErrorCode,
  details: Partial<HostError> = {},
): Promise<void> {
  const before = saveXlsx(file.workbook);
  const error: unknown = await Promise.resolve()
    .then(write)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code, ...details });
  expect(saveXlsx(file.workbook)).toEqual(before);
}

function inputs(before: number | null, after: CellInput): PlannedAmendments {
  const change: CellChange = { sheet: "Sheet1", address: "A1", before: null, after };
  return {
    ...NOTHING_AMENDED,
    inputs: {
      changes: [change],
      cells: [{ sheet: "Sheet1", row: 0, column: 0, before, after: 9, input: true }],
      rows: [
        { sheet: "Sheet1", row: 0, column: 0, contents: [[before, "=SUM(A1:A5)"]], cells: ["Sheet1!A1"] },
      ],
    },
  };
}

const HIGHLIGHTED: WritePlan = {
  ...NOTHING_PLANNED,
  highlights: {
    remove: [],
    add: [{ sheet: "Sheet1", severity: "error", formula: highlightFormula("error"), addresses: ["A1"] }],
  },
};

describe("a plan", () => {
  test("writes cells, what depends on them, highlights and the state", async () => {
    const file = fileOf();
    await applyPlan(file, HIGHLIGHTED, SNAPSHOT, {}, undefined, inputs(1, { number: "9" }));
    const [sheet] = file.workbook.sheets;
    expect(sheet?.cells.get(cellKey(0, 0))?.value).toBe(9);
    expect(sheet?.cells.get(cellKey(0, 1))?.value).toBe(23);
    expect(sheet?.conditionalFormats).toMatchObject([{ formula: highlightFormula("error"), priority: 1 }]);
    expect(file.workbook.settings.has(STATE_SETTING)).toBe(true);
  });

  test("that fails halfway leaves everything as it was", async () => {
    const file = fileOf();
    const before = saveXlsx(file.workbook);
    const written = applyPlan(file, HIGHLIGHTED, SNAPSHOT, {}, undefined, inputs(1, { formula: "=SUM(" }));
    await expect(written).rejects.toThrow("not a valid formula");
    expect(saveXlsx(file.workbook)).toEqual(before);
  });

  test.each<[string, OpenWorkbook, PlannedAmendments, HostErrorCode, object]>([
    ["on another state", { ...SNAPSHOT, savedState: "{}" }, inputs(1, { number: "9" }), "anotherWrites", {}],
    [
      "on a row that has changed",
      SNAPSHOT,
      inputs(2, { number: "9" }),
      "inputChanged",
      { cells: ["Sheet1!A1"] },
    ],
    [
      "on a protected sheet",
      { ...SNAPSHOT, sheets: SNAPSHOT.sheets.map((sheet) => ({ ...sheet, protected: true })) },
      inputs(1, { number: "9" }),
      "sheetProtected",
      { sheets: ["Sheet1"] },
    ],
  ])("is refused %s", async (_, snapshot, amendments, code, details) => {
    const file = fileOf();
    await expectRefused(
      file,
      () => applyPlan(file, HIGHLIGHTED, snapshot, {}, undefined, amendments),
      code,
      details,
    );
  });
});

describe("sheets that are inserted", () => {
  test("are refused where a sheet of any kind has the name of one", async () => {
    const file = fileOf();
    file.workbook.addSheet("指标");
    await expectRefused(file, () => insertSheets(file, smallSheets()), "sheetExists", { sheets: ["指标"] });
  });

  test("are refused where a name is in use, and replace one that has lost its cells", async () => {
    const file = fileOf();
    const name = { name: "绩效_资金", scope: null, visible: true, comment: "" };
    file.workbook.names.push({ ...name, formula: "=Sheet1!$A$1" });
    await expectRefused(file, () => insertSheets(file, smallSheets()), "nameExists", {
      definedNames: ["绩效_资金"],
    });
    file.workbook.names.splice(0, 1, { ...name, formula: "=#REF!" });
    insertSheets(file, smallSheets());
    expect(file.workbook.names.filter((one) => one.name === "绩效_资金")).toMatchObject([
      { formula: expect.stringMatching(/^=资金!/) as string },
    ]);
    expect(file.workbook.activeSheet.name).toBe("说明");
  });

  test("are refused where the structure is protected", async () => {
    const file = fileOf();
    file.workbook.structureProtected = true;
    await expectRefused(file, () => insertSheets(file, smallSheets()), "structureProtected");
  });
});

describe("rows that are inserted", () => {
  const plan = (bottom: number) => ({
    sheets: [{ sheet: "Sheet1", insertions: [{ row: 3, count: 2 }], merges: [], bottom }],
  });

  test("move what is below and widen the sums over them", () => {
    const file = fileOf();
    const cell = { sheet: "Sheet1", address: "A4", before: null, former: null, after: { number: "10" } };
    writeUserRows(file, "ledger", plan(5), [cell], SNAPSHOT, [], {});
    const [sheet] = file.workbook.sheets;
    expect(sheet?.cells.get(cellKey(5, 0))?.value).toBe(4);
    expect(sheet?.cells.get(cellKey(0, 1))).toMatchObject({ formula: "=SUM(A1:A7)", value: 25 });
  });

  test("are refused where the sheet ends elsewhere than when it was read", async () => {
    const file = fileOf();
    const write = () => writeUserRows(file, "fill", plan(6), [], SNAPSHOT, [], {});
    await expectRefused(file, write, "outdated", { cells: ["Sheet1!A5"] });
  });

  test("are refused where a label to be widened cuts merged cells, after rows have moved", async () => {
    const file = fileOf();
    const [sheet] = file.workbook.sheets;
    if (sheet) sheet.merges = [{ row: 1, column: 0, rows: 2, columns: 2 }];
    const merges = [{ row: 2, column: 0, rows: 3, columns: 1 }];
    const cut = { sheets: plan(5).sheets.map((one) => ({ ...one, merges })) };
    const write = () => writeUserRows(file, "fill", cut, [], SNAPSHOT, [], {});
    await expectRefused(file, write, "layoutConflict", { sheets: ["Sheet1"] });
  });
});
