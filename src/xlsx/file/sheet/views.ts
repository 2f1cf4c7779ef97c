/** `<sheetViews>`: frozen panes, grid lines, selection. Other attributes are kept. */
import { cellName, areaName, parseArea, type Area } from "../../../a1";
import type { Sheet } from "../../model/types";
import {
  child,
  cloneElement,
  elements,
  newElement,
  putChild,
  removeChildren,
  type XmlElement,
} from "../../opc/xml";
import { WORKSHEET_ORDER } from "./source";

const VIEW_ORDER = ["pane", "selection", "pivotSelection", "extLst"];

export interface SheetView {
  readonly frozen: Sheet["frozen"];
  readonly showGridlines: boolean;
  readonly selected: boolean;
  readonly selection: Area | null;
}

export function readView(root: XmlElement): SheetView {
  const views = child(root, "sheetViews");
  const view = views && child(views, "sheetView");
  if (!view)
    return { frozen: { rows: 0, columns: 0 }, showGridlines: true, selected: false, selection: null };
  const pane = child(view, "pane");
  const isFrozen = pane?.attributes["state"] === "frozen" || pane?.attributes["state"] === "frozenSplit";
  const selections = elements(view, "selection");
  const activePane = pane?.attributes["activePane"] ?? "topLeft";
  const active =
    selections.find((item) => (item.attributes["pane"] ?? "topLeft") === activePane) ?? selections[0];
  const sqref = active?.attributes["sqref"] ?? active?.attributes["activeCell"];
  const grid = view.attributes["showGridLines"];
  return {
    frozen: {
      rows: isFrozen ? count(pane.attributes["ySplit"]) : 0,
      columns: isFrozen ? count(pane.attributes["xSplit"]) : 0,
    },
    showGridlines: grid !== "0" && grid !== "false",
    selected: view.attributes["tabSelected"] === "1" || view.attributes["tabSelected"] === "true",
    selection: sqref === undefined ? null : parseArea(sqref.split(" ")[0] ?? ""),
  };
}

function count(split: string | undefined): number {
  const number = Number(split ?? 0);
  return Number.isInteger(number) && number > 0 ? number : 0;
}

function editableView(root: XmlElement): XmlElement {
  const views = cloneElement(child(root, "sheetViews") ?? newElement("sheetViews"));
  putChild(root, views, WORKSHEET_ORDER);
  const view = child(views, "sheetView") ?? newElement("sheetView", { workbookViewId: "0" });
  putChild(views, view, ["sheetView", "extLst"]);
  return view;
}

export function writeGridlines(root: XmlElement, show: boolean): void {
  const view = editableView(root);
  if (show) delete view.attributes["showGridLines"];
  else view.attributes["showGridLines"] = "0";
}

export function writeSelected(root: XmlElement, selected: boolean): void {
  const view = editableView(root);
  if (selected) view.attributes["tabSelected"] = "1";
  else delete view.attributes["tabSelected"];
}

export function writeFrozen(root: XmlElement, frozen: Sheet["frozen"]): void {
  const selection = readView(root).selection;
  const view = editableView(root);
  removeChildren(view, "pane");
  removeChildren(view, "selection");
  const { rows, columns } = frozen;
  if (rows > 0 || columns > 0) {
    delete view.attributes["topLeftCell"];
    const pane = newElement("pane");
    if (columns > 0) pane.attributes["xSplit"] = String(columns);
    if (rows > 0) pane.attributes["ySplit"] = String(rows);
    pane.attributes["topLeftCell"] = cellName(rows, columns);
    pane.attributes["activePane"] = activePane(frozen);
    pane.attributes["state"] = "frozen";
    putChild(view, pane, VIEW_ORDER);
  }
  if (selection || rows > 0 || columns > 0) {
    writeSelection(root, selection ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }
}

function activePane({ rows, columns }: Sheet["frozen"]): string {
  if (rows > 0 && columns > 0) return "bottomRight";
  return rows > 0 ? "bottomLeft" : "topRight";
}

export function writeSelection(root: XmlElement, selection: Area): void {
  const view = editableView(root);
  const pane = child(view, "pane")?.attributes["activePane"];
  const others = elements(view, "selection").filter((item) => item.attributes["pane"] !== pane);
  const own = newElement("selection", {
    ...(pane === undefined ? {} : { pane }),
    activeCell: cellName(selection.row, selection.column),
    sqref: areaName(selection),
  });
  removeChildren(view, "selection");
  const at = view.children.findIndex(
    (node) =>
      typeof node === "object" &&
      "name" in node &&
      VIEW_ORDER.indexOf(node.name) > VIEW_ORDER.indexOf("selection"),
  );
  const retained = pane === undefined ? [] : others;
  view.children.splice(at < 0 ? view.children.length : at, 0, ...retained, own);
}
