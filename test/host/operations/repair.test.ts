/** Every repair of the template doctor in the embedded host: performed, followed by a recompute, and undone. */
import { cellName, containsCell } from "../../../src/a1";
import { TABLES } from "../../../src/domain/model";
import type { Workbook } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import { cellKey } from "../../../src/xlsx/model/cellKeys";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import type { NameDiagnosis } from "../../../src/workbook/doctor/diagnosis";
import type { Repair, RepairKind } from "../../../src/workbook/doctor/repair";
import { STANDARD_NAMES, UNIT_KEYS } from "../../../src/workbook/schema/names";
import { bytesOf, closeExcel, openExcel, sheetOf, valueAt, type OpenExcel } from "../../support/openExcel";
import { FUNDS_LAST } from "../../support/columns";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { differingParts, firstDifference, partsOf } from "../../support/workbookParts";

const COLUMNS = Object.keys(TABLES.funds.columns);
/** 全年预算数 and 执行率 */
const LIVE = [COLUMNS.indexOf("shownBudget"), COLUMNS.indexOf("shownRate")] as const;

afterEach(closeExcel);

async function small(): Promise<OpenExcel> {
  const excel = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  return excel;
}

function lead(workbook: Workbook, name: string, formula: string | null): void {
  const index = workbook.names.findIndex((one) => one.name === name && one.scope === null);
  const [item] = workbook.names.splice(index, 1);
  if (item && formula !== null) workbook.names.splice(index, 0, { ...item, formula });
}

async function stateOf({ operations }: OpenExcel, name: string): Promise<NameDiagnosis> {
  const { diagnosis } = await operations.inspect();
  const found = diagnosis.names.find((one) => one.name === name);
  if (!found) throw new Error(`no diagnosis of ${name}`);
  return found;
}

async function offered(excel: OpenExcel, name: string, kind: RepairKind): Promise<Repair> {
  const { repairs } = await stateOf(excel, name);
  const repair = repairs.find((one) => one.kind === kind);
  if (!repair) throw new Error(`${kind} is not offered: ${repairs.map((one) => one.kind).join()}`);
  return repair;
}

function formulaOf({ workbook }: OpenExcel, name: string): string | undefined {
  return workbook.names.find((one) => one.name === name && one.scope === null)?.formula;
}

/** Performs the repair, saves and reopens the file and restores it: it equals the original, part by part. */
async function expectTakenBack(
  excel: OpenExcel,
  act: (excel: OpenExcel) => Promise<void>,
  check: (excel: OpenExcel) => Promise<void> | void,
): Promise<void> {
  const before = bytesOf(excel.workbook);
  await act(excel);
  await check(excel);
  const again = await openExcel(loadXlsx(bytesOf(excel.workbook)));
  expect(await again.operations.canRestore()).toMatchObject({
    kind: "repair",
    skippedSheets: [],
    skippedCells: [],
  });
  await again.operations.restore();
  const reloaded = await openExcel(loadXlsx(before));
  const [now, then] = [withoutStored(again), withoutStored(reloaded)];
  expect(differingParts(now, then).length === 0 ? "equal" : firstDifference(then, now)).toBe("equal");
}

/** A file saved with stored state keeps the reference to it. */
function withoutStored({ workbook }: OpenExcel): Map<string, string> {
  const parts = [...partsOf(bytesOf(workbook))].filter(([part]) => !part.startsWith("xl/webextensions/"));
  return new Map(parts.map(([part, text]) => [part, text.replace(/<[^>]*webextension[^>]*>/g, "")]));
}

const FORMER: [what: string, formula: string | null, state: string][] = [
  ["missing", null, "missing"],
  ["#REF!", "=#REF!", "refError"],
  ["#REF! on its sheet", "=资金!#REF!", "refError"],
  ["several areas", "=资金!$A$1:$M$3,资金!$A$6:$M$9", "multiArea"],
  ["a formula", "=OFFSET(资金!$A$1,0,0,20,13)", "formula"],
  ["whole columns", "=资金!$A:$M", "tooLarge"],
];

