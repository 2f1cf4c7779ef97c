/** @jest-environment jsdom */
import { connectPage } from "../../../src/emulator/browser";
import { EmbeddedHost, type ExcelWindow } from "../../../src/emulator";
import { createWorkbook } from "../../../src/xlsx/model/createWorkbook";

test("a page finds the host at window.external until the page closes", () => {
  const host = new EmbeddedHost(createWorkbook());
  const external = connectPage(host, window, "commands");
  expect((window as unknown as { external: ExcelWindow }).external).toBe(external);
  expect(external.GetHostInfo()).toBe("Excel$Win32$16.01$zh-CN$$$disableLogging$3");
  external.RegisterEvent(
    39,
    "",
    () => undefined,
    () => undefined,
  );
  window.dispatchEvent(new Event("pagehide"));
  return expect(host.clickRibbon("recompute")).rejects.toThrow("no page listens to the ribbon");
});
