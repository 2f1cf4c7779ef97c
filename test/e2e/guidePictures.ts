/**
 * The pictures of the guide, taken while the browser test does the work that the guide describes. The text of each
 * picture is stored beside it: when the pane shows another text, the test fails, and `npm run screenshots` takes the
 * pictures again.
 */
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "@playwright/test";
import { ROOT } from "./build";

const DOCS = path.join(ROOT, "docs");
const WORDS = path.join(DOCS, "pictures.json");

export class GuidePictures {
  private readonly words: Record<string, string[]> = {};

  private constructor(
    readonly make: boolean,
    private readonly known: Readonly<Record<string, string[]>>,
  ) {}

  /** @param make takes the pictures again instead of comparing their text */
  static async open(make: boolean): Promise<GuidePictures> {
    const known: unknown = make ? {} : JSON.parse(await readFile(WORDS, "utf8"));
    return new GuidePictures(make, known as Record<string, string[]>);
  }

  /** @param name of `docs/{name}.png`, which shows `place`; its text is that of `shown` */
  async take(name: string, place: Locator, shown: Locator): Promise<void> {
    const text = (await shown.innerText()).split("\n").map((line) => line.trim());
    const words = text.filter((line) => line !== "");
    this.words[name] = words;
    if (!this.make) assert.deepEqual(words, this.known[name], `${name}.png is stale: npm run screenshots`);
    else {
      await mkdir(DOCS, { recursive: true });
      await place.screenshot({ path: path.join(DOCS, `${name}.png`) });
    }
  }

  /** Fails if the documents name a picture that was not taken, or not one that was. */
  async close(): Promise<void> {
    if (this.make) await writeFile(WORDS, `${JSON.stringify(this.words, null, 2)}\n`);
    const pages = await Promise.all(
      ["docs/使用说明.md", "README.md"].map((page) => readFile(path.join(ROOT, page), "utf8")),
    );
    const named = pages.flatMap((page) =>
      [...page.matchAll(/!\[[^\]]*\]\((?:docs\/)?([^)]+)\.png\)/g)].map((match) => match[1]),
    );
    assert.deepEqual([...new Set(named)].sort(), Object.keys(this.words).sort());
  }
}
