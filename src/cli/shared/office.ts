/** Office.js as globals, as the add-in's modules expect it. */
import type { EmbeddedHost } from "../../emulator";
import { bootOffice, installGlobals } from "../../emulator/node";

/** Runs `work` with Office.js on `host`. Only one at a time in a process. */
export async function withOffice<T>(host: EmbeddedHost, work: () => Promise<T>): Promise<T> {
  const office = await bootOffice(host);
  const uninstall = installGlobals(office);
  try {
    return await work();
  } finally {
    uninstall();
    office.close();
  }
}
