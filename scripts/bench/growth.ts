/** The whole job at growing sizes in one process: time and memory should grow no faster than the indicators. */
import { excelDesk } from "../../src/excel/desk";
import { createOperations } from "../../src/operations/create";
import { EmbeddedHost } from "../../src/emulator";
import { Calculator, createWorkbook } from "../../src/xlsx";
import { insertSheets } from "../../src/excel/write/insertSheets";
import { withOffice } from "../../src/emulator/node";
import { generatedWorkbook } from "../generatedWorkbook";

export interface Growth {
  readonly indicators: number;
  readonly requests: number;
  readonly bytesSent: number;
  /** Milliseconds of processor time */
  readonly processor: number;
  /** Bytes held by the workbook, the host and the result after the job */
  readonly heap: number;
}

/** Reads, evaluates, and writes all attachments and highlights, including the embedded host's work. */
export async function measureGrowth(indicators: number): Promise<Growth> {
  const host = new EmbeddedHost(createWorkbook(), { calculator: new Calculator() });
  return withOffice(host, async () => {
    // Timeouts are off: a slow machine is no hanging Excel.
    const options = { timeoutMs: 600_000 };
    await insertSheets(generatedWorkbook(indicators), options);
    host.resetCost();
    const start = process.cpuUsage();
    const result = await createOperations(() => excelDesk(options)).recompute();
    const { user, system } = process.cpuUsage(start);
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed;
    if (result.evaluation.indicators.length !== indicators) throw new Error("indicators are missing");
    return {
      indicators,
      requests: host.cost.requests,
      bytesSent: host.cost.bytesSent,
      processor: (user + system) / 1000,
      heap,
    };
  });
}