test.each(FORMER)(
  "绩效_资金 is %s: it is bound to the table that is found by its headings",
  async (_, formula, state) => {
    const excel = await small();
    const standing = formulaOf(excel, "绩效_资金");
    lead(excel.workbook, "绩效_资金", formula);
    expect(await stateOf(excel, "绩效_资金")).toMatchObject({
      state,
      formula,
      address: null,
      severity: "error",
    });
    const repair = await offered(excel, "绩效_资金", "bind");
    expect(repair.names).toEqual([{ name: "绩效_资金", scope: null, from: formula, to: standing }]);
    await expectTakenBack(
      excel,
      ({ operations }) => operations.repair(repair),
      async (one) => {
        expect(formulaOf(one, "绩效_资金")).toBe(standing);
        expect(await stateOf(one, "绩效_资金")).toMatchObject({ state: "found", severity: "none" });
      },
    );
  },
);

test("binding the selection: shown with old and new reference, performed, followed by a recompute, and undone", async () => {
  const excel = await small();
  const { operations, host } = excel;
  host.userDeleteRows("报告数", 1, 40);
  expect(await stateOf(excel, "绩效_报告数")).toMatchObject({ state: "refError", formula: "=报告数!#REF!" });
  const rows = [
    ["口径", "数据项", "报告数"],
    ["全部", "支出", "213.9"],
  ];
  rows.forEach((row, r) => row.forEach((text, c) => host.userEdit("Sheet1", `${"EFG"[c]}${r + 3}`, text)));
  host.userSelect("Sheet1", "E3:G4");
  const offer = await operations.readSelection("绩效_报告数");
  if (offer.kind !== "offered") throw new Error(offer.reason);
  expect(offer.repair.names).toEqual([
    { name: "绩效_报告数", scope: null, from: "=报告数!#REF!", to: "=Sheet1!$E$3:$G$4" },
  ]);
  await expectTakenBack(
    excel,
    ({ operations: { repair } }) => repair(offer.repair),
    async (one) => {
      const { evaluation } = await one.operations.recompute();
      expect(evaluation.stated.map(({ stated }) => stated?.toFixed())).toEqual(["213.9"]);
      expect(evaluation.stated.map(({ verdict }) => verdict)).toEqual(["agrees"]);
      await one.operations.restore();
      expect(formulaOf(one, "绩效_报告数")).toBe("=Sheet1!$E$3:$G$4");
    },
  );
});

describe("an unsuitable selection is refused with its reason", () => {
  test.each([
    ["绩效_资金", "A1:M5,A8:M9", "severalAreas"],
    ["绩效_资金", "A:M", "wholeLines"],
    ["绩效_资金", "1:9", "wholeLines"],
    ["绩效_资金", "A1:Z3000", "tooLarge"],
    ["绩效_资金", "A2:M5", "noHeadings"],
    ["绩效_年度", "A1:B2", "severalCells"],
    ["绩效_资金", `A1:${FUNDS_LAST}32`, "same"],
  ])("%s to 资金!%s: %s", async (name, address, reason) => {
    const { operations, host } = await small();
    host.userSelect("资金", address);
    expect(await operations.readSelection(name)).toEqual({ kind: "refused", name, reason });
  });

  test("a sheet of ours", async () => {
    const { operations, host } = await small();
    await operations.recompute();
    host.userSelect("附件5", "A1:C9");
    expect(await operations.readSelection("绩效_资金")).toMatchObject({
      kind: "refused",
      reason: "ownSheet",
    });
  });

  test("another workbook in front", async () => {
    const { operations, host } = await small();
    host.setInFront(false);
    await expect(operations.readSelection("绩效_资金")).rejects.toMatchObject({
      code: "anotherWorkbookInFront",
    });
  });

  test("a picture, or anything else that is not cells", async () => {
    const { operations, host } = await small();
    host.resetCost();
    host.setFaults([{ request: 1, fault: { kind: "error", code: "InvalidSelection" } }]);
    expect(await operations.readSelection("绩效_资金")).toMatchObject({
      kind: "refused",
      reason: "notCells",
    });
  });

  test("a name that refers to another workbook is left to the user, since it could not be restored", async () => {
    const excel = await small();
    lead(excel.workbook, "绩效_资金", `=[1]资金!$A$1:$${FUNDS_LAST}$32`);
    expect(await stateOf(excel, "绩效_资金")).toMatchObject({
      state: "foreign",
      bindable: false,
      repairs: [],
    });
    excel.host.userSelect("资金", `A1:${FUNDS_LAST}32`);
    expect(await excel.operations.readSelection("绩效_资金")).toMatchObject({ reason: "foreign" });
  });
});

