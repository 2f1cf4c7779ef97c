/** Runs first in the measured page: connects it to its Excel in another thread. */
import { Client } from "../../../src/emulator/client";
import { Dialogs } from "../../../src/emulator/dialogs";
import { safeArray, type ExcelWindow, type HostCallback } from "../../../src/emulator/excelWindow";
import { DEFAULT_REQUIREMENTS, LIGHT_THEME } from "../../../src/emulator/options";
import { HOST_SCRIPT, unpacked, type ToHost, type ToPage } from "./messages";

declare global {
  interface Window {
    /** The workbook is open. */
    excelReady?: boolean;
  }
}

const host = new Worker(HOST_SCRIPT);
const waiting = new Map<number, HostCallback>();
let asked = 0;
const tell = (message: ToHost): void => host.postMessage(message);

const client = new Client(
  {
    locale: "zh-CN",
    documentName: "工作簿1.xlsx",
    readOnly: false,
    requirements: DEFAULT_REQUIREMENTS,
    theme: () => LIGHT_THEME,
    settings: new Map(),
    dialogs: new Dialogs(() => {
      throw new Error("no dialogs here");
    }),
    // Messages of the worker arrive asynchronously.
    later: (run) => queueMicrotask(run),
    settingsWritten: () => undefined,
    richApi: (_, { body, flags }, answer) => {
      asked += 1;
      waiting.set(asked, answer);
      tell({ kind: "request", id: asked, body, flags });
    },
    commandCompleted: () => undefined,
  },
  "taskpane",
  null,
);

host.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case "ready":
      window.excelReady = true;
      return;
    case "answer": {
      const { id, answer } = data;
      const waits = waiting.get(id);
      waiting.delete(id);
      waits?.(typeof answer === "number" ? answer : safeArray(0, 200, safeArray(), answer));
      return;
    }
    case "event":
      client.fire(data.dispId, ...unpacked(data.payload).toArray());
  }
});

const excel: ExcelWindow = {
  ...client.window,
  RegisterEvent: (dispId, targetId, handler, callback) => {
    tell({ kind: "listen", dispId });
    client.window.RegisterEvent(dispId, targetId, handler, callback);
  },
  UnregisterEvent: (dispId, targetId, callback) => {
    tell({ kind: "unlisten", dispId });
    client.window.UnregisterEvent(dispId, targetId, callback);
  },
};
Object.defineProperty(window, "external", { value: excel });
