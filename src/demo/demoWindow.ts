/** `window.demo`: for the frames of the demo page, and for browser tests. */
import type { ExcelWindow } from "../emulator";
import type { ShownCell } from "./grid/WorkbookGrid";

export type FrameRole = "taskpane" | "commands" | "dialog";

export interface DemoWindow {
  /** The object for `window.external` of a frame, valid until its page is unloaded */
  connect(role: FrameRole, frame: Window): ExcelWindow;
  /** The cell as displayed in the grid; null for a blank cell or an unknown sheet */
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
