/** Scrolls the grid so that a range can be seen, with some of what stands around it. */
import type { Injector, IRange } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { ScrollCommand, SheetSkeletonManagerService } from "@univerjs/sheets-ui";

/** Share of the view that stays above a row that the grid has to scroll to */
const ROW_LEAD = 1 / 3;
/** Pixels kept free at the far edge, for the scroll bar */
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
  const seen = skeleton.getRangeByViewport(viewport.calcViewportInfo());
  const row = start({
    ends: skeleton.rowHeightAccumulation,
    from: range.startRow,
    to: range.startRow,
    seen: { from: seen.startRow, to: seen.endRow },
    frozen: frozen.rows,
    room: (viewport.height ?? 0) - EDGE,
    arrive: "inside",
  });
  const column = start({
    ends: skeleton.columnWidthAccumulation,
    from: range.startColumn,
    to: range.startColumn,
    seen: { from: seen.startColumn, to: seen.endColumn },
    frozen: frozen.columns,
    room: (viewport.width ?? 0) - EDGE,
    arrive: "edge",
  });
  if (row === null && column === null) return;
  injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id, {
    ...(row === null ? {} : { sheetViewStartRow: row - frozen.rows, offsetY: 0 }),
    ...(column === null ? {} : { sheetViewStartColumn: column - frozen.columns, offsetX: 0 }),
  });
}

interface Line {
  /** Where each row or column ends, in pixels from the first */
  readonly ends: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly seen: { readonly from: number; readonly to: number };
  readonly frozen: number;
  readonly room: number;
  /** A row comes well inside the view; a column at its edge, so that the first columns stay in sight */
  readonly arrive: "inside" | "edge";
}

/** The first row or column to show after the frozen ones; null when all is well. The last one seen is mostly cut off. */
function start({ ends, from, to, seen, frozen, room, arrive }: Line): number | null {
  if (from < frozen || (from >= Math.max(seen.from, frozen) && to < seen.to)) return null;
  const begin = ends[from - 1] ?? 0;
  const end = ends[to] ?? begin;
  const atEdge = from < seen.from ? begin : end - room;
  const wanted = arrive === "edge" ? atEdge : begin - room * ROW_LEAD;
  let first = frozen;
  while (first < from && (ends[first - 1] ?? 0) < wanted) first += 1;
  return first;
}
