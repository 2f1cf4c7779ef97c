/** Workbooks made to be slow, to break or to inject something: requests stay bounded, and refusals are reported and write nothing. */
import { createWorkbook, type Workbook } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { OWNED_SHEET_NAME } from "../../../src/workbook/ownership";
import { bytesOf, cellAt, closeExcel, openExcel, sheetOf, type OpenExcel } from "../../support/openExcel";
import { smallSheets } from "../../support/smallWorkbook";
import { recomputeAnyway } from "../../support/recomputeAnyway";

jest.setTimeout(120_000);
afterEach(closeExcel);

let filled: Uint8Array;
beforeAll(async () => {
  const { workbook } = await openExcel(createWorkbook());
  await insertSheets(smallSheets());
  filled = bytesOf(workbook);
});

async function openWith(change: (workbook: Workbook) => void): Promise<OpenExcel> {
  const workbook = loadXlsx(filled);
  change(workbook);
  const excel = await openExcel(workbook);
  excel.host.resetCost();
  return excel;
}

function nameOf(workbook: Workbook, name: string): Workbook["names"][number] {
  const found = workbook.names.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no name ${name}`);
  return found;
}

function addSheets(workbook: Workbook, count: number): void {
  const blank = sheetOf(workbook, "Sheet1");
  // One by one the workbook would look for a sheet of the same name among all.
  for (let index = 0; index < count; index += 1) {
    workbook.sheets.push({ ...blank, id: `{S${index}}`, name: `表${index}`, cells: new Map() });
  }
}

const defined = (name: string, formula: string): Workbook["names"][number] => ({
  name,
  scope: null,
  formula,
  visible: true,
  comment: "",
});

/** Cells of the add-in's own sheets */
function written({ workbook }: { readonly workbook: Workbook }) {
  const own = workbook.names.flatMap(({ name, scope }) =>
    name === OWNED_SHEET_NAME && scope ? [scope] : [],
  );
  expect(own.length).toBeGreaterThan(2);
  return own.flatMap((sheet) => [...sheet.cells.values()]);
}

describe("a workbook that was made to be slow", () => {
  test.each([
    ["a million rows", "=资金!$A$1:$M$1000000"],
    ["whole columns", "=资金!$A:$M"],
  ])("a name over %s is not read, and reported", async (_what, formula) => {
    const { operations, host } = await openWith((workbook) => {
      nameOf(workbook, "绩效_资金").formula = formula;
    });
    const { inspection, evaluation } = await recomputeAnyway(operations);
    expect(inspection.names.find(({ name }) => name === "绩效_资金")?.state).toBe("tooLarge");
    expect(evaluation.findings.map(({ code }) => code)).toContain("R57.unusableName");
    expect(host.cost.bytesReceived).toBeLessThan(1_000_000);
  });

  test("ten thousand names of the user's, half of them similar to ours", async () => {
    const { operations, host } = await openWith((workbook) => {
      for (let index = 0; index < 10_000; index += 1) {
        workbook.names.push(
          defined(`${index % 2 === 0 ? "绩效_" : ""}名${index}`, `=资金!$A$1:$B$${index + 2}`),
        );
      }
    });
    expect((await operations.inspect()).workbook).toBe("complete");
    expect(host.cost.writeRequests).toBe(0);
    expect(host.cost.readRequests).toBeLessThanOrEqual(3);
    expect((await operations.recompute()).plan.renamed).toEqual([]);
  });

  test("five thousand sheets", async () => {
    const { operations, host } = await openWith((workbook) => addSheets(workbook, 5_000));
    expect((await operations.inspect()).workbook).toBe("complete");
    expect(host.cost.writeRequests).toBe(0);
    expect(host.cost.readRequests).toBeLessThanOrEqual(3);
    host.resetCost();
    expect((await operations.readForms()).forms).toEqual([]);
    expect(host.cost.requests).toBe(3);
  });

  test("circular formulas, with the zero that Excel shows for them", async () => {
    const { operations } = await openWith((workbook) => {
      const { cells } = sheetOf(workbook, "资金");
      for (const [row, formula] of [
        [2, "=K4"],
        [3, "=K3"],
      ] as const) {
        cells.set(row * 16_384 + 10, { value: 0, formula, style: 0 });
      }
    });
    const { evaluation } = await operations.recompute();
    expect(JSON.stringify(evaluation.findings)).not.toMatch(/NaN|undefined/);
    expect(evaluation.totals.get("全部")?.spent?.toFixed()).toBe("105.5");
  });
});

describe("texts", () => {
  test.each([
    ["", 32_767, "长"],
    // What is sent is longer by an apostrophe, and so the text is cut, visibly.
    ["=", 32_766, "）"],
  ])("as long as a cell takes, beginning as %j, are written", async (beginning, length, end) => {
    const excel = await openWith((workbook) => {
      const text = beginning + "长".repeat(32_767 - beginning.length);
      sheetOf(workbook, "指标").cells.set(2 * 16_384 + 3, { value: text, formula: null, style: 0 });
    });
    await excel.operations.recompute();
    const long = written(excel).filter(
      ({ value }) => typeof value === "string" && value.startsWith(`${beginning}长长长`),
    );
    expect(long.length).toBeGreaterThan(0);
    for (const { value, formula } of long) {
      expect(formula).toBeNull();
      expect([String(value).length, String(value).at(-1)]).toEqual([length, end]);
    }
  });

  test.each(["=1+1", "+1", "-1+2", "@SUM(1)", "\t=1+1", "\r=1+1", "'=1", "=cmd|'/C calc'!A0"])(
    "beginning as %j in every text cell are written as text, and are text in the file",
    async (beginning) => {
      const excel = await openWith((workbook) => {
        for (const name of ["资金", "项目", "指标"]) {
          const sheet = sheetOf(workbook, name);
          for (const [key, cell] of sheet.cells) {
            const row = Math.floor(key / 16_384);
            if (row > 0 && typeof cell.value === "string" && !cell.value.includes("在此行")) {
              sheet.cells.set(key, { value: `${beginning}${cell.value}`, formula: null, style: cell.style });
            }
          }
        }
        const text = `${beginning}单位`;
        for (const cell of sheetOf(workbook, "基本信息").cells.values()) {
          if (cell.value === "市就业中心") cell.value = text;
        }
      });
      await excel.operations.recompute();
      const loaded = loadXlsx(bytesOf(excel.workbook));
      for (const side of [excel, { workbook: loaded }]) {
        const cells = written(side);
        expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
        expect(cells.some(({ value }) => typeof value === "string" && value.includes(beginning.trim()))).toBe(
          true,
        );
      }
    },
  );
});

describe("names of sheets", () => {
  test.each([
    "It's 资金",
    "资金「A」(1) & <b>",
    "💰资金",
    "资".repeat(31),
    "资金;A,B!C",
    "1:1".replace(":", "："),
    "R1C1",
  ])("%s: found, highlighted, led to, and put back", async (name) => {
    const excel = await openWith(() => undefined);
    excel.host.userRenameSheet("资金", name);
    const before = bytesOf(excel.workbook);
    const { evaluation, inspection } = await excel.operations.recompute();
    expect(inspection.workbook).toBe("complete");
    const cell = evaluation.findings
      .flatMap(({ cells }) => cells)
      .find((one) => one.includes(name.slice(0, 1)) && one.includes("!"));
    expect(cell).toBeDefined();
    await excel.operations.goTo(cell ?? "");
    await excel.operations.restore();
    const restored = loadXlsx(bytesOf(excel.workbook));
    expect(restored.sheets.map((sheet) => sheet.name)).toEqual(
      loadXlsx(before).sheets.map((sheet) => sheet.name),
    );
    expect(sheetOf(restored, name).conditionalFormats).toEqual([]);
  });

  test("of ours that the user has taken are left alone, whatever their letter case", async () => {
    const { operations, workbook, host } = await openWith((target) => {
      target.addSheet("附件5");
      target.addSheet("附件3");
    });
    host.userEdit("附件5", "A1", "我的");
    const { plan } = await operations.recompute();
    expect(plan.renamed.map(({ requested }) => requested).sort()).toEqual(["附件3", "附件5"]);
    expect(cellAt(workbook, "附件5", "A1")?.value).toBe("我的");
  });
});
