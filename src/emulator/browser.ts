/** The embedded host in a web page. */
import type { EmbeddedHost } from "./EmbeddedHost";
import type { ClientRole } from "./client";
import type { ExcelWindow } from "./excelWindow";

/**
 * Puts the host at `window.external` of a page, or of a frame of the same origin. It has to happen before the page
 * loads office.js: a frame calls it in a script of its own above the office.js tag, with the host of its parent.
 * The connection ends with the page.
 */
export function connectPage(host: EmbeddedHost, page: Window, role: ClientRole = "taskpane"): ExcelWindow {
  const external = host.connect(role);
  Object.defineProperty(page, "external", { value: external, configurable: true });
  page.addEventListener("pagehide", () => host.disconnect(external), { once: true });
  return external;
}
