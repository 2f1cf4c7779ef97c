/** Starts the headless command. */
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundled } from "./bundle.js";
import { compiledScript } from "./compiledScript.js";

const here = path.dirname(fileURLToPath(import.meta.url));
// Among the installed packages, so that the bundle finds Office.js.
const root = path.join(here, "../..");
const folder = path.join(root, "node_modules/.cache/recompute");
const settings = ["tsconfig.json", "package-lock.json", "src/headless/bundle.js"];
const bundle = await bundled(
  path.join(here, "recompute.ts"),
  folder,
  settings.map((name) => path.join(root, name)),
);
const run = compiledScript(bundle, folder).runInThisContext();
run(createRequire(bundle), pathToFileURL(bundle).href);
