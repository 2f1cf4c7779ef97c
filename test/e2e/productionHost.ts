/** Runs before anything else on the production page: an embedded Excel with a blank workbook, where Excel's would be. */
import { EmbeddedHost } from "../../src/emulator";
import { createWorkbook } from "../../src/xlsx/model/createWorkbook";

declare global {
  interface Window {
    testHost: EmbeddedHost;
  }
}

window.testHost = new EmbeddedHost(createWorkbook());
Object.defineProperty(window, "external", { value: window.testHost.connect("taskpane") });
