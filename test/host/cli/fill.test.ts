/** `npm run recompute -- in.xlsx --fill form.xlsx --out filled.xlsx` */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbook, type Workbook } from "../../../src/xlsx";
import { loadXlsx, saveXlsx } from "../../../src/xlsx/file";
import type { FillJson } from "../../../src/cli/fill/json";
import { runRecompute } from "../../../src/cli/recompute/recompute";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { annexForm, shortForm } from "../../support/bureauForms";
import { addDrawnSheet, type DrawnSheet } from "../../support/drawnSheet";
import { bytesOf, closeExcel, openExcel, valueAt } from "../../support/openExcel";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";

let folder = "";
let standard: Buffer;
beforeAll(async () => {
  const { workbook } = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  standard = bytesOf(workbook);
  closeExcel();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fill-"));
  writeFileSync(file("in.xlsx"), standard);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => join(folder, name);

function formsFile(...forms: readonly DrawnSheet[]): Workbook {
  const workbook = createWorkbook();
  for (const form of forms) addDrawnSheet(workbook, form);
  writeFileSync(file("form.xlsx"), saveXlsx(workbook));
  return workbook;
}

async function run(...args: string[]) {
  let stdout = "";
  let stderr = "";
  const status = await runRecompute([file("in.xlsx"), ...args], {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  return { status, stdout, stderr };
}

const fill = (...args: string[]) => run("--fill", file("form.xlsx"), "--out", file("filled.xlsx"), ...args);
const filled = () => loadXlsx(readFileSync(file("filled.xlsx")));

test("fills the forms into a new file, says what it did, and changes neither of the two files", async () => {
  formsFile(annexForm("表一"), shortForm("表二"));
  const before = readFileSync(file("form.xlsx"));
  const { status, stdout, stderr } = await fill();
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toContain("已填入 2 张表");
  expect(stdout).toContain("【表一（就业补助）】填");
  expect(stdout).toContain("[未改] 表一!G24 总分：分值：表样 100，自评 90");
  const workbook = filled();
  expect(valueAt(workbook, "表一", "C4")).toBe("就业补助");
  expect(valueAt(workbook, "表二", "C2")).toBe("职业培训");
  expect(readFileSync(file("form.xlsx")).equals(before)).toBe(true);
  expect(readFileSync(file("in.xlsx")).equals(standard)).toBe(true);
});

test("a form that names no project needs --project; --overwrite replaces what differs", async () => {
  formsFile(annexForm("表一"));
  const unknown = await fill();
  expect(unknown).toEqual({
    status: 2,
    stdout: "",
    stderr: "表一 填哪个项目不能确定，请用 --project 指定：就业补助、职业培训\n",
  });
  expect(existsSync(file("filled.xlsx"))).toBe(false);
  expect((await fill("--project", "别的")).stderr).toBe("没有项目“别的”，可选：就业补助、职业培训\n");
  const { stdout } = await fill("--project", "就业补助", "--overwrite");
  expect(stdout).toContain("[已覆盖] 表一!G24");
  expect(valueAt(filled(), "表一", "G24")).toBe(90);
});

test("a workbook without a form, a missing --out and options without --fill are refused", async () => {
  formsFile();
  expect((await fill()).stderr).toBe(`未识别出可填的表样：${file("form.xlsx")}\n`);
  expect((await run("--fill", file("form.xlsx"))).stderr).toContain("--fill 须同时用 --out");
  expect((await run("--project", "就业补助")).stderr).toContain("只用于 --fill");
});

test("says what is left to fill in by hand, in the output and in the JSON, and nothing of a button", async () => {
  const form = annexForm("表一");
  const values = form.values.map((row) => row.map((value) => (value === 10 ? 20 : value)));
  formsFile({ ...form, values, formulas: values });
  const { stdout } = await fill("--project", "就业补助", "--json", file("out.json"));
  expect(stdout).not.toContain("还原");
  expect(stdout).toMatch(/^已填入 1 张表，共 \d+ 处，请核对后上报。还须手填或核对 \d+ 项。/);
  expect(stdout).toMatch(/^\[注意\] 自评还差.*填出的表不能上报/m);
  expect(stdout).toContain("[注意] 表一!I7 表样的预算执行分值为20分，规则方案为10分");
  const json = JSON.parse(readFileSync(file("out.json"), "utf8")) as { fill: FillJson };
  const [filledForm] = json.fill.forms;
  expect(filledForm).toMatchObject({ sheet: "表一", project: "就业补助", overwritten: false });
  expect(filledForm?.byHand.map(({ kind }) => kind)).toContain("blank");
  expect(stdout).toContain(`还须手填或核对 ${filledForm?.byHand.length ?? 0} 项`);
  expect(filledForm?.notes.map(({ cell }) => cell)).toEqual(["表一!I7"]);
});

test("projects are given in the order of the forms, whatever makes them unclear", async () => {
  // The first would take what is left over, the second names a project of another workbook.
  formsFile(annexForm("表一"), shortForm("表二", "旧项目"), shortForm("表三", "职业培训"));
  expect((await fill("--project", "就业补助")).stderr).toContain("表一、表二 共 2 张表");
  const { stdout } = await fill("--project", "就业补助;职业培训");
  expect(stdout).toContain("【表一（就业补助）】");
  expect(stdout).toContain("【表二（职业培训）】");
});

test("the project that is left over needs --project; several forms take theirs in order", async () => {
  formsFile(annexForm("表一"), shortForm("表二", "职业培训"));
  expect((await fill()).stderr).toBe("表一 填哪个项目不能确定，请用 --project 指定：就业补助、职业培训\n");
  expect((await fill("--project", "就业补助")).stdout).toContain("【表一（就业补助）】");
  formsFile(annexForm("表一"), shortForm("表二"));
  expect((await fill("--project", "就业补助")).stderr).toContain("共 2 张表没有项目名称");
  const { stdout } = await fill("--project", "职业培训；就业补助");
  expect(stdout).toContain("【表一（职业培训）】");
  expect(stdout).not.toContain("按次序");
  expect((await fill()).stdout).toContain("[注意] “表一”没有项目名称，按次序填入“就业补助”");
});