test("a copied sheet brings its own name, which shadows the workbook's: either can be kept", async () => {
  const excel = await small();
  const { workbook } = excel;
  const own = workbook.names.find(({ name }) => name === "绩效_项目");
  if (!own) throw new Error("no 绩效_项目");
  workbook.names.push({
    ...own,
    scope: sheetOf(workbook, "项目"),
    formula: "=项目!$A$1:$J$9",
    comment: "我的说明",
    visible: false,
  });
  const found = await stateOf(excel, "绩效_项目");
  expect(found).toMatchObject({ state: "wrongScope", scope: "项目", address: "项目!A1:J9" });
  const goes = { name: "绩效_项目", scope: "项目", from: "=项目!$A$1:$J$9", to: null };
  expect(found.repairs.map(({ kind, names }) => [kind, names])).toEqual([
    ["scope", [goes, { name: "绩效_项目", scope: null, from: own.formula, to: "=项目!$A$1:$J$9" }]],
    ["scope", [goes]],
  ]);
  await expectTakenBack(
    excel,
    async ({ operations }) => {
      const [repair] = found.repairs;
      if (repair) await operations.repair(repair);
    },
    async (one) => {
      expect(formulaOf(one, "绩效_项目")).toBe("=项目!$A$1:$J$9");
      expect(one.workbook.names.filter(({ name }) => name === "绩效_项目")).toHaveLength(1);
      expect(await stateOf(one, "绩效_项目")).toMatchObject({ state: "found", scope: null });
    },
  );
});

test("renamed headings are corrected, and restored", async () => {
  const excel = await small();
  excel.host.userEdit("指标", "I1", "权重（分值）");
  excel.host.userEdit("指标", "H1", "实际完成值");
  const { table, severity, repairs } = await stateOf(excel, "绩效_指标");
  expect(severity).toBe("error");
  expect(table?.columns.filter(({ state }) => state === "renamed")).toMatchObject([
    { heading: "完成值", cell: "指标!H1", written: "实际完成值" },
    { heading: "权重", cell: "指标!I1", written: "权重（分值）" },
  ]);
  expect(repairs.map(({ cells }) => cells.map(({ to }) => to))).toEqual([
    ["完成值", "权重"],
    ["完成值"],
    ["权重"],
  ]);
  const repair = await offered(excel, "绩效_指标", "headings");
  await expectTakenBack(
    excel,
    ({ operations }) => operations.repair(repair),
    (one) => {
      expect([valueAt(one.workbook, "指标", "H1"), valueAt(one.workbook, "指标", "I1")]).toEqual([
        "完成值",
        "权重",
      ]);
    },
  );
});

describe("missing columns", () => {
  /** 原因 and 备注 are cut off the table, and the name with them. */
  async function cut(): Promise<OpenExcel> {
    const excel = await small();
    excel.host.userEdit("资金", "L1", "");
    excel.host.userEdit("资金", "M1", "");
    lead(excel.workbook, "绩效_资金", "=资金!$A$1:$K$32");
    return excel;
  }

  test("are added at the right end together with the name, and undone", async () => {
    const excel = await cut();
    const repair = await offered(excel, "绩效_资金", "columns");
    expect(repair.names).toMatchObject([{ from: "=资金!$A$1:$K$32", to: "=资金!$A$1:$M$32" }]);
    await expectTakenBack(
      excel,
      ({ operations }) => operations.repair(repair),
      async (one) => {
        expect(valueAt(one.workbook, "资金", "L1")).toBe("原因");
        expect(valueAt(one.workbook, "资金", "M1")).toBe("备注");
        expect(await stateOf(one, "绩效_资金")).toMatchObject({ severity: "none", address: "资金!A1:M32" });
      },
    );
  });

  test("are not offered if cells to the right are filled", async () => {
    const excel = await cut();
    excel.host.userEdit("资金", "M20", "我的备注");
    const { repairs, table } = await stateOf(excel, "绩效_资金");
    const missing = table?.columns.filter(({ state, need }) => state === "missing" && need !== "optional");
    expect(missing?.map(({ heading }) => heading)).toEqual(["原因", "备注"]);
    expect(repairs).toEqual([]);
  });

  test("are refused if something was typed there after the offer", async () => {
    const excel = await cut();
    const repair = await offered(excel, "绩效_资金", "columns");
    excel.host.userEdit("资金", "M20", "我的备注");
    const before = bytesOf(excel.workbook);
    await expect(excel.operations.repair(repair)).rejects.toMatchObject({
      code: "outdated",
      cells: ["资金!L1:M32"],
    });
    expect(bytesOf(excel.workbook).equals(before)).toBe(true);
  });
});

