/** Charts of a sheet: columns and bars, with a title, a legend and series that refer to cells. */
import { absoluteFormula } from "../../a1";
import type { Chart, ChartSeries, Sheet } from "../../xlsx/model/types";
import { found, invalidArgument, notImplemented } from "../errors";
import type { HostObject } from "../objects";
import { amount, flag, instance, integer, oneOf, optional, text } from "../parameters";
import type { Session } from "../session";
import { defineClass, fieldsOf, lookups, membersOf, type Collection, type HostClass } from "../table";
import type { Areas } from "../targets";
import { rangeOrAddress, rectOfArgument } from "./addresses";

/** A chart and the sheet that it is on */
export interface PlacedChart {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export interface PlacedAxis extends PlacedChart {
  readonly axis: "category" | "value";
}

/** A series by its index: a change replaces the object */
export interface PlacedSeries extends PlacedChart {
  readonly index: number;
}

const TYPES = ["ColumnClustered", "BarClustered"] as const;
/** A new chart covers these rows and columns until it is placed. */
const SIZE = { rows: 15, columns: 8 };

function edit(session: Session, { sheet, chart }: PlacedChart, patch: Partial<Chart>): void {
  session.requireUnprotected(sheet);
  if (chart.source !== undefined) throw notImplemented("change of a chart that came with the file");
  Object.assign(chart, patch);
  session.document.changes.appearance(sheet);
}

/** A series takes cells of one row or column. */
function formulaOf({ sheet, areas }: Areas): string {
  const [rect] = areas;
  if (rect === undefined || areas.length > 1 || (rect.rows > 1 && rect.columns > 1))
    throw invalidArgument("the values of a series are in one row or column");
  return absoluteFormula(sheet.name, rect);
}

/** Excel guesses headings and categories in a larger range; the embedded host takes one column or row of values. */
function add(session: Session, sheet: Sheet, type: (typeof TYPES)[number], source: Areas): HostObject {
  session.requireUnprotected(sheet);
  const used = new Set(sheet.charts.map(({ id }) => id));
  let number = sheet.charts.length + 1;
  while (used.has(`{${number}}`)) number += 1;
  const series: ChartSeries = { name: "", categories: null, values: formulaOf(source), labels: false };
  const chart: Chart = {
    id: `{${number}}`,
    name: `图表 ${number}`,
    type,
    title: null,
    legend: true,
    reversed: false,
    numberFormat: null,
    minimum: null,
    series: [series],
    from: { row: 0, column: 0 },
    to: { row: SIZE.rows, column: SIZE.columns },
  };
  sheet.charts.push(chart);
  session.document.changes.appearance(sheet);
  return chartClass.of({ sheet, chart });
}

const charts: Collection<Sheet> = {
  items: (_session, sheet) => sheet.charts.map((chart) => chartClass.of({ sheet, chart })),
  item: (_session, sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
    return chart === undefined ? null : chartClass.of({ sheet, chart });
  },
};

export const chartCollectionClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "ChartCollection",
  collection: charts,
  methods: {
    Add: membersOf<Sheet>().method(
      "write",
      [oneOf(...TYPES), instance<Areas>("Range"), optional(oneOf("Auto", "Columns", "Rows"))],
      (session, sheet, type, source) => add(session, sheet, type, source),
    ),
    ...lookups(charts, "GetItem", "GetItemOrNullObject", "GetCount"),
  },
});

const members = membersOf<PlacedChart>();
const chartField = fieldsOf<PlacedChart, Chart>(({ chart }) => chart, edit);

export const chartClass: HostClass<PlacedChart> = defineClass<PlacedChart>({
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: members.read((_session, { chart }) => chart.id),
    Name: chartField("name", text),
  },
  links: {
    Title: (_session, placed) => chartTitleClass.of(placed),
    Legend: (_session, placed) => chartLegendClass.of(placed),
    Axes: (_session, placed) => chartAxesClass.of(placed),
    Series: (_session, placed) => chartSeriesCollectionClass.of(placed),
  },
  methods: {
    Delete: members.act("write", [], (session, { sheet, chart }) => {
      session.requireUnprotected(sheet);
      sheet.charts = sheet.charts.filter((other) => other !== chart);
      session.document.markDeleted(chart);
      session.document.changes.appearance(sheet);
    }),
    SetPosition: members.act(
      "write",
      [rangeOrAddress, optional(rangeOrAddress)],
      (session, placed, start, end) => {
        const from = rectOfArgument(session.workbook, placed.sheet, start);
        const last = end === null ? from : rectOfArgument(session.workbook, placed.sheet, end);
        edit(session, placed, {
          from: { row: from.row, column: from.column },
          to: { row: last.row + last.rows, column: last.column + last.columns },
        });
      },
    ),
  },
});

