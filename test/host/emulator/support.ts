/** A workbook in the embedded host with Office.js connected. */
import { EmbeddedHost, type HostOptions } from "../../../src/emulator";
import { bootOffice, type OfficeGlobals } from "../../../src/emulator/node";
import { createWorkbook } from "../../../src/xlsx/model/createWorkbook";

export interface Bench {
  readonly host: EmbeddedHost;
  readonly office: OfficeGlobals;
  /** `Excel.run` */
  run<R>(work: (context: Excel.RequestContext) => Promise<R>): Promise<R>;
}

const opened: OfficeGlobals[] = [];

/** A new workbook with one sheet, Sheet1. */
export async function open(options: HostOptions = {}, fill?: (host: EmbeddedHost) => void): Promise<Bench> {
  const host = new EmbeddedHost(createWorkbook(), options);
  fill?.(host);
  const office = await bootOffice(host);
  opened.push(office);
  await settled();
  host.resetCost();
  return { host, office, run: (work) => office.Excel.run(work) };
}

export function closeAll(): void {
  for (const office of opened.splice(0)) office.close();
}

/** Waits until events and clean-up requests are processed. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 25));
}

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly location: string | undefined;
}

/** Returns the error of `work`, which must fail. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    const { code, message, debugInfo } = error as OfficeExtension.Error;
    return { code, message, location: debugInfo?.errorLocation };
  }
  throw new Error("it did not fail");
}