describe("a table without its closing row", () => {
  test("gets one in its last row if that is blank", async () => {
    const excel = await small();
    excel.host.userEdit("资金", "A32", "");
    const repair = await offered(excel, "绩效_资金", "closingRow");
    expect(repair).toMatchObject({ names: [], cells: [{ row: 31, column: 0, to: "在此行上方插入" }] });
    await expectTakenBack(
      excel,
      ({ operations }) => operations.repair(repair),
      async (one) => expect(await stateOf(one, "绩效_资金")).toMatchObject({ severity: "none" }),
    );
  });

  test("gets one below if its last row is filled, and the name grows", async () => {
    const excel = await small();
    lead(excel.workbook, "绩效_资金", "=资金!$A$1:$M$4");
    const repair = await offered(excel, "绩效_资金", "closingRow");
    await expectTakenBack(
      excel,
      ({ operations }) => operations.repair(repair),
      (one) => {
        expect(formulaOf(one, "绩效_资金")).toBe("=资金!$A$1:$M$5");
        expect(valueAt(one.workbook, "资金", "A5")).toBe("在此行上方插入");
        one.host.userInsertRows("资金", 5);
        expect(formulaOf(one, "绩效_资金")).toBe("=资金!$A$1:$M$6");
        one.host.userDeleteRows("资金", 5);
      },
    );
  });
});

test("rows above the header are left out of the name", async () => {
  const excel = await small();
  excel.host.userInsertRows("资金", 1, 2);
  excel.host.userEdit("资金", "A1", "2021 年资金情况");
  lead(excel.workbook, "绩效_资金", "=资金!$A$1:$M$34");
  const { table } = await stateOf(excel, "绩效_资金");
  expect(table).toMatchObject({ headerRow: 2, rowsAbove: 2 });
  const repair = await offered(excel, "绩效_资金", "trim");
  await expectTakenBack(
    excel,
    ({ operations }) => operations.repair(repair),
    (one) => expect(formulaOf(one, "绩效_资金")).toBe("=资金!$A$3:$M$34"),
  );
});

