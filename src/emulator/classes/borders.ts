/** RangeBorderCollection and RangeBorder. */
import { type Area, isInSheet } from "../../a1";
import type { BorderLine, CellFormat, Sheet } from "../../xlsx/model/types";
import { formatArea } from "../../xlsx/edit/formats";
import { styleAt, stylesIn } from "../../xlsx/edit/grid";
import { invalidArgument, notImplemented } from "../errors";
import { color, oneOf, type Parameter } from "../parameters";
import type { Session } from "../session";
import { defineClass, membersOf, type HostClass, type Property } from "../table";
import type { Areas } from "../targets";

export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderSide = (typeof SIDES)[number];

export interface Border {
  readonly target: Areas;
  readonly side: BorderSide;
}

type Edge = keyof CellFormat["borders"];
type LinePart = keyof BorderLine;

const OPPOSITE: Readonly<Record<Edge, Edge>> = { top: "bottom", bottom: "top", left: "right", right: "left" };

interface Strip {
  readonly rect: Area;
  readonly edge: Edge;
}

/** The cells, and their edge, that form a side. An inside line is the edge of the cells on both sides of it. */
function strips(rect: Area, side: BorderSide): Strip[] {
  const lastRow = rect.row + rect.rows - 1;
  const lastColumn = rect.column + rect.columns - 1;
  switch (side) {
    case "EdgeTop":
      return [{ rect: { ...rect, rows: 1 }, edge: "top" }];
    case "EdgeBottom":
      return [{ rect: { ...rect, row: lastRow, rows: 1 }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ rect: { ...rect, columns: 1 }, edge: "left" }];
    case "EdgeRight":
      return [{ rect: { ...rect, column: lastColumn, columns: 1 }, edge: "right" }];
    case "InsideHorizontal": {
      if (rect.rows < 2) return [];
      const rows = rect.rows - 1;
      return [
        { rect: { ...rect, rows }, edge: "bottom" },
        { rect: { ...rect, row: rect.row + 1, rows }, edge: "top" },
      ];
    }
    case "InsideVertical": {
      if (rect.columns < 2) return [];
      const columns = rect.columns - 1;
      return [
        { rect: { ...rect, columns }, edge: "right" },
        { rect: { ...rect, column: rect.column + 1, columns }, edge: "left" },
      ];
    }
    case "DiagonalDown":
    case "DiagonalUp":
      throw notImplemented(`border ${side}`);
  }
}

function neighbours(rect: Area, edge: Edge): Area | null {
  const moved = { ...rect };
  if (edge === "top") moved.row -= 1;
  if (edge === "bottom") moved.row += 1;
  if (edge === "left") moved.column -= 1;
  if (edge === "right") moved.column += 1;
  return isInSheet(moved) ? moved : null;
}

/** A line between two cells may be stored in either. */
function lineAt(session: Session, sheet: Sheet, row: number, column: number, edge: Edge): BorderLine {
  const { styles } = session.workbook;
  const line = styles.read(styleAt(sheet, row, column)).borders[edge];
  if (line.style !== "None") return line;
  const other = neighbours({ row, column, rows: 1, columns: 1 }, edge);
  if (other === null) return line;
  const shared = styles.read(styleAt(sheet, other.row, other.column)).borders[OPPOSITE[edge]];
  return shared.style === "None" ? line : shared;
}

const MAX_WALK = 200_000;

function commonLine(session: Session, { target, side }: Border, part: LinePart): string | null {
  const values = new Set<string>();
  for (const rect of target.areas) {
    const [strip] = strips(rect, side);
    if (strip === undefined) continue;
    if (strip.rect.rows * strip.rect.columns > MAX_WALK) {
      for (const style of stylesIn(target.sheet, strip.rect)) {
        values.add(session.workbook.styles.read(style).borders[strip.edge][part]);
      }
      continue;
    }
    for (let row = strip.rect.row; row < strip.rect.row + strip.rect.rows; row++) {
      for (let column = strip.rect.column; column < strip.rect.column + strip.rect.columns; column++) {
        values.add(lineAt(session, target.sheet, row, column, strip.edge)[part]);
      }
      if (values.size > 1) return null;
    }
  }
  const [only] = values;
  if (values.size === 0) return part === "style" ? "None" : null;
  return values.size === 1 ? (only ?? null) : null;
}

/** Setting the weight or colour of an absent line draws a thin continuous one, as in Excel. */
function draw(session: Session, border: Border, patch: Partial<BorderLine>): void {
  const { target, side } = border;
  session.require(target.sheet, "allowFormatCells");
  const full =
    patch.style === undefined && commonLine(session, border, "style") === "None"
      ? { style: "Continuous" }
      : {};
  for (const strip of target.areas.flatMap((rect) => strips(rect, side))) {
    formatArea(session.workbook.styles, target.sheet, strip.rect, {
      borders: { [strip.edge]: { ...full, ...patch } },
    });
    const other = neighbours(strip.rect, strip.edge);
    if (patch.style === "None" && other !== null) {
      formatArea(session.workbook.styles, target.sheet, other, {
        borders: { [OPPOSITE[strip.edge]]: { style: "None" } },
      });
    }
  }
  session.document.changes.appearance(target.sheet);
}

const collection = membersOf<Areas>();

function borderOf(target: Areas, side: unknown): Border {
  const known = SIDES.find((one) => one === side);
  if (known === undefined) throw invalidArgument(`border ${String(side)}`);
  return { target, side: known };
}

export const rangeBorderCollectionClass: HostClass<Areas> = defineClass<Areas>({
  name: "RangeBorderCollection",
  properties: { Count: collection.read(() => SIDES.length) },
  collection: {
    items: (_session, target) => SIDES.map((side) => rangeBorderClass.of({ target, side })),
    item: (_session, target, side) => rangeBorderClass.of(borderOf(target, side)),
  },
});

const members = membersOf<Border>();

function linePart(part: LinePart, parameter: Parameter<string>): Property<Border> {
  return members.readWrite(
    (session, border) => commonLine(session, border, part),
    parameter,
    (session, border, value) => draw(session, border, { [part]: value }),
  );
}

export const rangeBorderClass: HostClass<Border> = defineClass<Border>({
  name: "RangeBorder",
  // Excel's borders have no id: their side identifies them
  properties: {
    SideIndex: members.read((_session, { side }) => side),
    Style: linePart(
      "style",
      oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"),
    ),
    Weight: linePart("weight", oneOf("Hairline", "Thin", "Medium", "Thick")),
    Color: linePart("color", color),
  },
});
