/** The embedded Excel in a worker, as Excel's own work is in a process of its own. */
import { EmbeddedHost } from "../../../src/emulator/host";
import { DispatchId, type ExcelWindow } from "../../../src/emulator/host/excelWindow";
import { loadXlsx } from "../../../src/emulator/xlsx";
import { packed, WORKBOOK, type ToHost, type ToPage } from "./messages";

const tell = (message: ToPage): void => self.postMessage(message);

async function open(): Promise<void> {
  const answer = await fetch(WORKBOOK);
  const excel = new EmbeddedHost(loadXlsx(new Uint8Array(await answer.arrayBuffer()))).connect();
  self.addEventListener("message", ({ data }: MessageEvent<ToHost>) => handle(excel, data));
  tell({ kind: "ready" });
}

function handle(excel: ExcelWindow, message: ToHost): void {
  switch (message.kind) {
    case "request": {
      const { id, body, flags } = message;
      return excel.Execute(DispatchId.richApiRequest, [["", "", "", "", body, "", flags]], (answer) =>
        tell({
          kind: "answer",
          id,
          answer: typeof answer === "number" ? answer : String(answer.toArray()[3]),
        }),
      );
    }
    case "listen":
      return excel.RegisterEvent(
        message.dispId,
        "",
        (dispId, payload) => tell({ kind: "event", dispId, payload: packed(payload) }),
        () => undefined,
      );
    case "unlisten":
      return excel.UnregisterEvent(message.dispId, "", () => undefined);
  }
}

void open();
