/**
 * Draws assets/*.png from assets/*.svg: `npx tsx scripts/buildIcons.ts`.
 * Needs a Chromium: CHROMIUM_PATH, or `chromium` on the PATH.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const ASSETS = path.join(path.dirname(fileURLToPath(import.meta.url)), "../assets");
/** Up to this size the simplified drawing is used. */
const SMALL = 20;

/** The add-in's own icon in every size that Office asks for; the buttons' in those of the ribbon. */
const DRAWINGS: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 20, 24, 32, 40, 48, 64, 80, 96, 128],
  recompute: [16, 32, 80],
  clear: [16, 32, 80],
};

function chromiumPath(): string {
  return process.env["CHROMIUM_PATH"] ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(DRAWINGS)) {
    for (const size of sizes) {
      const drawing = readFileSync(path.join(ASSETS, `${name}${size <= SMALL ? "-small" : ""}.svg`), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      );
      const file = `${name}-${size}.png`;
      writeFileSync(path.join(ASSETS, file), await page.screenshot({ omitBackground: true }));
      process.stdout.write(`${file}\n`);
    }
  }
} finally {
  await browser.close();
}
