/** Runs the unmodified Office.js npm package in Node, for tests and measurements. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import type { EmbeddedHost } from "./EmbeddedHost";
import type { ExcelWindow } from "./excelWindow";
import { addLaterMembers } from "./laterMembers";

export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Closes the page: the host sends it no more events. */
  close(): void;
}

const ADDRESS = "http://office.local/";
const scripts = new Map<string, vm.Script>();

/** Compiled once per process, so that further starts take milliseconds. */
function script(file: string): vm.Script {
  const known = scripts.get(file);
  if (known !== undefined) return known;
  const compiled = new vm.Script(readFileSync(file, "utf8"), { filename: file });
  scripts.set(file, compiled);
  return compiled;
}

function distribution(): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

/** In-memory storage of a page */
function memoryStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length"> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, String(value)),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

interface ScriptElement {
  src?: string;
  readyState?: string;
  onload?: () => void;
  onreadystatechange?: () => void;
  onerror?: (error: unknown) => void;
}

/** A document with one script, office.js; runs the scripts that the library adds. */
function minimalDocument(run: (file: string) => void): object {
  const add = (element: ScriptElement): ScriptElement => {
    const { src } = element;
    if (src === undefined) return element;
    setTimeout(() => {
      try {
        run(decodeURIComponent(src.replace(ADDRESS, "").split("?")[0] ?? ""));
        element.readyState = "complete";
        (element.onload ?? element.onreadystatechange)?.();
      } catch (error) {
        if (element.onerror === undefined) throw error;
        element.onerror(error);
      }
    }, 0);
    return element;
  };
  const head = { appendChild: add };
  const nothing = (): void => undefined;
  return {
    readyState: "complete",
    head,
    body: head,
    documentElement: head,
    URL: ADDRESS,
    cookie: "",
    addEventListener: nothing,
    removeEventListener: nothing,
    getElementsByTagName: (tag: string) => {
      if (tag === "script") return [{ src: `${ADDRESS}office.js`, getAttribute: () => null }];
      return tag === "head" ? [head] : [];
    },
    createElement: () => ({ setAttribute: nothing, style: {}, addEventListener: nothing }),
    querySelectorAll: () => [],
    getElementById: () => null,
  };
}

/** The timers of one page, cleared when it closes; otherwise intervals would keep the page in memory. */
class PageTimers {
  private readonly running = new Set<NodeJS.Timeout>();

  readonly setTimeout = (act: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
    const timer = setTimeout(() => {
      this.running.delete(timer);
      act(...args);
    }, delay);
    this.running.add(timer);
    return timer;
  };

  readonly setInterval = (act: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
    const timer = setInterval(act, delay, ...args);
    this.running.add(timer);
    return timer;
  };

  end(): void {
    for (const timer of this.running) clearTimeout(timer);
    this.running.clear();
  }
}

function minimalWindow(
  external: ExcelWindow,
  timers: PageTimers,
  run: (file: string) => void,
): Record<string, unknown> {
  const nothing = (): void => undefined;
  const page: Record<string, unknown> = {
    setTimeout: timers.setTimeout,
    clearTimeout,
    setInterval: timers.setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    URL,
    // From this realm, so that `instanceof` works on the library's errors, promises and arrays
    Error,
    Promise,
    JSON,
    Date,
    console: { log: nothing, warn: nothing, error: nothing, info: nothing },
    name: "",
    status: "",
    navigator: { userAgent: "Node" },
    location: {
      search: "",
      hash: "",
      href: `${ADDRESS}taskpane.html`,
      protocol: "http:",
      origin: "http://office.local",
      hostname: "office.local",
    },
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    history: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    external,
    document: minimalDocument(run),
  };
  for (const alias of ["window", "self", "globalThis", "top", "parent"]) page[alias] = page;
  return page;
}

export interface BootOptions {
  /** The connection of the page; default: a new task pane of the host */
  readonly external?: ExcelWindow;
}

/**
 * Starts Office.js as a page of `host` and waits until it is ready. Each call is a separate page with its own settings,
 * handlers and objects.
 */
export async function bootOffice(host: EmbeddedHost, options: BootOptions = {}): Promise<OfficeGlobals> {
  const { external = host.connect() } = options;
  const directory = distribution();
  const timers = new PageTimers();
  const page = minimalWindow(external, timers, (file) => {
    script(path.join(directory, file)).runInContext(context);
  });
  const context = vm.createContext(page);
  script(path.join(directory, "office.js")).runInContext(context);
  const { Office } = page as unknown as OfficeGlobals;
  await Office.onReady();
  const { Excel, OfficeExtension } = page as unknown as OfficeGlobals;
  addLaterMembers({ Excel, OfficeExtension });
  return {
    Office,
    Excel,
    OfficeExtension,
    close: () => {
      host.disconnect(external);
      timers.end();
    },
  };
}

const NAMES = ["Office", "Excel", "OfficeExtension"] as const;

/**
 * Defines the library's names as globals for the add-in's modules; the returned function removes them. Uses getters,
 * because Jest keeps every global value (here a whole page) until the test file ends.
 */
export function installGlobals(globals: OfficeGlobals): () => void {
  const before = NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of NAMES) {
    Object.defineProperty(globalThis, name, { configurable: true, get: () => globals[name] });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}

/** Runs `work` with Office.js on `host`. Only one at a time in a process. */
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
