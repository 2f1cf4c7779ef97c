/** `npm run assets`: the two workbooks of `assets/`, made by the add-in's own button on the embedded host. */
import { writeFile } from "node:fs/promises";
import { buildAsset, ASSETS } from "./assets";

for (const [file, content] of Object.entries(ASSETS)) {
  await writeFile(new URL(`../assets/${file}`, import.meta.url), await buildAsset(content));
  process.stdout.write(`assets/${file}\n`);
}