describe("a deleted sheet is created again", () => {
  test("with its name, and removed again", async () => {
    const excel = await small();
    const { workbook } = excel;
    workbook.removeSheet(sheetOf(workbook, "资金"));
    expect(await stateOf(excel, "绩效_资金")).toMatchObject({
      formula: `=#REF!$A$1:$${FUNDS_LAST}$32`,
      state: "refError",
    });
    lead(workbook, "绩效_资金", "=#REF!");
    const repair = await offered(excel, "绩效_资金", "rebuild");
    expect(repair.sheet).toEqual({ standard: "资金", name: "资金" });
    expect(repair.names).toEqual([
      { name: "绩效_资金", scope: null, from: "=#REF!", to: `=资金!$A$1:$${FUNDS_LAST}$32` },
    ]);
    await expectTakenBack(
      excel,
      ({ operations }) => operations.repair(repair),
      async (one) => {
        expect(one.workbook.activeSheet.name).toBe("资金");
        expect(valueAt(one.workbook, "资金", "K1")).toBe("支出");
        const { diagnosis, workbook: state } = await one.operations.inspect();
        expect([diagnosis.faultCount, state]).toEqual([0, "complete"]);
      },
    );
  });

  test("under a free name if the user has a sheet of that name, which is left alone", async () => {
    const excel = await small();
    const { workbook, host, operations } = excel;
    workbook.removeSheet(sheetOf(workbook, "基本信息"));
    workbook.addSheet("基本信息");
    for (const name of workbook.names) name.formula = name.formula.replace(/^=#REF!.*/, "=#REF!");
    host.userEdit("基本信息", "A1", "我的");
    const repair = await offered(excel, "绩效_单位名称", "rebuild");
    expect(repair.sheet?.name).toBe("基本信息 (2)");
    expect(repair.names).toHaveLength(UNIT_KEYS.length);
    await expectTakenBack(
      excel,
      () => operations.repair(repair),
      (one) => {
        expect(formulaOf(one, "绩效_年度")).toBe("='基本信息 (2)'!$B$4");
        expect(valueAt(one.workbook, "基本信息", "A1")).toBe("我的");
      },
    );
  });

  test("the reference of a deleted sheet's name is restored as plain #REF!", async () => {
    const excel = await small();
    const { workbook, operations } = excel;
    workbook.removeSheet(sheetOf(workbook, "资金"));
    await operations.repair(await offered(excel, "绩效_资金", "rebuild"));
    await operations.restore();
    expect(formulaOf(excel, "绩效_资金")).toBe("=#REF!");
    expect(workbook.sheets.map(({ name }) => name)).not.toContain("资金");
    expect(await operations.canRestore()).toBeNull();
  });

  test("and kept with its name if the user has filled it in since", async () => {
    const excel = await small();
    const { workbook, operations, host } = excel;
    workbook.removeSheet(sheetOf(workbook, "资金"));
    await operations.repair(await offered(excel, "绩效_资金", "rebuild"));
    host.userEdit("资金", "K2", "88");
    await operations.restore();
    expect(valueAt(workbook, "资金", "K2")).toBe(88);
    expect(formulaOf(excel, "绩效_资金")).toBe(`=资金!$A$1:$${FUNDS_LAST}$32`);
  });
});

test("all names lost: the tables found by headings and labels are bound together, and undone together", async () => {
  const excel = await small();
  const { workbook } = excel;
  const formulas = workbook.names.map(({ name, formula }) => `${name} ${formula}`).sort();
  workbook.names.splice(0, workbook.names.length);
  const { diagnosis, workbook: state } = await excel.operations.inspect();
  expect([state, diagnosis.faultCount]).toEqual(["none", STANDARD_NAMES.length]);
  expect(diagnosis.together?.names).toHaveLength(STANDARD_NAMES.length);
  await expectTakenBack(
    excel,
    async ({ operations }) => {
      if (diagnosis.together) await operations.repair(diagnosis.together);
    },
    (one) => {
      expect(one.workbook.names.map(({ name, formula }) => `${name} ${formula}`).sort()).toEqual(formulas);
    },
  );
});

test("a repair is refused if the name was redirected after it was shown", async () => {
  const excel = await small();
  lead(excel.workbook, "绩效_资金", "=#REF!");
  const repair = await offered(excel, "绩效_资金", "bind");
  lead(excel.workbook, "绩效_资金", "=Sheet1!$A$1");
  await expect(excel.operations.repair(repair)).rejects.toMatchObject({
    code: "outdated",
    definedNames: ["绩效_资金"],
  });
  expect(formulaOf(excel, "绩效_资金")).toBe("=Sheet1!$A$1");
});

test("headings on a protected sheet are left alone, and the sheet is named", async () => {
  const excel = await small();
  excel.host.userEdit("指标", "I1", "权重（分值）");
  const repair = await offered(excel, "绩效_指标", "headings");
  excel.host.protect("指标");
  await expect(excel.operations.repair(repair)).rejects.toMatchObject({
    code: "sheetProtected",
    sheets: ["指标"],
  });
});

test("the recompute before a repair can still be undone after the repair was", async () => {
  const excel = await small();
  const { operations, host } = excel;
  await operations.recompute();
  host.userEdit("指标", "I1", "权重（分值）");
  await operations.repair(await offered(excel, "绩效_指标", "headings"));
  expect((await operations.canRestore())?.kind).toBe("repair");
  await operations.restore();
  expect(valueAt(excel.workbook, "指标", "I1")).toBe("权重（分值）");
  expect(await operations.canRestore()).toMatchObject({ kind: "recompute" });
  await operations.restore();
  expect(excel.workbook.sheets.map(({ name }) => name)).not.toContain("附件5");
});

test("a workbook without a fault needs no request for the diagnosis", async () => {
  const { operations, host } = await small();
  host.resetCost();
  const { diagnosis } = await operations.inspect();
  expect([diagnosis.faultCount, diagnosis.together]).toEqual([0, null]);
  expect(host.cost).toMatchObject({ requests: 2, writeRequests: 0 });
});

test("a broken one needs no more than the three requests of a snapshot", async () => {
  const { operations, host, workbook } = await small();
  lead(workbook, "绩效_资金", "=#REF!");
  host.resetCost();
  await operations.inspect();
  expect(host.cost).toMatchObject({ requests: 3, writeRequests: 0 });
});

describe("rows taken in below a table", () => {
  const live = (workbook: Workbook, row: number): unknown[] =>
    LIVE.map((column) => sheetOf(workbook, "资金").cells.get(cellKey(row - 1, column))?.formula ?? null);
  const ruleAt = (workbook: Workbook, sheet: string, row: number, column: number) =>
    sheetOf(workbook, sheet).validations.find(({ areas }) =>
      areas.some((area) => containsCell(area, row - 1, column)),
    );

  /** Two lines below the closing row, the second with figures of its own in the live columns */
  async function pasted(): Promise<OpenExcel> {
    const excel = await small();
    for (const row of [33, 34]) {
      const line = { A: "项目支出", B: "就业补助", C: "上级专项", G: "10", K: "9" };
      for (const [column, input] of Object.entries(line))
        excel.host.userEdit("资金", `${column}${row}`, input);
    }
    for (const column of LIVE) excel.host.userEdit("资金", cellName(33, column), "1");
    return excel;
  }

  test("get the formulas of the live columns where nothing stands, and the table's lists and limits", async () => {
    const excel = await pasted();
    const repair = await offered(excel, "绩效_资金", "extend");
    const [first, standard] = [live(excel.workbook, 2), ruleAt(excel.workbook, "资金", 2, 0)];
    expect(first.every((formula) => typeof formula === "string")).toBe(true);
    await expectTakenBack(
      excel,
      ({ operations }) => operations.repair(repair),
      ({ workbook }) => {
        expect(live(workbook, 33)).toEqual(
          first.map((formula) => String(formula).replace(/([A-Z])2\b/g, "$133")),
        );
        expect(live(workbook, 34)).toEqual([null, null]);
        expect(valueAt(workbook, "资金", cellName(32, LIVE[0]))).toBe(10);
        expect(ruleAt(workbook, "资金", 34, 0)).toMatchObject({ formula1: standard?.formula1, type: "List" });
        expect(ruleAt(workbook, "资金", 34, 1)?.formula1).toBe(ruleAt(workbook, "资金", 2, 1)?.formula1);
        expect(ruleAt(workbook, "资金", 35, 0)).toBeUndefined();
      },
    );
  });

  test("keep a rule of the user's", async () => {
    const excel = await pasted();
    const { workbook } = excel;
    const sheet = sheetOf(workbook, "资金");
    const [own] = sheet.validations;
    if (own === undefined) throw new Error("no rule");
    const area = { row: 33, column: 0, rows: 1, columns: 1 };
    sheet.validations.push({ ...own, areas: [area], formula1: '"甲,乙"' });
    await excel.operations.repair(await offered(excel, "绩效_资金", "extend"));
    expect(ruleAt(workbook, "资金", 34, 0)?.formula1).toBe('"甲,乙"');
    expect(ruleAt(workbook, "资金", 34, 2)).toBeDefined();
  });
});

test("项目 created again is offered in the lists of 资金 and 指标 again", async () => {
  const excel = await small();
  const { workbook } = excel;
  const source = (sheet: string, column: number): unknown =>
    sheetOf(workbook, sheet).validations.find(({ areas }) =>
      areas.some((area) => containsCell(area, 1, column)),
    )?.formula1;
  const before = [source("资金", 1), source("指标", 0)];
  workbook.removeSheet(sheetOf(workbook, "项目"));
  lead(workbook, "绩效_项目", "=#REF!");
  expect(source("资金", 1)).toContain("#REF!");
  await excel.operations.repair(await offered(excel, "绩效_项目", "rebuild"));
  expect([source("资金", 1), source("指标", 0)]).toEqual(before);
  await excel.operations.restore();
  expect(source("指标", 0)).toContain("#REF!");
});
