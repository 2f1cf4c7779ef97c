import { createWorkbook } from "../../../../src/xlsx";
import { loadXlsx, saveXlsx } from "../../../../src/xlsx/file";
import { renameSheet } from "../../../../src/xlsx/model/createWorkbook";
import type { Chart, Workbook } from "../../../../src/xlsx/model/types";
import { unzip } from "./packages";

const chart = (number: number, values = "=Sheet1!$B$2:$B$4"): Chart => ({
  id: `{${number}}`,
  name: `图${number}`,
  type: "BarClustered",
  title: "执行率 <%>",
  legend: false,
  reversed: true,
  numberFormat: "0%",
  minimum: 0,
  series: [{ name: "执行率", categories: "=Sheet1!$A$2:$A$4", values, labels: true }],
  from: { row: 5, column: 1 },
  to: { row: 20, column: 7 },
});

function withCharts(...charts: Chart[]): Workbook {
  const workbook = createWorkbook();
  workbook.sheets[0]!.charts = charts;
  return workbook;
}

const chartsOf = (bytes: Uint8Array) =>
  loadXlsx(bytes).sheets[0]!.charts.map(({ source: _, ...rest }) => rest);
const partsOf = (bytes: Uint8Array) => Object.keys(unzip(bytes)).filter((name) => /chart|drawing/.test(name));

test("charts are written with a drawing and parts of their own, and read again", () => {
  const saved = saveXlsx(
    withCharts(chart(1), { ...chart(2), type: "ColumnClustered", reversed: false, title: null }),
  );
  expect(partsOf(saved).sort()).toEqual([
    "xl/charts/chart1.xml",
    "xl/charts/chart2.xml",
    "xl/drawings/_rels/drawing1.xml.rels",
    "xl/drawings/drawing1.xml",
  ]);
  expect(unzip(saved)["xl/worksheets/sheet1.xml"]).toMatch(/<drawing r:id="rId\d"\/>/);
  expect(chartsOf(saved)).toEqual([
    chart(1),
    { ...chart(2), type: "ColumnClustered", reversed: false, title: null },
  ]);
});

test("a chart is deleted with its part, the last one with the drawing", () => {
  const workbook = loadXlsx(saveXlsx(withCharts(chart(1), chart(2))));
  workbook.sheets[0]!.charts.shift();
  const one = saveXlsx(workbook);
  expect(chartsOf(one).map(({ name }) => name)).toEqual(["图2"]);
  expect(partsOf(one)).not.toContain("xl/charts/chart1.xml");
  const none = loadXlsx(one);
  none.sheets[0]!.charts = [];
  expect(partsOf(saveXlsx(none))).toEqual([]);
  expect(unzip(saveXlsx(none))["xl/worksheets/sheet1.xml"]).not.toContain("drawing");
});

test("a chart of a file follows its cells and the name of their sheet; the rest of it is kept", () => {
  const saved = saveXlsx(withCharts(chart(1)));
  const workbook = loadXlsx(saved);
  const [sheet] = workbook.sheets;
  renameSheet(workbook, sheet!, "资 金");
  sheet!.charts[0]!.from = { row: 7, column: 1 };
  const parts = unzip(saveXlsx(workbook));
  expect(parts["xl/charts/chart1.xml"]).toBe(
    unzip(saved)["xl/charts/chart1.xml"]?.replaceAll("Sheet1!", "'资 金'!"),
  );
  expect(parts["xl/drawings/drawing1.xml"]).toContain("<row>7</row>");
});

test("a chart that is deleted and made again gives the same file", () => {
  const saved = saveXlsx(withCharts(chart(1), chart(2)));
  const workbook = loadXlsx(saved);
  workbook.sheets[0]!.charts = [chart(1), chart(2)];
  expect(unzip(saveXlsx(workbook))).toEqual(unzip(saved));
});
