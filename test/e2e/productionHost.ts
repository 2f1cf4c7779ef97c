/** Runs first on the production page: puts an embedded host with a blank workbook in place of Excel. */
import { Calculator } from "../../src/xlsx";
import { EmbeddedHost } from "../../src/emulator";
import { createWorkbook } from "../../src/xlsx/model/createWorkbook";

declare global {
  interface Window {
    testHost: EmbeddedHost;
  }
}

window.testHost = new EmbeddedHost(createWorkbook(), { calculator: new Calculator() });
Object.defineProperty(window, "external", { value: window.testHost.connect("taskpane") });
