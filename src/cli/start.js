/** Starts the headless command. */
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundled } from "./bundle.js";
import { compiledScript } from "./compiledScript.js";
import { KEPT_FOLDER } from "./kept.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "../..");
const settings = ["tsconfig.json", "package-lock.json", "src/headless/bundle.js"];
const bundle = await bundled(
  path.join(here, "recompute.ts"),
  KEPT_FOLDER,
  settings.map((name) => path.join(root, name)),
);
const run = compiledScript(bundle).runInThisContext();
run(createRequire(bundle), pathToFileURL(bundle).href);
