import { strFromU8, unzipSync } from "fflate";
import { excelOperations } from "../../support/excelOperations";
import { EmbeddedHost } from "../../../src/emulator";
import { createWorkbook } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import { isEmpty } from "../../../src/workbook/plan";
import {
  bytesOf,
  cellAt,
  closeExcel,
  openExcel,
  openStandard,
  sheetOf,
  valueAt,
  type OpenExcel,
} from "../../support/openExcel";

afterEach(closeExcel);

/** The parts of the file that hold the sheets of this name, as text. */
function sheetPart(bytes: Uint8Array, name: string): string {
  const parts = unzipSync(bytes);
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  const id =
    new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]+)"`).exec(text("xl/workbook.xml"))?.[1] ?? "";
  const relations = text("xl/_rels/workbook.xml.rels");
  const element = relations.match(/<Relationship [^>]*>/g)?.find((one) => one.includes(`Id="${id}"`)) ?? "";
  const target = /Target="([^"]+)"/.exec(element)?.[1] ?? "";
  const part = text(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  expect(part).toContain("<sheetData");
  return part;
}

/** Without blank, unformatted cells, which clearing leaves behind */
function withoutEmptyCells(part: string): string {
  return part
    .replace(/<c r="[A-Z]+[0-9]+"\/>/g, "")
    .replace(/<row r="[0-9]+"><\/row>/g, "")
    .replace(/<dimension [^>]*>/, "");
}

async function recomputed(): Promise<OpenExcel> {
  const excel = await openStandard("sample");
  await excel.operations.recompute();
  excel.host.resetCost();
  return excel;
}

describe("a second recompute on unchanged input", () => {
  test("plans nothing, writes nothing and leaves the file as it is", async () => {
    const { operations, host, workbook } = await recomputed();
    const before = bytesOf(workbook);
    const { plan } = await operations.recompute();
    expect(isEmpty(plan)).toBe(true);
    expect(host.cost.writeRequests).toBe(0);
    expect(host.cost.readRequests).toBeLessThanOrEqual(3);
    expect(bytesOf(workbook).equals(before)).toBe(true);
  });

  test("at another time, by another start of the add-in, from the saved file", async () => {
    const { workbook } = await recomputed();
    const saved = bytesOf(workbook);
    const again = await openExcel(loadXlsx(saved), { operations: { now: () => new Date(2030, 0, 1) } });
    const { plan } = await again.operations.recompute();
    expect(isEmpty(plan)).toBe(true);
    expect(bytesOf(again.workbook).equals(saved)).toBe(true);
  });
});

describe("a recompute with existing attachments", () => {
  test("takes at most 3 reading and 3 writing requests, and writes the new figures", async () => {
    const { operations, host, workbook } = await recomputed();
    host.userEdit("资金", "K12", "2153.40");
    const { evaluation } = await operations.recompute();
    expect(host.cost.readRequests).toBeLessThanOrEqual(3);
    expect(host.cost.writeRequests).toBeLessThanOrEqual(3);
    expect(evaluation.findings.some(({ rule }) => rule === "R02")).toBe(false);
    const total =
      [...Array(60).keys()].find((row) => valueAt(workbook, "附件5", `A${row + 1}`) === "合计") ?? 0;
    expect(valueAt(workbook, "附件5", `F${total + 1}`)).toBe(3306.52);
    expect(valueAt(workbook, "附件5", `G${total + 1}`)).toBe(0);
  });

  test("rebuilds a form whose number of rows changes, in as few requests", async () => {
    const { operations, host, workbook } = await recomputed();
    const merges = sheetOf(workbook, "附件4-3").merges.length;
    host.userInsertRows("指标", 20);
    const row: Record<string, string> = {
      A: "业务运行费",
      B: "产出指标",
      C: "数量指标",
      D: "新增一项",
      E: "≥",
      F: "100",
      G: "次",
      H: "120",
      I: "1",
    };
    for (const [column, input] of Object.entries(row)) host.userEdit("指标", `${column}20`, input);
    const { plan } = await operations.recompute();
    expect(plan.sheets.find(({ definition }) => definition.name === "附件4-3")?.kind).toBe("rebuild");
    expect(host.cost.readRequests).toBeLessThanOrEqual(3);
    expect(host.cost.writeRequests).toBeLessThanOrEqual(3);
    const texts = [...sheetOf(workbook, "附件4-3").cells.values()].map(({ value }) => value);
    expect(texts).toContain("新增一项");
    expect(sheetOf(workbook, "附件4-3").merges.length).toBeGreaterThanOrEqual(merges);
    expect(isEmpty((await operations.recompute()).plan)).toBe(true);
  });

  test("a rebuilt sheet is, as a file, the sheet that a first run creates", async () => {
    const { operations, host, workbook } = await recomputed();
    const form = (): string => withoutEmptyCells(sheetPart(bytesOf(workbook), "附件4-3"));
    const first = form();
    host.userInsertRows("附件4-3", 5, 2);
    expect(form() === first).toBe(false);
    await operations.recompute();
    expect(form() === first).toBe(true);
  });
});

