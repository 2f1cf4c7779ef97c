import { closeAll, failureOf, open, type Bench } from "./support";

afterEach(closeAll);

const onSheet = <R>(bench: Bench, act: (sheet: Excel.Worksheet) => R): Promise<R> =>
  bench.run(async (context) => {
    const result = act(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return result;
  });

test("a chart is added, described, placed, listed and deleted; it follows inserted rows", async () => {
  const bench = await open();
  const [sheet] = bench.host.workbook.sheets;
  await onSheet(bench, (one) => {
    const chart = one.charts.add("BarClustered", one.getRange("B2:B4"), "Columns");
    chart.name = "图";
    chart.title.text = "执行率";
    chart.legend.visible = false;
    chart.axes.valueAxis.numberFormat = "0%";
    chart.axes.valueAxis.minimum = 0;
    chart.axes.categoryAxis.reversePlotOrder = true;
    const series = chart.series.getItemAt(0);
    series.name = "甲";
    series.setXAxisValues(one.getRange("A2:A4"));
    series.hasDataLabels = true;
    chart.series.add("乙").setValues(one.getRange("C2:C4"));
    chart.setPosition("D6", "H20");
  });
  bench.host.userInsertRows("Sheet1", 3, 2);
  expect(sheet?.charts).toEqual([
    {
      id: "{1}",
      name: "图",
      type: "BarClustered",
      title: "执行率",
      legend: false,
      reversed: true,
      numberFormat: "0%",
      minimum: 0,
      series: [
        { name: "甲", categories: "=Sheet1!$A$2:$A$6", values: "=Sheet1!$B$2:$B$6", labels: true },
        { name: "乙", categories: null, values: "=Sheet1!$C$2:$C$6", labels: false },
      ],
      from: { row: 7, column: 3 },
      to: { row: 22, column: 8 },
    },
  ]);
  const listed = await onSheet(bench, ({ charts }) => charts.load("items/name"));
  expect(listed.items.map(({ name }) => name)).toEqual(["图"]);
  await onSheet(bench, ({ charts }) => charts.getItem("图").delete());
  expect(sheet?.charts).toEqual([]);
});

test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
  ["another type of chart", "InvalidArgument", (one) => one.charts.add("Pie", one.getRange("A1:A2"))],
  ["a table", "InvalidArgument", (one) => one.charts.add("BarClustered", one.getRange("A1:B2"))],
  ["an unknown name", "ItemNotFound", (one) => one.charts.getItem("无").delete()],
])("%s is refused with %s", async (_, code, act) => {
  expect((await failureOf(onSheet(await open(), act))).code).toBe(code);
});

test("a protected sheet is refused", async () => {
  const bench = await open();
  await onSheet(bench, (sheet) => sheet.protection.protect());
  const failure = await failureOf(
    onSheet(bench, (one) => one.charts.add("BarClustered", one.getRange("A1:A2"))),
  );
  expect(failure.code).toBe("AccessDenied");
});
