/** Debian's WebKitGTK, driven by the W3C WebDriver protocol, on an X server without a screen. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const DRIVER = "/usr/bin/WebKitWebDriver";
const X_SERVER = "/usr/bin/Xvfb";
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const POLL_MS = 100;
/** A WebKit beside other browsers on a small machine is slow. */
const TIMEOUT_MS = 60_000;

export interface WebKit {
  open(address: string): Promise<void>;
  /** Runs the body of a function in the page. */
  evaluate<T>(body: string): Promise<T>;
  /** Clicks the visible element of this selector whose text is `text`, as a user would. */
  click(selector: string, text: string): Promise<void>;
  /** Waits until the page shows the text. */
  waitFor(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A text = why WebKit cannot be had here */
export async function startWebKit(size: {
  readonly width: number;
  readonly height: number;
}): Promise<WebKit | string> {
  const missing = [DRIVER, X_SERVER].filter((file) => !existsSync(file));
  if (missing.length > 0) return `${missing.join(" and ")} missing (webkit2gtk-driver, xvfb)`;
  const children: ChildProcess[] = [];
  const end = async (): Promise<void> => {
    for (const child of children.splice(0).reverse()) await ended(child);
  };
  try {
    const display = await startXServer(children);
    const port = await freePort();
    const env = { ...process.env, DISPLAY: display, GDK_BACKEND: "x11" };
    children.push(spawn(DRIVER, [`--port=${port}`], { env, stdio: "ignore" }));
    const base = `http://127.0.0.1:${port}`;
    await eventually("WebKitWebDriver", () => call(base, "GET", "/status"));
    const { sessionId } = await call<{ sessionId: string }>(base, "POST", "/session", {
      capabilities: { alwaysMatch: { timeouts: { script: TIMEOUT_MS } } },
    });
    const session = `/session/${sessionId}`;
    await call(base, "POST", `${session}/window/rect`, size);
    return webKitOf(base, session, end);
  } catch (error) {
    await end();
    return `WebKit does not start: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function webKitOf(base: string, session: string, end: () => Promise<void>): WebKit {
  const evaluate = <T>(body: string): Promise<T> =>
    call<T>(base, "POST", `${session}/execute/sync`, { script: body, args: [] });
  const shownText = (): Promise<string> => evaluate("return document.body.innerText");
  return {
    open: (address) => call(base, "POST", `${session}/url`, { url: address }),
    evaluate,
    click: (selector, text) =>
      eventually(`${selector} ${text}`, async () => {
        const found = await evaluate<Record<string, string> | null>(
          `return [...document.querySelectorAll(${JSON.stringify(selector)})].find(
            (element) => element.innerText.trim() === ${JSON.stringify(text)}) ?? null`,
        );
        const id = found?.[ELEMENT];
        if (id === undefined) throw new Error(`no ${selector} says ${text}`);
        await call(base, "POST", `${session}/element/${id}/click`, {});
      }),
    waitFor: (text) =>
      eventually(text, async () => {
        const shown = await shownText();
        if (!shown.includes(text)) throw new Error(`The page shows:\n${shown}`);
      }),
    close: async () => {
      await call(base, "DELETE", session);
      await end();
    },
  };
}

async function call<T>(base: string, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${base}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const { value } = (await response.json()) as { readonly value: T };
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
  return value;
}

/** Tries again until `act` succeeds or time is up. */
async function eventually(what: string, act: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  for (;;) {
    try {
      await act();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`, { cause: error });
      await wait(POLL_MS);
    }
  }
}

/** The X server chooses a free display and says which. */
async function startXServer(children: ChildProcess[]): Promise<string> {
  const options = ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
  const server = spawn(X_SERVER, options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  children.push(server);
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once("data", (data: Buffer) => resolve(data.toString().trim()));
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${String(code)}`)));
  });
  return `:${number}`;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
