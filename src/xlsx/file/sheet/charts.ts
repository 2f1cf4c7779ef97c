/**
 * Charts of a sheet: a drawing places them, and each has its own part. The model has the name and the references of a
 * loaded chart, so that they follow the cells; the rest of the chart stays unchanged.
 */
import type { Chart, ChartCorner, ChartSeries } from "../../model/types";
import type { Package } from "../../opc/package";
import { RELATIONSHIP } from "../source";
import {
  child, cloneElement, elements, isElement, newElement, parseXml, removeChildren, replaceChildren, textOf,
  type XmlElement,
} from "../../opc/xml"; // prettier-ignore
import { WORKSHEET_ORDER } from "./source";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

interface ChartSource {
  /** Relationship of the drawing to the chart's part */
  readonly relationship: string;
  readonly part: string;
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  readonly series: readonly ChartSeries[];
}

const sourceOf = (chart: Chart): ChartSource | undefined => chart.source as ChartSource | undefined;

export function readCharts(file: Package, part: string): Chart[] {
  const drawing = file.related(part, "drawing");
  if (drawing === null || !file.has(drawing)) return [];
  const targets = new Map(file.relationships(drawing).map(({ id, target }) => [id, target]));
  return elements(file.xml(drawing)).flatMap((anchor, index): Chart[] => {
    const relationship = relationshipOf(anchor);
    const target = relationship === null ? undefined : targets.get(relationship);
    const from = cornerOf(anchor, "from");
    const to = cornerOf(anchor, "to");
    if (relationship === null || target === undefined || !file.has(target)) return [];
    if (from === null || to === null) return [];
    const root = file.xml(target);
    const series = seriesIn(root).map(readSeries);
    const name = descendants(anchor, "cNvPr")[0]?.attributes["name"] ?? "";
    const source: ChartSource = { relationship, part: target, from, to, series };
    return [{ id: `{${index + 1}}`, name, ...lookOf(root), series, from, to, source }];
  });
}

/** The chart's relationship; null for another shape */
function relationshipOf(anchor: XmlElement): string | null {
  return descendants(anchor, "chart")[0]?.attributes["r:id"] ?? null;
}

function cornerOf(anchor: XmlElement, name: string): ChartCorner | null {
  const corner = child(anchor, name);
  const number = (part: string): number =>
    Number(textOf((corner && child(corner, part)) ?? newElement(part)));
  return corner === null ? null : { row: number("row"), column: number("col") };
}

function lookOf(
  root: XmlElement,
): Pick<Chart, "type" | "title" | "legend" | "reversed" | "numberFormat" | "minimum"> {
  const bars = descendants(root, "barChart")[0];
  const title = descendants(root, "title")[0];
  const axis = descendants(root, "valAx")[0];
  const format = axis && child(axis, "numFmt")?.attributes;
  const minimum = axis && descendants(axis, "min")[0]?.attributes["val"];
  const isBar = bars !== undefined && child(bars, "barDir")?.attributes["val"] === "bar";
  return {
    type: bars === undefined ? "Other" : isBar ? "BarClustered" : "ColumnClustered",
    title: title === undefined ? null : descendants(title, "t").map(textOf).join(""),
    legend: descendants(root, "legend").length > 0,
    numberFormat: format?.["sourceLinked"] === "0" ? (format["formatCode"] ?? null) : null,
    minimum: minimum === undefined ? null : Number(minimum),
    reversed: descendants(root, "orientation").some(({ attributes }) => attributes["val"] === "maxMin"),
  };
}

function seriesIn(root: XmlElement): XmlElement[] {
  return descendants(root, "ser");
}

function readSeries(element: XmlElement): ChartSeries {
  const formula = (name: string): string | null => {
    const of = child(element, name);
    const text = of === null ? undefined : descendants(of, "f")[0];
    return text === undefined ? null : `=${textOf(text)}`;
  };
  const name = child(element, "tx");
  return {
    name: name === null ? "" : descendants(name, "v").map(textOf).join(""),
    categories: formula("cat"),
    values: formula("val"),
    labels: child(element, "dLbls") !== null,
  };
}

/** Finds children by local name: the reader drops only the prefix of the root's namespace. */
function descendants(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((one) =>
    one.name.slice(one.name.indexOf(":") + 1) === name ? [one] : descendants(one, name),
  );
}

