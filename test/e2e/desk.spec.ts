/** 网页版 from a file of this machine, without network: a workbook is opened, recomputed, saved and read again. */
import assert from "node:assert/strict";
import { access, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test, type Browser } from "@playwright/test";
import { parseAddress } from "../../src/a1";
import { loadXlsx, saveXlsx, type Cell, type Workbook } from "../../src/xlsx";
import { cellKey } from "../../src/xlsx/model/cellKeys";
import { violations } from "./accessibility";
import { RESULTS } from "./build";
import { DeskPage, released, type DeskOptions, type Refusal } from "./deskPage";
import { eventually } from "./eventually";
import { largeWorkbook, sample } from "./workbooks";

const FILE = "自评2021.xlsx";
const BESIDE = { width: 1366, height: 768 };
const NARROW = { width: 360, height: 740 };

let folder = "";

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "desk-"));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(workbook: Workbook, name = FILE): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, saveXlsx(workbook));
  return file;
}

async function onDisk(name = FILE): Promise<Workbook> {
  return loadXlsx(await readFile(path.join(folder, name)));
}

function cellAt(workbook: Workbook, address: string): Cell {
  const { sheet, area } = parseAddress(address) ?? { sheet: null, area: null };
  const found = workbook.sheets.find(({ name }) => name === sheet);
  const cell = area === null ? undefined : found?.cells.get(cellKey(area.row, area.column));
  assert.ok(cell, address);
  return cell;
}

/** As WPS does: the file is read, one cell changes, the file is saved. */
async function editOutside(address: string, value: number | string, name = FILE): Promise<void> {
  const workbook = await onDisk(name);
  cellAt(workbook, address).value = value;
  await put(workbook, name);
}

/** Leaves nothing open, and fails where the page asked for anything outside, or a script failed. */
async function onDesk(
  browser: Browser,
  viewport: typeof BESIDE,
  act: (desk: DeskPage) => Promise<void>,
  options: DeskOptions = {},
): Promise<void> {
  const desk = await DeskPage.open(browser, viewport, folder, options);
  try {
    await act(desk);
    assert.deepEqual(desk.watched.foreign, []);
    assert.deepEqual(desk.watched.errors, []);
  } finally {
    await desk.watched.context.close();
  }
}

const picture = (desk: DeskPage, name: string): Promise<Buffer> =>
  desk.page.screenshot({ path: path.join(RESULTS, `desk-${name}.png`) });

test("the release's first page leads to page, workbooks, guide and licences", async ({ browser }) => {
  await onDesk(browser, BESIDE, async (desk) => {
    const { page } = desk;
    await page.goto(released("index.html"));
    await picture(desk, "release");
    assert.deepEqual(await violations(page.mainFrame()), []);
    const addresses = await page
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    assert.ok(addresses.length >= 7, addresses.join());
    for (const address of addresses) await access(fileURLToPath(address));
    await page.getByRole("link", { name: "使用说明" }).click();
    await page.getByRole("heading", { name: "使用说明", exact: true }).waitFor();
    assert.deepEqual(await violations(page.mainFrame()), []);
    const broken = await page
      .locator("img")
      .evaluateAll((images) =>
        images.filter(
          (image) => !(image as HTMLImageElement).complete || !(image as HTMLImageElement).naturalWidth,
        ),
      );
    assert.equal(broken.length, 0);
    await picture(desk, "guide");
  });
});

test("a workbook is opened, recomputed, explained, saved in place and read again", async ({ browser }) => {
  await put(await sample());
  await onDesk(browser, BESIDE, async (desk) => {
    const { page } = desk;
    assert.deepEqual(await violations(page.mainFrame()), []);
    await desk.choose(FILE);
    await page.getByText("各表识别正常").waitFor();
    assert.equal(await desk.state.innerText(), "已保存");
    await desk.recompute();
    await eventually(
      () => desk.state.innerText().then((text) => (text === "有未保存的内容" ? null : text)),
      "unsaved",
    );
    assert.deepEqual(await violations(page.mainFrame()), []);

    // The finding's cell is shown in the table, as on the sheet.
    await page.getByRole("button", { name: "定位到 资金!K12" }).first().click();
    await page.getByRole("region", { name: "表格 资金，选中 K12" }).waitFor();
    await picture(desk, "cell");

    await page.getByRole("button", { name: "说明情况" }).first().click();
    await page.getByRole("textbox", { name: "说明情况" }).fill("按省级文件执行，差额已报主管部门。");
    await page.getByRole("button", { name: "保存说明" }).click();
    await page.getByRole("region", { name: /^已说明 1 / }).waitFor();
    await page.getByRole("tab", { name: /^原因/ }).click();
    const reason = page.locator("li[data-reason]").first();
    const cell = (await reason.getAttribute("data-reason")) ?? "";
    await reason.getByRole("textbox").fill("受政策调整影响，结转下年使用。");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "已写入 1 处原因" }).waitFor();

    await page.keyboard.press("Control+s");
    await page.getByText(`已保存到 ${FILE}。`).waitFor();
    assert.equal(await desk.state.innerText(), "已保存");
    const saved = await onDisk();
    for (const name of ["附件3", "附件4-1", "附件5", "核对记录"])
      assert.ok(
        saved.sheets.some((sheet) => sheet.name === name),
        name,
      );
    assert.equal(cellAt(saved, cell).value, "受政策调整影响，结转下年使用。");
    await picture(desk, "saved");
  });
  await onDesk(browser, BESIDE, async (desk) => {
    await desk.choose(FILE);
    await desk.recompute();
    await desk.page.getByRole("region", { name: /^已说明 1 / }).waitFor();
    await desk.button("打印附件").click();
    await desk.page.getByRole("heading", { name: /^附件3/ }).waitFor();
    assert.deepEqual(await violations(desk.page.mainFrame()), []);
    await picture(desk, "paper");
  });
});

