/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { departmentFile, unitFile } from "../../../scripts/rollup/workbooks";
import { inventedUnit, unitName } from "../../../scripts/rollup/units";
import { LANGUAGES } from "../../../src/locales/languages";
import { rollupMessages } from "../../../src/locales/rollup";
import { closePaneInExcel, openPaneInExcel, settled, type PaneInExcel } from "../paneInExcel";

afterEach(closePaneInExcel);

/** The second has an error of its own. */
const UNITS = [
  inventedUnit(0, 3),
  { ...inventedUnit(5, 3), indicators: inventedUnit(5, 3).indicators.slice(1) },
  inventedUnit(10, 3),
];

/** jsdom's File has no content that can be awaited, and no folder. */
function file(name: string, content: Uint8Array): File {
  const bytes = new Uint8Array(content);
  return Object.assign(new File([bytes], name), {
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
    webkitRelativePath: `各单位/${name}`,
  });
}

const FILES = UNITS.map((unit) => file(`${unit.name}.xlsx`, unitFile(unit)));
const EXPECTED = [0, 5, 10, 15].map(unitName);

async function opened(language: "zh-CN" | "en-US" = "zh-CN"): Promise<PaneInExcel> {
  // jsdom says that a page whose focused element is gone has not got the focus.
  document.hasFocus = () => true;
  const pane = await openPaneInExcel(departmentFile(EXPECTED), { language });
  await settled(pane);
  const name = language === "zh-CN" ? "汇总各单位" : "Roll up units";
  await pane.user.click(await screen.findByRole("button", { name }));
  await screen.findByRole("heading", { level: 2, name });
  return pane;
}

async function choose(pane: PaneInExcel, files = FILES, label = "选择各单位工作簿"): Promise<void> {
  await pane.user.upload(screen.getByLabelText(label, { selector: "input" }), files);
  await settled(pane);
}

const unitNames = (): string[] =>
  within(screen.getByRole("region", { name: "各单位（3）" }))
    .getAllByText(/服务中心$/, { selector: "strong" })
    .map(({ textContent }) => textContent ?? "");

test("chosen files are added up; a missing unit leads to its cell; nothing is written", async () => {
  const pane = await opened();
  const before = pane.workbook.sheets.length;
  expect(screen.getByRole("heading", { level: 2 })).toHaveFocus();
  await choose(pane);
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("3 个文件，计入合计 3 个单位");
  expect(screen.getByRole("main")).toHaveTextContent(
    /全年预算数 [\d.,]+ 万元，支出 [\d.,]+ 万元，执行率 9\d\.\d\d%/,
  );
  expect(screen.getByRole("main")).toHaveTextContent(
    "将新建：单位汇总、单位执行率、项目明细、指标汇总、问题台账、自报问题台账、复核表",
  );
  const findings = screen.getByRole("region", { name: /^汇总核对 \d+ 处$/ });
  expect(findings).toHaveTextContent(`${unitName(15)}在应报单位中，没有报送工作簿`);
  await pane.user.click(within(findings).getByRole("button", { name: "定位到 应报单位!A5" }));
  await settled(pane);
  expect(pane.workbook.activeSheet.name).toBe("应报单位");
  expect(pane.workbook.sheets).toHaveLength(before);
});

test("of a folder, workbooks of other programs are unreadable; open ones and files that are no workbooks are said", async () => {
  const pane = await opened();
  const other = [`${unitName(15)}.ods`, `${unitName(15)}.docx`, `~$${unitName(0)}.xlsx`];
  await choose(pane, [...FILES, ...other.map((name) => file(name, new Uint8Array(10)))], "选择文件夹");
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("4 个文件，计入合计 3 个单位");
  expect(screen.getByRole("main")).toHaveTextContent(`不是 .xlsx 工作簿，未计入汇总`);
  expect(screen.getByRole("main")).toHaveTextContent(`${unitName(15)}.ods`);
  expect(screen.getByRole("main")).toHaveTextContent(`${unitName(0)}的工作簿正在其他程序中打开`);
  expect(screen.getByRole("main")).toHaveTextContent(
    `文件夹中有 1 个文件不是工作簿，未读取：${unitName(15)}.docx。`,
  );
});

test("units are sorted and filtered, and each opens its findings by file and cell", async () => {
  const pane = await opened();
  await choose(pane);
  // The one with an error of its own comes first.
  expect(unitNames()[0]).toBe(unitName(5));
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "排序" }), "按名称");
  expect(unitNames()).toEqual([0, 5, 10].map(unitName));
  const units = screen.getByRole("region", { name: "各单位（3）" });
  await pane.user.click(within(units).getByText(new RegExp(`处问题.*${unitName(5)}\\.xlsx`)));
  expect(units).toHaveTextContent("权重合计不为100分");
  expect(units).toHaveTextContent(`${unitName(5)}.xlsx 指标!I2`);
  await pane.user.type(screen.getByRole("textbox", { name: "筛选单位" }), unitName(10));
  expect(unitNames()).toEqual([unitName(10)]);
});

test("written, it is up to date; after a change of the list it is called out of date and rolled up again", async () => {
  const pane = await opened();
  await choose(pane);
  await pane.user.click(screen.getByRole("button", { name: "写入汇总表" }));
  await settled(pane);
  expect(
    screen.getByText(/^已写入：单位汇总、单位执行率、项目明细、指标汇总、问题台账、自报问题台账、复核表。/),
  ).toBeVisible();
  expect(pane.workbook.sheets.map(({ name }) => name)).toContain("问题台账");
  pane.host.userEdit("应报单位", "A5", unitName(10));
  expect(await screen.findByText(/^本工作簿的数据已改动/)).toBeVisible();
  await pane.user.click(screen.getByRole("button", { name: "重新汇总" }));
  await settled(pane);
  expect(screen.queryByText(/没有报送工作簿/)).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: "返回" }));
  expect(await screen.findByRole("button", { name: "一键重算" })).toBeVisible();
});

test("in English, and without files a sentence says what it is for", async () => {
  const pane = await opened("en-US");
  expect(screen.getByText(rollupMessages("en-US").intro)).toBeVisible();
  await choose(pane, FILES.slice(0, 1), "Choose workbooks");
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("1 files, 1 units counted");
});

test.each(LANGUAGES)("every sort has its label: %s", (language) => {
  const { sorts } = rollupMessages(language);
  expect(new Set(Object.values(sorts)).size).toBe(4);
});
