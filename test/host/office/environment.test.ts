import { createWorkbook } from "../../../src/xlsx";
import { readEnvironment } from "../../../src/office/environment";
import { closeExcel, openExcel } from "../../support/openExcel";

afterEach(closeExcel);

const DARK = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#444444",
  controlForegroundColor: "#FFFFFF",
};

test("Excel in Chinese, in its light theme", async () => {
  await openExcel(createWorkbook());
  expect(await readEnvironment()).toEqual({
    inExcel: true,
    supported: true,
    displayLanguage: "zh-CN",
    theme: "light",
  });
});

test("an English Excel in a dark theme", async () => {
  await openExcel(createWorkbook(), { host: { locale: "en-US", theme: DARK } });
  expect(await readEnvironment()).toMatchObject({ displayLanguage: "en-US", theme: "dark" });
});

test.each([
  ["1.8", false],
  ["1.9", true],
  ["1.14", true],
])("an Excel with ExcelApi %s: supported %s", async (version, supported) => {
  await openExcel(createWorkbook(), { host: { requirements: { ExcelApi: version } } });
  expect((await readEnvironment()).supported).toBe(supported);
});

test("without Office.js", async () => {
  expect(await readEnvironment()).toMatchObject({ inExcel: false, supported: false, displayLanguage: null });
});

test("everything works with ExcelApi 1.9, which the manifest requires", async () => {
  const { operations } = await openExcel(createWorkbook(), { host: { requirements: { ExcelApi: "1.9" } } });
  await operations.insertTemplate("sample");
  const { plan } = await operations.recompute();
  expect(plan.sheets.length).toBeGreaterThan(0);
  await operations.goTo("资金!K12");
  const stop = await operations.watch(() => undefined);
  await stop();
  expect((await operations.clearHighlights()).highlights).toBeGreaterThan(0);
});
