/** The page around the measured one: an Excel with the sample workbook open, ready before the clock starts. */
import { Calculator } from "../../../src/xlsx";
import { EmbeddedHost } from "../../../src/emulator";
import { loadXlsx } from "../../../src/xlsx/file";

declare global {
  interface Window {
    /** Set when a page can be opened beside the workbook */
    excel?: EmbeddedHost;
  }
}

async function open(): Promise<void> {
  const answer = await fetch("/assets/sample-workbook.xlsx");
  window.excel = new EmbeddedHost(loadXlsx(new Uint8Array(await answer.arrayBuffer())), {
    calculator: new Calculator(),
  });
}

void open();
