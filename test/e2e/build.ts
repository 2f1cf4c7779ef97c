/** Builds the pages that the browser tests open. */
import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import bundle from "webpack";
import { packed, releaseOf } from "../../scripts/release/archive";
import { contentsOf } from "../../scripts/release/contents";

export const ROOT = path.resolve(import.meta.dirname, "../..");
export const DEMO = path.join(ROOT, ".cache/demo");
export const PRODUCTION = path.join(ROOT, ".cache/production");
/** Where the release is unpacked */
export const RELEASE = path.join(ROOT, ".cache/release");
export const OFFICE_JS = path.join(ROOT, "node_modules/@microsoft/office-js/dist");
export const HOST_SCRIPT = path.join(ROOT, ".cache/e2e/host.js");
export const RESULTS = path.join(ROOT, "test-results");

export function buildDemo(): Promise<void> {
  return runWebpack(["--env", "demo"]);
}

export function buildProduction(): Promise<void> {
  return runWebpack(["--config", "scripts/webpack.desk.js", "--env", `output=${PRODUCTION}`]);
}

/** Packs what {@link buildProduction} has built, and unpacks it as an office would. */
export async function unpackRelease(): Promise<void> {
  const release = await releaseOf(ROOT);
  const archive = packed(await contentsOf(ROOT, PRODUCTION, release), release);
  await rm(RELEASE, { recursive: true, force: true });
  for (const [name, content] of Object.entries(unzipSync(archive))) {
    const file = path.join(RELEASE, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** The production pane, but for the address of Office.js: `office-js/office.js` beside it. */
export function buildWithOwnOfficeJs(folder: string): Promise<void> {
  return runWebpack(["--output-path", folder, "--env", "officeJsUrl=office-js/office.js"]);
}

/** One script that puts an embedded host at `window.external`; gives its path. */
export function buildHostScript(): Promise<string> {
  return buildScript("./test/e2e/productionHost.ts", path.dirname(HOST_SCRIPT), path.basename(HOST_SCRIPT));
}

/** Gives the path of the script. */
export function buildScript(entry: string, folder: string, name: string): Promise<string> {
  const compiler = bundle({
    context: ROOT,
    mode: "production",
    target: ["web", "es2022"],
    entry,
    output: { path: folder, filename: name },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          use: {
            loader: "swc-loader",
            options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
          },
        },
      ],
    },
    devtool: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve(path.join(folder, name));
    });
  });
}

async function runWebpack(options: readonly string[]): Promise<void> {
  const cli = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const child = spawn(
    process.execPath,
    [cli, "--config", "webpack.config.js", "--mode", "production", ...options],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  child.stdout.on("data", (part: Buffer) => (output += part.toString()));
  child.stderr.on("data", (part: Buffer) => (output += part.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0) throw new Error(`webpack ${options.join(" ")} ended with ${String(status)}\n${output}`);
}
