/** Office.js for the add-in's modules, which look for it among the global names. */
import type { EmbeddedHost } from "../emulator";
import { bootOffice, installGlobals } from "../emulator/node";

/** Starts Office.js on `host`, runs `work` and ends it again. One at a time in a process. */
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
