/** @jest-environment jsdom */
import { associateCommand, runCommand } from "../../../src/office/ribbonCommands";
import { showDialog } from "../../../src/office/dialog";

type Associated = (event: { completed: () => void }) => void;
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
    /** Resolves when the command is reported as completed. */
    run: (name: string): Promise<void> =>
      new Promise((completed, failed) => {
        const action = associated.get(name);
        if (action === undefined) failed(new Error(`No command ${name}`));
        else action({ completed });
      }),
    dialogs,
    raise: (type: "message" | "event") => handlers.get(type)?.(),
    closed: () => closed,
    refuse: () => {
      refuse = true;
    },
  };
}

const REQUEST = { page: "dialog.html", parameters: { what: "出错 & 重试" }, width: 30, height: 30 };

test("a command is completed when it has run, not before", async () => {
  const host = office();
  let end = (): void => undefined;
  associateCommand("slow", () => new Promise<void>((resolve) => (end = resolve)));
  let completed = false;
  const run = host.run("slow").then(() => {
    completed = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(completed).toBe(false);
  end();
  await run;
});

test("a command that throws is completed too, and its error is not swallowed", async () => {
  let completed = 0;
  const run = runCommand(() => Promise.reject(new Error("bad")), {
    completed: () => {
      completed += 1;
    },
  });
  await expect(run).rejects.toThrow("bad");
  expect(completed).toBe(1);
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
