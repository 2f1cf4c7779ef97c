/** 网页版 as a user opens it: a file of this machine, without network, and files of a folder that the test may write. */
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "@playwright/test";
import { releaseOf } from "../../scripts/release/archive";
import { newWatchedPage, type Watched, type WindowSize } from "./browser";
import { RELEASE, ROOT } from "./build";

const { name: RELEASE_NAME } = await releaseOf(ROOT);
/** Out of the unpacked release */
export const released = (file: string): string => pathToFileURL(path.join(RELEASE, RELEASE_NAME, file)).href;
const DESK = released("desk/index.html");

/** What the browser says where it does not write: names of DOMException */
export type Refusal =
  "NotAllowedError" | "NoModificationAllowedError" | "QuotaExceededError" | "NotFoundError";

export interface DeskOptions {
  readonly colorScheme?: "light" | "dark";
  readonly locale?: string;
  /** As in Firefox, which writes no file */
  readonly withoutPickers?: boolean;
}

export class DeskPage {
  private constructor(
    readonly watched: Watched,
    readonly page: Page,
    readonly folder: string,
  ) {}

  /**
   * @param folder of the files that its pickers give. A browser without a screen has no dialogs: `picks` stands for what
   *   the user chooses there, and reads and writes the file itself.
   */
  static async open(
    browser: Browser,
    viewport: WindowSize,
    folder: string,
    { withoutPickers = false, ...options }: DeskOptions = {},
  ): Promise<DeskPage> {
    const watched = await newWatchedPage(browser, viewport, { offline: true, locale: "zh-CN", ...options });
    const desk = new DeskPage(watched, watched.page, folder);
    if (withoutPickers) await watched.context.addInitScript(dropPickers);
    else await desk.offerFiles();
    await watched.page.goto(DESK);
    return desk;
  }

  async anotherTab(): Promise<DeskPage> {
    const page = await this.watched.context.newPage();
    await page.goto(DESK);
    return new DeskPage(this.watched, page, this.folder);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  }

  /** What stands beside the file's name */
  get state(): Locator {
    return this.page.getByRole("banner", { name: "文件" }).getByRole("status");
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** The next picker gives this file; its next write ends with the refusal, if one is given. */
  async picks(name: string, refusal: Refusal | null = null): Promise<void> {
    await this.page.evaluate((picked) => Object.assign(window, { picked }), { name, refusal });
  }

  async choose(name: string): Promise<void> {
    await this.picks(name);
    await this.button("选择工作簿（.xlsx）").click();
  }

  /** Drops a file of the disk, as from the file manager: the browser itself reads and watches it. */
  async drop(file: string): Promise<void> {
    const session = await this.watched.context.newCDPSession(this.page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: 300, y: 500, data });
    await session.detach();
  }

  async recompute(): Promise<void> {
    await this.button("一键重算").click();
    await this.page.getByRole("region", { name: "核对结果" }).waitFor();
  }

  isFocused(button: string): Promise<boolean> {
    return this.button(button).evaluate((element) => element === document.activeElement);
  }

  /** What is unsaved is in the browser's database. */
  async kept(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        new Promise<boolean>((resolve) => {
          const opening = indexedDB.open("绩效自评.网页版");
          opening.onsuccess = () => {
            const reading = opening.result.transaction("文件").objectStore("文件").get("上次");
            reading.onsuccess = () => {
              opening.result.close();
              resolve((reading.result as { readonly unsaved: boolean } | undefined)?.unsaved === true);
            };
          };
        }),
    );
  }

  private async offerFiles(): Promise<void> {
    const { context } = this.watched;
    await context.exposeFunction("readOfDisk", async (name: string) => {
      const file = this.file(name);
      const { mtimeMs } = await stat(file);
      return { content: (await readFile(file)).toString("base64"), lastModified: Math.round(mtimeMs) };
    });
    await context.exposeFunction("writeToDisk", (name: string, content: string) =>
      writeFile(this.file(name), Buffer.from(content, "base64")),
    );
    await context.addInitScript(offerPickers);
  }
}

/** Runs in the page. */
function offerPickers(): void {
  const bridge = window as unknown as {
    picked: { readonly name: string; refusal: string | null };
    readOfDisk(name: string): Promise<{ readonly content: string; readonly lastModified: number }>;
    writeToDisk(name: string, content: string): Promise<void>;
  };
  const handleOf = (name: string): object => ({
    kind: "file",
    name,
    isSameEntry: (other: { readonly name: string }) => Promise.resolve(other.name === name),
    requestPermission: () =>
      Promise.resolve(bridge.picked.refusal === "NotAllowedError" ? "denied" : "granted"),
    async getFile() {
      const { content, lastModified } = await bridge.readOfDisk(name);
      const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      return new File([bytes], name, { lastModified });
    },
    createWritable() {
      let written = "";
      return Promise.resolve({
        write(bytes: Uint8Array) {
          const { refusal } = bridge.picked;
          if (refusal !== null) return Promise.reject(new DOMException("refused", refusal));
          for (let at = 0; at < bytes.length; at += 8192)
            written += String.fromCharCode(...bytes.subarray(at, at + 8192));
          return Promise.resolve();
        },
        close: () => bridge.writeToDisk(name, btoa(written)),
        abort: () => Promise.resolve(),
      });
    },
  });
  Object.assign(window, {
    showOpenFilePicker: () => Promise.resolve([handleOf(bridge.picked.name)]),
    showSaveFilePicker: () => Promise.resolve(handleOf(bridge.picked.name)),
  });
}

/** Runs in the page. */
function dropPickers(): void {
  for (const name of ["showOpenFilePicker", "showSaveFilePicker"]) Reflect.deleteProperty(window, name);
}