test("findings follow what another program saves, without a click", async ({ browser }) => {
  // With its attachments, as the test before has saved it
  const file = path.join(folder, FILE);
  await onDesk(browser, BESIDE, async (desk) => {
    const { page } = desk;
    await desk.drop(file);
    await page.getByRole("region", { name: "核对结果" }).waitFor();
    await editOutside("资金!K12", 2153.99);
    const since = Date.now();
    await page.locator('[data-finding="R02"]').filter({ hasText: "2153.99" }).waitFor();
    test.info().annotations.push({ type: "followed after", description: `${Date.now() - since} ms` });
    await page.getByText("文件已在别处改动，已重新读取。").waitFor();
    await picture(desk, "followed");
  });
});

test("a file that changed outside is not overwritten, and unsaved work is not given up", async ({
  browser,
}) => {
  await put(await sample());
  await onDesk(browser, BESIDE, async (desk) => {
    const { page } = desk;
    await desk.choose(FILE);
    await desk.recompute();
    await editOutside("资金!K12", 2000);
    const outside = await readFile(desk.file(FILE));
    await page.getByText("未作覆盖。请另存本页内容").waitFor();
    await desk.button("保存").click();
    await page.getByText("未作覆盖。请另存本页内容").waitFor();
    assert.deepEqual(await readFile(desk.file(FILE)), outside);
    assert.deepEqual(await violations(page.mainFrame()), []);
    await picture(desk, "changed");

    await desk.picks("另存.xlsx");
    await writeFile(desk.file("另存.xlsx"), "");
    await page.getByRole("alert").getByRole("button", { name: "另存" }).click();
    await page.getByText("已保存到 另存.xlsx。").waitFor();
    assert.ok((await onDisk("另存.xlsx")).sheets.some(({ name }) => name === "附件3"));
    assert.deepEqual(await readFile(desk.file(FILE)), outside);
  });
});

const REFUSALS: readonly (readonly [what: string, refusal: Refusal, sentence: string])[] = [
  ["lost permission", "NotAllowedError", "浏览器没有写入此文件的权限"],
  ["a full disk", "QuotaExceededError", "磁盘空间不足"],
  ["a file that WPS holds open", "NoModificationAllowedError", "文件正被 WPS 等程序占用"],
  ["a file that is gone", "NotFoundError", "原文件已移动、改名或删除"],
];
test("refused writes are one sentence each, and the work survives a reload of the page", async ({
  browser,
}) => {
  const before = await readFile(await put(await sample()));
  await onDesk(browser, BESIDE, async (desk) => {
    const { page } = desk;
    await desk.choose(FILE);
    await desk.recompute();
    for (const [what, refusal, sentence] of REFUSALS) {
      await desk.picks(FILE, refusal);
      await desk.button("保存").click();
      await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
      assert.deepEqual(await readFile(desk.file(FILE)), before, what);
      assert.equal(await desk.state.innerText(), "有未保存的内容", what);
    }
    await desk.kept();
    await page.reload();
    await page.getByRole("region", { name: `上次打开：${FILE}（有未保存的内容）` }).waitFor();
    assert.deepEqual(await violations(page.mainFrame()), []);
    await desk.button("继续").click();
    await page.getByRole("region", { name: "核对结果" }).waitFor();
    assert.equal(await desk.state.innerText(), "有未保存的内容");
    await page.getByRole("navigation", { name: "工作表" }).getByRole("button", { name: "附件3" }).click();
    await picture(desk, "resumed");

    await desk.button("打开其他文件").click();
    await desk.button("清除").click();
    await desk.button("确定清除？未保存的内容将丢失").click();
    await page.reload();
    await desk.button("选择工作簿（.xlsx）").waitFor();
    assert.equal(await page.getByText("上次打开").count(), 0);
  });
});

test("files that are none are refused in one sentence", async ({ browser }) => {
  const file = await put(await sample(), "损坏.xlsx");
  await truncate(file, 20_000);
  await writeFile(path.join(folder, "说明.xlsx"), "这不是工作簿");
  await onDesk(browser, BESIDE, async (desk) => {
    await desk.choose("损坏.xlsx");
    await desk.page.getByText("损坏.xlsx 已损坏，读不出。").waitFor();
    await desk.choose("说明.xlsx");
    await desk.page.getByText("说明.xlsx 不是 .xlsx 工作簿，请另选。").waitFor();
    await desk.drop(file);
    await desk.page.getByText("损坏.xlsx 已损坏，读不出。").waitFor();
  });
});

