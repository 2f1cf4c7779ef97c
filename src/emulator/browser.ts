/** The embedded host in a web page. */
import type { EmbeddedHost } from "./EmbeddedHost";
import type { ClientRole } from "./client";
import type { ExcelWindow } from "./excelWindow";

/**
 * Assigns the host to `window.external` of a page or of a same-origin frame. Call it before the page loads office.js:
 * a frame calls it in a script above the office.js tag, with its parent's host. The connection ends with the page.
 */
export function connectPage(host: EmbeddedHost, page: Window, role: ClientRole = "taskpane"): ExcelWindow {
  const external = host.connect(role);
  Object.defineProperty(page, "external", { value: external, configurable: true });
  page.addEventListener("pagehide", () => host.disconnect(external), { once: true });
  return external;
}