export const chartTitleClass: HostClass<PlacedChart> = defineClass<PlacedChart>({
  name: "ChartTitle",
  properties: { Text: chartField("title", text, { blank: "" }) },
});

export const chartLegendClass: HostClass<PlacedChart> = defineClass<PlacedChart>({
  name: "ChartLegend",
  properties: { Visible: chartField("legend", flag) },
});

export const chartAxesClass: HostClass<PlacedChart> = defineClass<PlacedChart>({
  name: "ChartAxes",
  links: {
    CategoryAxis: (_session, placed) => chartAxisClass.of({ ...placed, axis: "category" }),
    ValueAxis: (_session, placed) => chartAxisClass.of({ ...placed, axis: "value" }),
  },
});

/** Only these are in the model: the order of the categories, the format and the minimum of the values. */
function axisFields(required: PlacedAxis["axis"], what: string) {
  const checked = (placed: PlacedAxis): PlacedAxis => {
    if (placed.axis !== required) throw notImplemented(`${what} of the ${placed.axis} axis`);
    return placed;
  };
  return fieldsOf<PlacedAxis, Chart>(
    (placed) => checked(placed).chart,
    (session, placed, patch) => edit(session, checked(placed), patch),
  );
}

export const chartAxisClass: HostClass<PlacedAxis> = defineClass<PlacedAxis>({
  name: "ChartAxis",
  properties: {
    ReversePlotOrder: axisFields("category", "order")("reversed", flag),
    NumberFormat: axisFields("value", "number format")("numberFormat", text, { blank: "General" }),
    Minimum: axisFields("value", "minimum")("minimum", amount, { blank: "" }),
  },
});

const series: Collection<PlacedChart> = {
  items: (_session, placed) =>
    placed.chart.series.map((_, index) => chartSeriesClass.of({ ...placed, index })),
};

export const chartSeriesCollectionClass: HostClass<PlacedChart> = defineClass<PlacedChart>({
  name: "ChartSeriesCollection",
  collection: series,
  methods: {
    Add: members.method("write", [optional(text), optional(integer)], (session, placed, name) => {
      const added = { name: name ?? "", categories: null, values: null, labels: false };
      edit(session, placed, { series: [...placed.chart.series, added] });
      return chartSeriesClass.of({ ...placed, index: placed.chart.series.length - 1 });
    }),
    ...lookups(series, "GetItemAt", "GetCount"),
  },
});

const ofSeries = membersOf<PlacedSeries>();
const seriesOf = ({ chart, index }: PlacedSeries): ChartSeries => found(chart.series[index]);

function editSeries(session: Session, placed: PlacedSeries, patch: Partial<ChartSeries>): void {
  const changed = { ...seriesOf(placed), ...patch };
  edit(session, placed, { series: placed.chart.series.with(placed.index, changed) });
}

const seriesField = fieldsOf<PlacedSeries, ChartSeries>(seriesOf, editSeries);

export const chartSeriesClass: HostClass<PlacedSeries> = defineClass<PlacedSeries>({
  name: "ChartSeries",
  properties: {
    Name: seriesField("name", text),
    HasDataLabels: seriesField("labels", flag),
  },
  methods: {
    SetValues: ofSeries.act("write", [instance<Areas>("Range")], (session, placed, range) =>
      editSeries(session, placed, { values: formulaOf(range) }),
    ),
    SetXAxisValues: ofSeries.act("write", [instance<Areas>("Range")], (session, placed, range) =>
      editSeries(session, placed, { categories: formulaOf(range) }),
    ),
  },
});
