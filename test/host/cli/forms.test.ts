import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbook, type Workbook } from "../../../src/xlsx";
import { cellKey } from "../../../src/xlsx/model/cellKeys";
import { MAX_COLUMNS } from "../../../src/a1";
import { saveXlsx } from "../../../src/xlsx/file";
import { runRecompute } from "../../../src/cli/recompute/recompute";
import type { FormsJson } from "../../../src/cli/forms/json";
import { junkRows } from "../../support/junkRows";
import { PrintedSheet, workbookOf } from "../../support/printedSheet";
import { printedSheets } from "../../support/printedWorkbook";
import { published } from "../../support/publishedForms";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "forms-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(workbook: Workbook, ...args: string[]) {
  const input = join(folder, "in.xlsx");
  writeFileSync(input, saveXlsx(workbook));
  let stdout = "";
  let stderr = "";
  const status = await runRecompute([input, ...args], {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  return { status, stdout, stderr };
}

const json = () => join(folder, "out.json");
const report = () => JSON.parse(readFileSync(json(), "utf8")) as FormsJson;
const formWorkbook = (...ids: string[]) =>
  workbookOf(ids.flatMap((id) => printedSheets(published(id), { sheet: `表${id}` })));

test("a published form with errors: status 1 and its figures, stated and computed", async () => {
  expect(await run(formWorkbook("09"), "--json", json())).toEqual({ status: 1, stdout: "", stderr: "" });
  const { forms, cost } = report();
  expect(forms).toHaveLength(1);
  expect(forms[0]).toMatchObject({
    sheet: "表09",
    layout: "ruralRevitalisation",
    unit: "中江县水利局",
    year: 2022,
    moneyUnit: "万元",
    profile: "national-2020",
    denominator: "annualBudget",
    stated: { rate: "100.00", budgetScore: "10.00", totalWeight: "100.00", totalScore: "100.00" },
    computed: { rate: "100.00", budgetScore: "10.00", totalWeight: "110.00", totalScore: null },
  });
  expect(forms[0]?.budgetRows[0]).toEqual({
    label: "年度资金总额:",
    total: true,
    initial: null,
    budget: "20.00",
    spent: "20.00",
    rate: "100.00",
    weight: "10.00",
    score: "10.00",
    amount: null,
    cell: expect.stringMatching(/^表09![A-Z]+\d+$/) as string,
  });
  expect(forms[0]?.indicators[0]).toMatchObject({
    level1: "产出指标",
    name: "安装坡面水标尺",
    operator: ">=",
    target: "266",
    weight: "10.00",
    score: null,
    statedScore: "10.00",
  });
  expect(forms[0]?.findings.map(({ rule }) => rule)).toContain("R19");
  expect(forms[0]?.findings.every(({ message }) => message.endsWith("。"))).toBe(true);
  expect(cost.readRequests).toBeLessThanOrEqual(6);
  expect(cost.writeRequests).toBe(0);
});

test("a form without errors: status 0", async () => {
  const { status } = await run(formWorkbook("18"), "--json", json());
  expect(status).toBe(0);
  expect(report().forms[0]?.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    "warning R00",
    "warning R32",
  ]);
});

test("several forms in one workbook: one entry each, in sheet order", async () => {
  await run(formWorkbook("07", "24", "17"), "--json", json());
  expect(report().forms.map(({ sheet, computed }) => [sheet, computed.totalScore])).toEqual([
    ["表07", "98.62"],
    ["表24", "100.00"],
    ["表17", null],
  ]);
});

test("--out writes nothing for a form, and one line says so", async () => {
  const outcome = await run(formWorkbook("07"), "--out", join(folder, "out.xlsx"), "--json", json());
  expect(outcome).toEqual({
    status: 0,
    stdout: "",
    stderr: "读取的是自评表，只核对、不改写，--out 未写出文件\n",
  });
  expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "out.json"]);
});

test("without files: a summary on stdout", async () => {
  const { stdout } = await run(formWorkbook("07"));
  expect(stdout).toContain("【表07】 普陀体育中心与委托运营方结算费用 2022年度 自评表核对\n");
  expect(stdout).toContain(
    "执行率 86.18%（表列 86.19%），预算执行得分 8.62（表列 8.62），分值合计 100.00（表列 100.00），总分 98.62（表列 98.62）",
  );
});

test("hidden sheets are not read", async () => {
  const workbook = formWorkbook("07", "24");
  const hidden = workbook.sheets.find(({ name }) => name === "表24");
  if (hidden) hidden.visibility = "Hidden";
  await run(workbook, "--json", json());
  expect(report().forms.map(({ sheet }) => sheet)).toEqual(["表07"]);
});

test.each([
  ["nothing", () => createWorkbook(), "Sheet1"],
  [
    "a list of projects",
    () => {
      const sheet = new PrintedSheet("清单");
      ["项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率"].forEach((head, column) =>
        sheet.put(0, column, head),
      );
      sheet.put(1, 0, "技能培训");
      return workbookOf([sheet]);
    },
    "清单（是逐项列示的清单，不是自评表）",
  ],
])("%s: status 2, one line that says why, and no file", async (_, workbook, why) => {
  const { status, stdout, stderr } = await run(workbook(), "--json", json());
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^未找到标准自评工作簿的名称（绩效_资金 等），也未识别出自评表[^\n]*\n$/);
  if (why !== "Sheet1") expect(stderr).toContain(why);
  expect(readdirSync(folder)).toEqual(["in.xlsx"]);
});

test("ten thousand rows of junk: reported quickly, nothing written", async () => {
  const sheet = new PrintedSheet("流水");
  for (let row = 0; row < 10_000; row += 1) {
    sheet.put(row, 0, `凭证${row}`);
    sheet.put(row, 1, "预算支出");
    sheet.put(row, 2, "指标");
  }
  const { status, stderr } = await run(workbookOf([sheet]), "--json", json());
  expect(status).toBe(2);
  expect(stderr).toContain("未识别出自评表");
});

test("ten thousand rows of junk: one line says that no form was recognised, and no file is written", async () => {
  const workbook = createWorkbook();
  junkRows(10_000, 5).forEach((cells, row) => {
    cells.forEach((value, column) => {
      workbook.sheets[0]?.cells.set(cellKey(row, column), { value, formula: null, style: 0 });
    });
  });
  const { status, stdout, stderr } = await run(workbook, "--out", join(folder, "out.xlsx"), "--json", json());
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^未找到标准自评工作簿的名称（绩效_资金 等），也未识别出自评表：.+\n$/);
  expect(readdirSync(folder)).toEqual(["in.xlsx"]);
});

test("a form with ten thousand rows of junk in its table is read up to a limit, and the limit is reported", async () => {
  const workbook = workbookOf(printedSheets(published("05"), { sheet: "表05" }));
  const [sheet] = workbook.sheets;
  const end = Math.max(...[...(sheet?.cells.keys() ?? [])].map((key) => Math.floor(key / MAX_COLUMNS))) + 1;
  for (let row = 0; row < 10_000; row += 1) {
    ["", "", "", `某事${row}`, "≥90%"].forEach((value, column) => {
      sheet?.cells.set(cellKey(end + row, column), { value, formula: null, style: 0 });
    });
  }
  expect((await run(workbook, "--json", json())).status).toBe(1);
  const [form] = report().forms;
  expect(form?.findings.map(({ message }) => message)).toContainEqual(expect.stringContaining("1000"));
  expect(report().cost.writeRequests).toBe(0);
});
