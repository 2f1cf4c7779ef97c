/** Requests and actions of a first recompute: Excel takes time for each action, and longer for the properties of a page. */
import { excelDesk } from "../src/excel/desk";
import { createOperations } from "../src/operations/create";
import { EmbeddedHost } from "../src/emulator";
import { Calculator, createWorkbook } from "../src/xlsx";
import { insertSheets } from "../src/excel/write/insertSheets";
import { withOffice } from "../src/emulator/node";
import type { SheetDefinition } from "../src/workbook/sheet";
import { sampleWorkbook } from "../src/workbook/sample/sampleWorkbook";
import { generatedWorkbook } from "./generatedWorkbook";

async function count(what: string, sheets: readonly SheetDefinition[]): Promise<void> {
  const host = new EmbeddedHost(createWorkbook(), { calculator: new Calculator(), keepLog: true });
  await withOffice(host, async () => {
    await insertSheets(sheets);
    host.resetCost();
    host.log.length = 0;
    await createOperations(excelDesk).recompute();
  });
  const { requests, actions, pageActions } = host.cost;
  const largest = Math.max(...host.log.map(({ request }) => request.Actions.length));
  process.stdout.write(
    `${what}: ${requests} requests, ${actions} actions, ${pageActions} of them properties of pages; ${largest} in the largest\n`,
  );
}

await count("Sample workbook", sampleWorkbook());
await count("2,000 indicators in 100 projects", generatedWorkbook(2_000));
