/** Scrolls a range into view, with some context around it. */
import type { Injector, IRange } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { ScrollCommand, SheetSkeletonManagerService } from "@univerjs/sheets-ui";

/** Share of the view above a row that was scrolled to */
const ROW_LEAD = 1 / 3;
/** Pixels reserved at the far edge for the scroll bar */
const EDGE = 20;

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

export function reveal(injector: Injector, unitId: string, range: IRange, frozen: Frozen): void {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !viewport) return;
  const visible = skeleton.getRangeByViewport(viewport.calcViewportInfo());
  const row = start({
    ends: skeleton.rowHeightAccumulation,
    from: range.startRow,
    to: range.startRow,
    visible: { from: visible.startRow, to: visible.endRow },
    frozen: frozen.rows,
    room: (viewport.height ?? 0) - EDGE,
    align: "inside",
  });
  const column = start({
    ends: skeleton.columnWidthAccumulation,
    from: range.startColumn,
    to: range.startColumn,
    visible: { from: visible.startColumn, to: visible.endColumn },
    frozen: frozen.columns,
    room: (viewport.width ?? 0) - EDGE,
    align: "edge",
  });
  if (row === null && column === null) return;
  injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id, {
    ...(row === null ? {} : { sheetViewStartRow: row - frozen.rows, offsetY: 0 }),
    ...(column === null ? {} : { sheetViewStartColumn: column - frozen.columns, offsetX: 0 }),
  });
}

interface Line {
  /** The end of each row or column, in pixels from the first */
  readonly ends: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly visible: { readonly from: number; readonly to: number };
  readonly frozen: number;
  readonly room: number;
  /** Rows are scrolled well inside the view; columns to its edge, so that the first columns stay visible */
  readonly align: "inside" | "edge";
}

/** The first row or column to show after the frozen ones; null if the range is visible. The last visible one counts as cut off. */
function start({ ends, from, to, visible, frozen, room, align }: Line): number | null {
  if (from < frozen || (from >= Math.max(visible.from, frozen) && to < visible.to)) return null;
  const begin = ends[from - 1] ?? 0;
  const end = ends[to] ?? begin;
  const atEdge = from < visible.from ? begin : end - room;
  const target = align === "edge" ? atEdge : begin - room * ROW_LEAD;
  let first = frozen;
  while (first < from && (ends[first - 1] ?? 0) < target) first += 1;
  return first;
}