describe("highlights", () => {
  test("cover the cells of the findings, and change no fill", async () => {
    const { workbook } = await recomputed();
    const { conditionalFormats } = sheetOf(workbook, "资金");
    const covers = conditionalFormats.find(({ areas }) =>
      areas.some(
        ({ row, column, rows, columns }) =>
          11 >= row && 11 < row + rows && 10 >= column && 10 < column + columns,
      ),
    );
    expect(covers).toMatchObject({ type: "Custom", formula: '=N("绩效核对:错误")=0' });
    expect(covers?.format.fillColor).toMatch(/^#[0-9A-F]{6}$/);
    const { styles } = workbook;
    expect(styles.read(cellAt(workbook, "资金", "K12")?.style ?? 0).fill).toBe(
      styles.read(cellAt(workbook, "资金", "K11")?.style ?? 0).fill,
    );
  });

  test("cleared, the input sheets are as they were before, byte for byte", async () => {
    const { operations, workbook } = await openStandard("sample");
    const inputs = ["基本信息", "资金", "项目", "指标", "报告数", "规则参数"];
    const before = inputs.map((name) => sheetPart(bytesOf(workbook), name));
    await operations.recompute();
    expect(sheetPart(bytesOf(workbook), "资金")).not.toBe(before[1]);
    expect((await operations.clearHighlights()).highlights).toBeGreaterThan(0);
    expect(inputs.map((name) => sheetPart(bytesOf(workbook), name))).toEqual(before);
    expect((await operations.inspect()).highlighted).toBe(false);
  });

  test("cleared, the user's own conditional formats stay", async () => {
    const { operations, workbook } = await recomputed();
    const own = {
      id: "{USER}",
      type: "Custom",
      areas: [{ row: 1, column: 5, rows: 3, columns: 1 }],
      priority: 99,
      stopIfTrue: false,
      formula: "=$F2>100",
      format: { fillColor: "#00FF00", fontColor: null, bold: null },
    };
    const bar = { ...own, id: "{BAR}", type: "DataBar", formula: null, priority: 100 };
    sheetOf(workbook, "资金").conditionalFormats.push(own, bar);
    expect((await operations.clearHighlights()).highlights).toBeGreaterThan(0);
    expect(sheetOf(workbook, "资金").conditionalFormats.map(({ id }) => id)).toEqual(["{USER}", "{BAR}"]);
    expect(await operations.clearHighlights()).toEqual({
      highlights: 0,
      notes: 0,
      highlightsLeft: 0,
    });
  });

  test("of an earlier run are removed with their finding", async () => {
    const { operations, host, workbook } = await recomputed();
    host.userEdit("资金", "K12", "2153.40");
    await operations.recompute();
    const errors = sheetOf(workbook, "资金").conditionalFormats.filter(({ formula }) =>
      formula?.includes("错误"),
    );
    expect(errors).toEqual([]);
  });
});

describe("what is the user's", () => {
  test("a sheet 附件5 of the user's own is not touched; ours goes under another name", async () => {
    const { operations, workbook } = await openStandard("sample");
    workbook.addSheet("附件5");
    const own = bytesOf(workbook);
    const { plan } = await operations.recompute();
    expect(plan.renamed).toEqual([{ requested: "附件5", used: "附件5(自评)" }]);
    expect(sheetPart(bytesOf(workbook), "附件5")).toBe(sheetPart(own, "附件5"));
    const texts = [...sheetOf(workbook, "附件5(自评)").cells.values()].map(({ value }) => value);
    expect(texts).toContain("合计");
    expect(isEmpty((await operations.recompute()).plan)).toBe(true);
  });

  test("a sheet 核对记录 of the user's own: the result leads to ours, by a quoted address", async () => {
    const { operations, workbook } = await openStandard("sample");
    expect((await operations.recompute()).record).toBe("核对记录!A1");
    await operations.restore();
    workbook.addSheet("核对记录");
    expect((await operations.recompute()).record).toBe("'核对记录(自评)'!A1");
  });

  test("a protected input sheet: nothing is written anywhere, and the sheet is named", async () => {
    const { operations, host, workbook } = await openStandard("sample");
    host.protect("资金");
    const before = bytesOf(workbook);
    await expect(operations.recompute()).rejects.toMatchObject({ code: "sheetProtected", sheets: ["资金"] });
    expect(host.cost.writeRequests).toBe(0);
    expect(bytesOf(workbook).equals(before)).toBe(true);
    expect(sheetOf(workbook, "资金").protected).toBe(true);
  });

  test("protected attachments: the same; without a change to write, they do not matter", async () => {
    const { operations, host } = await recomputed();
    host.protect("附件5");
    await expect(operations.recompute()).resolves.toBeDefined();
    host.userEdit("资金", "K12", "2153.40");
    host.resetCost();
    await expect(operations.recompute()).rejects.toMatchObject({ code: "sheetProtected", sheets: ["附件5"] });
    expect(host.cost.writeRequests).toBe(0);
  });

  test("a figure typed into an attachment is corrected, a note beside the form stays", async () => {
    const { operations, host, workbook } = await recomputed();
    const before = valueAt(workbook, "附件5", "B6");
    host.userEdit("附件5", "B6", "1");
    host.userEdit("附件5", "N3", "我的备注");
    await operations.recompute();
    expect(valueAt(workbook, "附件5", "B6")).toBe(before);
    expect(valueAt(workbook, "附件5", "N3")).toBe("我的备注");
  });
});

test("a form that becomes due stands in its order, before 附件5 and 核对记录, and 还原 removes it", async () => {
  const { operations, host, workbook } = await recomputed();
  const before = workbook.sheets.map(({ name }) => name);
  host.userEdit("项目", "I6", "是");
  await operations.recompute();
  const after = workbook.sheets.map(({ name }) => name);
  expect(after.slice(-4)).toEqual(["附件4-4", "附件4-5", "附件5", "核对记录"]);
  await operations.restore();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
});

describe("what the host refuses", () => {
  test("while a cell is being edited nothing happens, and afterwards it works", async () => {
    const { operations, host, workbook } = await openStandard("sample");
    const before = bytesOf(workbook);
    host.startCellEdit();
    await expect(operations.recompute()).rejects.toMatchObject({
      code: "cellEditing",
      hostCode: "InvalidOperationInCellEditMode",
    });
    host.endCellEdit();
    expect(bytesOf(workbook).equals(before)).toBe(true);
    await expect(operations.recompute()).resolves.toBeDefined();
  });

  test("a workbook without a single name is not a standard workbook", async () => {
    const { operations, host } = await openExcel(createWorkbook());
    await expect(operations.recompute()).rejects.toMatchObject({ name: "NotStandardWorkbook" });
    expect((await operations.inspect()).workbook).toBe("none");
    expect(host.cost.writeRequests).toBe(0);
  });

  test("a missing answer ends in an error, and the next operation runs", async () => {
    const { operations, host } = await openStandard("sample");
    host.setFaults([{ request: 1, fault: { kind: "noAnswer", applied: false } }]);
    await expect(excelOperations({ timeoutMs: 100, lateTimeoutMs: 100 }).recompute()).rejects.toMatchObject({
      code: "timeout",
    });
    await expect(operations.recompute()).resolves.toBeDefined();
  });

  test("each of Excel's own codes becomes one of ours, with the cause", async () => {
    const { operations, host } = await openStandard("sample");
    const codes: [string, string][] = [
      ["ActivityLimitReached", "busy"],
      ["ResponsePayloadSizeLimitExceeded", "responseTooLarge"],
      ["RequestPayloadSizeLimitExceeded", "requestTooLarge"],
      ["InvalidSelection", "anotherWorkbookInFront"],
      ["AccessDenied", "accessDenied"],
      ["InsertDeleteConflict", "layoutConflict"],
      ["InvalidRequestContext", "itemNotFound"],
      ["SomethingNew", "general"],
    ];
    for (const [hostCode, code] of codes) {
      const fault = { kind: "error", code: hostCode } as const;
      host.setFaults([1, 2, 3, 4, 5].map((request) => ({ request, fault })));
      const error: unknown = await operations.inspect().catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: "HostError", code, hostCode });
      expect(error).toHaveProperty("cause.code", hostCode);
    }
  });

  test("another workbook in front", async () => {
    const { operations, host } = await openStandard("sample");
    host.setInFront(false);
    await expect(operations.recompute()).rejects.toMatchObject({ code: "anotherWorkbookInFront" });
  });

  test.each([0, 1, 300, 1000])(
    "a first run that fails after %i operations of its largest request is completed by the next",
    async (actionsDone) => {
      const whole = await openStandard("sample", { host: { keepLog: true } });
      const input = bytesOf(whole.workbook);
      const { log } = whole.host;
      log.length = 0;
      await whole.operations.recompute();
      const sizes = log
        .filter(({ kind }) => kind === "ordinary")
        .map(({ request: { Actions: actions } }) => actions.length);
      const largest = sizes.indexOf(Math.max(...sizes)) + 1;

      const { operations, host, workbook } = await openExcel(loadXlsx(input));
      const fault = { kind: "after", actions: actionsDone, code: "GeneralException" } as const;
      host.setFaults([{ request: largest, fault }]);
      await expect(operations.recompute()).rejects.toMatchObject({ code: "general" });
      host.setFaults([]);
      const { plan } = await operations.recompute();
      expect(plan.renamed).toEqual([]);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(whole.workbook.sheets.map(({ name }) => name));
      const [file, wholeFile] = [bytesOf(workbook), bytesOf(whole.workbook)];
      for (const { name } of whole.workbook.sheets) {
        // Number of the style is a matter of order.
        const form = (bytes: Uint8Array): string =>
          withoutEmptyCells(sheetPart(bytes, name)).replace(/ s="[0-9]+"/g, "");
        expect([name, form(file) === form(wholeFile)]).toEqual([name, true]);
      }
      expect(isEmpty((await operations.recompute()).plan)).toBe(true);
    },
  );
});

describe("the order of operations", () => {
  test("two recomputes at the same time: the second finds nothing to change", async () => {
    const { operations } = await openStandard("sample");
    const [first, second] = await Promise.all([operations.recompute(), operations.recompute()]);
    expect(isEmpty(first.plan)).toBe(false);
    expect(isEmpty(second.plan)).toBe(true);
  });
});

test("a host without a calculation engine is enough, since no formula is written", async () => {
  const { workbook } = await openStandard("sample");
  const excel = await openExcel(loadXlsx(bytesOf(workbook)), { host: { calculator: null } });
  await expect(excel.operations.recompute()).resolves.toBeDefined();
  expect(excel.host).toBeInstanceOf(EmbeddedHost);
});
