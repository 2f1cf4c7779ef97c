import { createWorkbook, type Workbook } from "../../../src/xlsx";
import { readSnapshot } from "../../../src/excel/read/snapshot";
import { highlightFormula } from "../../../src/workbook/ownership";
import type { NameSnapshot } from "../../../src/workbook/snapshot";
import { closeExcel, openExcel, openStandard, sheetOf } from "../../support/openExcel";

afterEach(closeExcel);

function define(workbook: Workbook, name: string, formula: string, scope: string | null = null): void {
  const sheet = scope === null ? null : sheetOf(workbook, scope);
  workbook.names.push({ name, scope: sheet, formula, visible: true, comment: "" });
}

async function namesOf(workbook: Workbook): Promise<readonly NameSnapshot[]> {
  await openExcel(workbook);
  return (await readSnapshot()).names;
}

describe("names", () => {
  test("with faults of every kind are distinguished and do not affect the others", async () => {
    const workbook = createWorkbook();
    define(workbook, "绩效_单位名称", "=Sheet1!$B$2");
    define(workbook, "绩效_资金", "=#REF!");
    define(workbook, "绩效_项目", "=Sheet1!$A$1:$B$2,Sheet1!$D$1:$E$2");
    define(workbook, "绩效_指标", "=OFFSET(Sheet1!$A$1,0,0,3,3)");
    define(workbook, "绩效_报告数", "=Sheet1!$A:$D");
    define(workbook, "绩效_年度", '="2021"');
    define(workbook, "绩效_规则参数", "=[1]Sheet1!$A$1");
    define(workbook, "绩效_填报人", "=已删除!$A$1");
    define(workbook, "别人的", "=OFFSET(Sheet1!$A$1,0,0,3,3)");
    const { host } = await openExcel(workbook);
    host.userEdit("Sheet1", "B2", "某单位");
    host.resetCost();
    const { names } = await readSnapshot();
    expect(Object.fromEntries(names.map(({ name, state }) => [name, state]))).toEqual({
      绩效_单位名称: "area",
      绩效_资金: "refError",
      绩效_项目: "multiArea",
      绩效_指标: "formula",
      绩效_报告数: "tooLarge",
      绩效_年度: "formula",
      绩效_规则参数: "foreign",
      绩效_填报人: "foreign",
    });
    expect(names.find(({ name }) => name === "绩效_单位名称")?.area).toMatchObject({
      sheet: "Sheet1",
      row: 1,
      column: 1,
      values: [["某单位"]],
    });
    expect(names.filter(({ state }) => state !== "area").every(({ area }) => area === null)).toBe(true);
    expect(host.cost).toMatchObject({ writeRequests: 0 });
    expect(host.cost.requests).toBeLessThanOrEqual(3);
  });

  test("with both a workbook and a sheet scope are read from both", async () => {
    const workbook = createWorkbook();
    workbook.addSheet("It's 副本");
    define(workbook, "绩效_年度", "=Sheet1!$A$1");
    define(workbook, "绩效_年度", "='It''s 副本'!$B$1", "It's 副本");
    const { host } = await openExcel(workbook);
    host.userEdit("Sheet1", "A1", "2021");
    host.userEdit("It's 副本", "B1", "2022");
    const { names } = await readSnapshot();
    expect(names.map(({ scope, area }) => [scope, area?.values])).toEqual([
      [null, [[2021]]],
      ["It's 副本", [[2022]]],
    ]);
  });

  test("may be missing altogether", async () => {
    expect(await namesOf(createWorkbook())).toEqual([]);
  });
});

describe("sheets", () => {
  test("hidden and protected ones are reported and read", async () => {
    const workbook = createWorkbook();
    workbook.addSheet("隐藏").visibility = "Hidden";
    define(workbook, "绩效_年度", "=隐藏!$A$1");
    const { host } = await openExcel(workbook);
    host.userEdit("隐藏", "A1", "2021");
    host.protect("隐藏");
    const { sheets, names } = await readSnapshot();
    expect(sheets).toEqual([
      { name: "Sheet1", visible: true, protected: false, ownedLayout: null, content: null },
      { name: "隐藏", visible: false, protected: true, ownedLayout: null, content: null },
    ]);
    expect(names[0]?.area?.values).toEqual([[2021]]);
  });

  test("of the add-in come with layout and contents", async () => {
    const { operations } = await openStandard("sample");
    const { plan } = await operations.recompute();
    const { sheets, names } = await readSnapshot();
    for (const { definition, layout } of plan.sheets) {
      const sheet = sheets.find(({ name }) => name === definition.name);
      expect(sheet?.ownedLayout).toBe(layout);
      expect(sheet?.content?.values.length).toBe(definition.rows.length);
    }
    expect(sheets.filter(({ ownedLayout }) => ownedLayout !== null)).toHaveLength(plan.sheets.length);
    expect(names.some(({ name }) => name === "绩效_附表")).toBe(false);
  });
});

describe("highlights", () => {
  const rule = (id: string, formula: string | null, type = "Custom"): object => ({
    id,
    type,
    areas: [{ row: 0, column: 0, rows: 2, columns: 1 }],
    priority: 1,
    stopIfTrue: false,
    formula,
    format: { fillColor: "#FF0000", fontColor: null, bold: null },
  });

  function workbookWithRules(): Workbook {
    const workbook = createWorkbook();
    const { conditionalFormats } = sheetOf(workbook, "Sheet1");
    const rules = [
      rule("{USER}", "=$A1>1"),
      rule("{OURS}", highlightFormula("warning")),
      rule("{BAR}", null, "DataBar"),
    ];
    conditionalFormats.push(...(rules as (typeof conditionalFormats)[number][]));
    return workbook;
  }

  test("are distinguished from the user's conditional formats", async () => {
    await openExcel(workbookWithRules());
    expect((await readSnapshot()).highlights).toEqual([
      {
        sheet: "Sheet1",
        id: "{OURS}",
        formula: highlightFormula("warning"),
        addresses: ["A1:A2"],
        priority: 1,
      },
    ]);
  });

  test("are read even if rules that Excel lists but cannot find fail the batch", async () => {
    const workbook = workbookWithRules();
    const { conditionalFormats } = sheetOf(workbook, "Sheet1");
    const more = Array.from({ length: 70 }, (_, index) => rule(`{MORE${index}}`, `=$B1>${index}`));
    conditionalFormats.push(...(more as typeof conditionalFormats));
    const { host } = await openExcel(workbook);
    for (const id of ["{USER}", "{MORE5}", "{MORE69}"]) host.spoilConditionalFormat("Sheet1", id);
    expect((await readSnapshot()).highlights.map(({ id }) => id)).toEqual(["{OURS}"]);
    // Halving takes a few requests per faulty rule, one at a time.
    expect(host.cost.requests).toBeLessThan(50);
  });

  test("with thousands of areas are read completely although the joint address is too long", async () => {
    const workbook = createWorkbook();
    const areas = Array.from({ length: 3000 }, (_, index) => ({
      row: 2 * index,
      column: 10,
      rows: 1,
      columns: 1,
    }));
    const highlight = { ...rule("{OURS}", highlightFormula("error")), areas };
    sheetOf(workbook, "Sheet1").conditionalFormats.push(
      highlight as ReturnType<typeof sheetOf>["conditionalFormats"][number],
    );
    const { host } = await openExcel(workbook);
    const [read] = (await readSnapshot()).highlights;
    expect(read?.addresses).toHaveLength(3000);
    expect([read?.addresses[0], read?.addresses[2999]]).toEqual(["K1", "K5999"]);
    expect(host.cost.requests).toBe(3);
  });
});