test("a second tab with the same file is said in both", async ({ browser }) => {
  await put(await sample());
  await onDesk(browser, BESIDE, async (desk) => {
    await desk.choose(FILE);
    await desk.page.getByText("各表识别正常").waitFor();
    const other = await desk.anotherTab();
    await other.choose(FILE);
    for (const { page } of [desk, other]) await page.getByText("另一个页签也打开了此文件").waitFor();
    await other.page.close();
    await desk.page.getByText("另一个页签也打开了此文件").waitFor({ state: "detached" });
  });
});

test("a workbook of 100 projects is recomputed, saved and read again", async ({ browser }) => {
  test.setTimeout(240_000);
  await put(await largeWorkbook(2_000), "百个项目.xlsx");
  await onDesk(browser, BESIDE, async (desk) => {
    await desk.choose("百个项目.xlsx");
    await desk.recompute();
    await desk.page.keyboard.press("Control+s");
    await desk.page.getByText("已保存到 百个项目.xlsx。").waitFor();
    assert.equal(
      (await onDisk("百个项目.xlsx")).sheets.filter(({ name }) => name.startsWith("附件4-")).length,
      100,
    );
    await picture(desk, "hundred");
  });
});

test("where the browser writes no file, it is chosen and downloaded", async ({ browser }) => {
  const file = await put(await sample());
  await onDesk(
    browser,
    BESIDE,
    async (desk) => {
      const { page } = desk;
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByText("选择工作簿（.xlsx）").click(),
      ]);
      await chooser.setFiles(file);
      await desk.recompute();
      const [saved] = await Promise.all([page.waitForEvent("download"), desk.button("保存").click()]);
      assert.equal(saved.suggestedFilename(), FILE);
      const workbook = loadXlsx(await readFile(await saved.path()));
      assert.ok(workbook.sheets.some(({ name }) => name === "附件3"));
    },
    { withoutPickers: true },
  );
});

test("a new workbook begins with the standard sheets", async ({ browser }) => {
  await onDesk(browser, BESIDE, async (desk) => {
    await desk.button("新建工作簿").click();
    await desk.button("新建标准自评工作簿").click();
    await desk.page
      .getByRole("navigation", { name: "工作表" })
      .getByRole("button", { name: "资金" })
      .waitFor();
    await desk.picks("绩效自评.xlsx");
    await writeFile(desk.file("绩效自评.xlsx"), "");
    await desk.button("保存").click();
    await desk.page.getByText("已保存到 绩效自评.xlsx。").waitFor();
    assert.ok((await onDisk("绩效自评.xlsx")).sheets.some(({ name }) => name === "指标"));
  });
});

const LOOKS: readonly (readonly [name: string, viewport: typeof BESIDE, options: DeskOptions])[] = [
  ["narrow", NARROW, {}],
  ["dark", BESIDE, { colorScheme: "dark" }],
  ["dark-narrow", NARROW, { colorScheme: "dark" }],
  ["english", BESIDE, { locale: "en-US" }],
  ["english-narrow", NARROW, { locale: "en-US" }],
];
for (const [name, viewport, options] of LOOKS) {
  test(`axe finds nothing and nothing sticks out: ${name}`, async ({ browser }) => {
    const file = await put(await sample());
    const english = options.locale === "en-US";
    await onDesk(
      browser,
      viewport,
      async (desk) => {
        const { page } = desk;
        const look = async (state: string): Promise<void> => {
          assert.deepEqual(await violations(page.mainFrame()), [], state);
          const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
          assert.equal(await page.evaluate(over), 0, state);
          await picture(desk, `${name}-${state}`);
        };
        await look("start");
        await desk.drop(file);
        await page.getByText(english ? "every table found" : "各表识别正常").waitFor();
        await look("open");
        await desk.button(english ? "Recompute" : "一键重算").click();
        await page.getByRole("region", { name: english ? "Result" : "核对结果" }).waitFor();
        await look("result");
        await desk.button(english ? "Print attachments" : "打印附件").click();
        await page.getByRole("heading", { name: /^附件3/ }).waitFor();
        await look("paper");
      },
      options,
    );
  });
}

test("is used by keyboard alone", async ({ browser }) => {
  await put(await sample());
  await onDesk(browser, BESIDE, async (desk) => {
    const { page } = desk;
    await desk.picks(FILE);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("各表识别正常").waitFor();
    for (let presses = 0; !(await desk.isFocused("一键重算")); presses += 1) {
      assert.ok(presses < 40, "一键重算 is not reached");
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "核对结果" }).waitFor();
    await page.getByRole("region", { name: /^表格/ }).focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("region", { name: /，选中 A\d/ }).waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText(`已保存到 ${FILE}。`).waitFor();
  });
});