/** Writes the sheet's charts, and the reference to their drawing into `root`, which is `<worksheet>`. */
export function writeCharts(file: Package, part: string, root: XmlElement, charts: readonly Chart[]): void {
  const existing = file.relationships(part).find(({ type }) => type.endsWith("/drawing"));
  if (existing === undefined && charts.length === 0) return;
  const drawing = existing?.target ?? file.freeName("xl/drawings/drawing#.xml");
  const anchors = existing === undefined ? newDrawing() : file.xml(drawing);
  const existingCharts = new Map(charts.flatMap((chart) => {
    const source = sourceOf(chart);
    return source === undefined ? [] : [[source.relationship, { chart, source }] as const];
  })); // prettier-ignore
  anchors.children = anchors.children.filter((node) => {
    const relationship = isElement(node) ? relationshipOf(node) : null;
    if (!isElement(node) || relationship === null) return true;
    const known = existingCharts.get(relationship);
    if (known === undefined) {
      const target = file.relationships(drawing).find(({ id }) => id === relationship)?.target;
      file.unrelate(drawing, relationship);
      if (target !== undefined) file.remove(target);
      return false;
    }
    moveAnchor(node, known.chart);
    moveSeries(file, known.source, known.chart.series);
    return true;
  });
  if (elements(anchors).length === 0 && charts.length === 0) {
    if (existing !== undefined) file.unrelate(part, existing.id);
    file.remove(drawing);
    removeChildren(root, "drawing");
    return;
  }
  if (existing === undefined) {
    file.setContentType(drawing, DRAWING_TYPE);
    const id = file.relate(part, `${RELATIONSHIP}/drawing`, drawing);
    replaceChildren(root, "drawing", [newElement("drawing", { "r:id": id })], WORKSHEET_ORDER);
    file.put(drawing, anchors);
  }
  const ids = descendants(anchors, "cNvPr").map(({ attributes }) => Number(attributes["id"] ?? 0));
  let last = Math.max(1, ...ids);
  for (const chart of charts.filter((one) => sourceOf(one) === undefined)) {
    const target = file.freeName("xl/charts/chart#.xml");
    file.setContentType(target, CHART_TYPE);
    file.put(target, parseXml(chartText(chart)));
    const id = file.relate(drawing, `${RELATIONSHIP}/chart`, target);
    anchors.children.push(parseXml(anchorText(chart, (last += 1), id)));
  }
  file.put(drawing, anchors);
}

function moveAnchor(anchor: XmlElement, { from, to }: Chart): void {
  for (const [name, { row, column }] of [["from", from], ["to", to]] as const) {
    const corner = child(anchor, name);
    for (const [part, value] of [["row", row], ["col", column]] as const) {
      const element = corner && child(corner, part);
      if (element) element.children = [String(value)];
    }
  } // prettier-ignore
}

function moveSeries(
  file: Package,
  { part, series: before }: ChartSource,
  series: readonly ChartSeries[],
): void {
  if (JSON.stringify(before) === JSON.stringify(series)) return;
  const root = cloneElement(file.xml(part));
  seriesIn(root).forEach((element, index) => {
    for (const [name, formula] of [
      ["cat", series[index]?.categories],
      ["val", series[index]?.values],
    ] as const) {
      const of = child(element, name);
      const text = of === null ? undefined : descendants(of, "f")[0];
      if (text !== undefined && typeof formula === "string") text.children = [formula.slice(1)];
    }
  });
  file.put(part, root);
}

function newDrawing(): XmlElement {
  return parseXml(`<xdr:wsDr ${DRAWING_NAMESPACES}/>`);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function anchorText({ name, from, to }: Chart, id: number, relationship: string): string {
  const corner = (tag: string, { row, column }: ChartCorner): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:twoCellAnchor ${DRAWING_NAMESPACES}>${corner("from", from)}${corner("to", to)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escaped(name)}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}">` +
    `<c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATIONSHIP}" r:id="${relationship}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function chartText({ type, title, legend, reversed, numberFormat, minimum, series }: Chart): string {
  const isBar = type === "BarClustered";
  const rich = (text: string): string =>
    "<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr/></a:pPr>" +
    `<a:r><a:rPr lang="zh-CN" sz="1200"/><a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
  return (
    `<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    (title === null ? "" : `<c:title>${rich(title)}<c:overlay val="0"/></c:title>`) +
    `<c:autoTitleDeleted val="${title === null ? 1 : 0}"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    series.map(seriesText).join("") +
    '<c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/><c:majorTickMark val="none"/>` +
    '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>' +
    `${minimum === null ? "" : `<c:min val="${minimum}"/>`}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${escaped(numberFormat ?? "General")}" sourceLinked="${numberFormat === null ? 1 : 0}"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    '<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx></c:plotArea>' +
    (legend ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function seriesText({ name, categories, values, labels }: ChartSeries, index: number): string {
  const reference = (tag: string, kind: string, formula: string | null): string =>
    formula === null
      ? ""
      : `<c:${tag}><c:${kind}><c:f>${escaped(formula.slice(1))}</c:f></c:${kind}></c:${tag}>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escaped(name)}</c:v></c:tx>` +
    '<c:invertIfNegative val="0"/>' +
    (labels
      ? '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>' +
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
      : "") +
    reference("cat", "strRef", categories) +
    reference("val", "numRef", values) +
    "</c:ser>"
  );
}
