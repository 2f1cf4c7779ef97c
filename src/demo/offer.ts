/** Keeps `window.demo` with what is shown just now. */
import { areaAddress, parseCell } from "../a1";
import type { WorkbookGrid } from "./grid/WorkbookGrid";
import type { DemoSession } from "./session";
import "./demoWindow";

let shownGrid: WorkbookGrid | null = null;

export function showGrid(grid: WorkbookGrid): void {
  shownGrid = grid;
}

/** Pages that load from now on belong to this session. */
export function offer(session: DemoSession): void {
  window.demo = {
    connect: (role, frame) => session.connect(role, frame),
    shown: (sheet, address) => {
      const cell = parseCell(address);
      return cell === null ? null : (shownGrid?.shown(sheet, cell.row, cell.column) ?? null);
    },
    selection: () => {
      const selection = shownGrid?.selection() ?? null;
      return selection === null ? "" : areaAddress(selection.sheet, selection.area);
    },
    sheetNames: () => shownGrid?.sheetNames() ?? [],
  };
}
