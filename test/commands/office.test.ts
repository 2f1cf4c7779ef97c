/** @jest-environment jsdom */
import { associateCommand } from "../../src/excel/commands";
import { showDialog } from "../../src/excel/dialog";

type Associated = (event: { completed: () => void }) => Promise<void>;
type Opened = (result: {
  status: string;
  value?: unknown;
  error?: { code: number; message: string };
}) => void;

/** As much of Office.js as the ribbon's functions use. */
function office() {
  const associated = new Map<string, Associated>();
  const handlers = new Map<string, () => void>();
  const dialogs: string[] = [];
  let closed = 0;
  let refuse = false;
  const fake = {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    EventType: { DialogMessageReceived: "message", DialogEventReceived: "event" },
    actions: { associate: (name: string, action: Associated) => void associated.set(name, action) },
    context: {
      ui: {
        displayDialogAsync: (address: string, _options: unknown, opened: Opened) => {
          dialogs.push(address);
          if (refuse) return opened({ status: "failed", error: { code: 12007, message: "already open" } });
          opened({
            status: "succeeded",
            value: {
              close: () => {
                closed += 1;
              },
              addEventHandler: (type: string, handler: () => void) => void handlers.set(type, handler),
            },
          });
        },
      },
    },
  };
  Object.assign(globalThis, { Office: fake });
  return {
    run: async (name: string): Promise<boolean> => {
      let completed = false;
      const action = associated.get(name);
      if (action === undefined) throw new Error(`No command ${name}`);
      await action({
        completed: () => {
          completed = true;
        },
      }).catch(() => undefined);
      return completed;
    },
    dialogs,
    raise: (type: "message" | "event") => handlers.get(type)?.(),
    closed: () => closed,
    refuse: () => {
      refuse = true;
    },
  };
}

const REQUEST = { page: "dialog.html", parameters: { what: "出错 & 重试" }, width: 30, height: 30 };

test("a command is completed when it has run, and also when it has thrown", async () => {
  const host = office();
  associateCommand("good", async () => undefined);
  associateCommand("bad", () => Promise.reject(new Error("bad")));
  expect(await host.run("good")).toBe(true);
  expect(await host.run("bad")).toBe(true);
});

test("the dialog is a page of our own, and stays until its button is chosen", async () => {
  const host = office();
  let done = false;
  const shown = showDialog(REQUEST).then(() => {
    done = true;
  });
  const [address = ""] = host.dialogs;
  expect(new URL(address).origin).toBe(location.origin);
  expect(new URL(address).searchParams.get("what")).toBe("出错 & 重试");
  await Promise.resolve();
  expect(done).toBe(false);
  host.raise("message");
  await shown;
  expect(host.closed()).toBe(1);
});

test("the dialog's own close button ends it as well", async () => {
  const host = office();
  const shown = showDialog(REQUEST);
  host.raise("event");
  await shown;
  expect(host.closed()).toBe(0);
});

test("a dialog that Office refuses is an error with Office's code", async () => {
  const host = office();
  host.refuse();
  await expect(showDialog(REQUEST)).rejects.toThrow("12007");
});
