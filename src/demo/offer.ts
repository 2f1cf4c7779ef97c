/** Provides `window.demo` for the current session. */
import { areaAddress, parseCell } from "../a1";
import type { WorkbookGrid } from "./grid/WorkbookGrid";
import type { DemoSession } from "./session";
import "./demoWindow";

let shownGrid: WorkbookGrid | null = null;

export function showGrid(grid: WorkbookGrid): void {
  shownGrid = grid;
}

export function focusGrid(): void {
  shownGrid?.focus();
}

/** Makes `session` the one that newly loaded frames connect to. */
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
