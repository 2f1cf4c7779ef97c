/** What the demo page offers to the frames inside it, and to whoever looks at it from outside. */
import type { ExcelWindow } from "../emulator";
import type { ShownCell } from "./grid/WorkbookGrid";

export type FrameRole = "taskpane" | "commands" | "dialog";

export interface DemoWindow {
  /** The object for `window.external` of a frame; the frame's connection ends with its page */
  connect(role: FrameRole, frame: Window): ExcelWindow;
  /** As the grid shows it, not as the workbook has it; null = no such sheet or a blank cell */
  shown(sheet: string, address: string): ShownCell | null;
  /** `资金!K12`, or `资金!A1:C3` */
  selection(): string;
  sheetNames(): string[];
}

declare global {
  interface Window {
    demo?: DemoWindow;
  }
}
