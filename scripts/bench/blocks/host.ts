/** The embedded host in a worker, as Excel runs in its own process. */
import { Calculator } from "../../../src/xlsx";
import { EmbeddedHost } from "../../../src/emulator";
import { DispatchId, type ExcelWindow } from "../../../src/emulator/excelWindow";
import { loadXlsx } from "../../../src/xlsx/file";
import { packed, WORKBOOK, type ToHost, type ToPage } from "./messages";

const tell = (message: ToPage): void => self.postMessage(message);

async function open(): Promise<ExcelWindow> {
  const answer = await fetch(WORKBOOK);
  return new EmbeddedHost(loadXlsx(new Uint8Array(await answer.arrayBuffer())), {
    calculator: new Calculator(),
  }).connect();
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

// The page may send requests before the workbook is open.
const opened = open();
self.addEventListener("message", ({ data }: MessageEvent<ToHost>) => {
  void opened.then((excel) => handle(excel, data));
});
void opened.then(() => tell({ kind: "ready" }));
