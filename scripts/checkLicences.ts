/**
 * `npm run licences`: the licence of every package that ships, and whether it may ship. What ships is what webpack
 * puts into the production build, read from its statistics; the wider tree of production dependencies, which a new
 * import could bring in, is held to the same list. Ends with 1 when a licence is not on it, when what ships is no
 * dependency, when a version is not exact, or when the lockfile names no checksum for a package, tools and those of
 * other platforms included.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Permissive: notices must be kept, nothing must be opened. Anything else is looked at by a person first. */
const ALLOWED: readonly string[] = ["MIT", "0BSD", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Module {
  readonly identifier?: string;
  readonly modules?: readonly Module[];
}

async function json<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(path.join(ROOT, file), "utf8")) as T;
}

/** Folders of the packages in the production build, as the lockfile names them: `node_modules/react` */
async function bundled(): Promise<Set<string>> {
  const folder = await mkdtemp(path.join(tmpdir(), "licences-"));
  try {
    const stats = path.join(folder, "stats.json");
    const webpack = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
    await promisify(execFile)(
      process.execPath,
      [
        webpack,
        ...["--mode=production", `--output-path=${path.join(folder, "dist")}`, `--json=${stats}`],
        "--stats=verbose",
      ],
      { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
    );
    const { chunks } = JSON.parse(await readFile(stats, "utf8")) as { readonly chunks: readonly Module[] };
    return new Set(chunks.flatMap(identifiers).flatMap(packageFolder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function identifiers({ identifier = "", modules = [] }: Module): string[] {
  return [identifier, ...modules.flatMap(identifiers)];
}

/** The package of `…/node_modules/a/node_modules/@b/c/file.js`; loaders stand before `!`. */
function packageFolder(identifier: string): string[] {
  const [, ...nested] = identifier.slice(identifier.lastIndexOf("!") + 1).split("/node_modules/");
  const name = /^(?:@[^/]+\/)?[^/|]+/.exec(nested.pop() ?? "")?.[0];
  return name === undefined ? [] : [["", ...nested, name].join("/node_modules/").slice(1)];
}

/** `(MIT OR CC0-1.0)` may be taken as MIT; of `MIT AND X` both must be allowed. */
function isAllowed(licence: string): boolean {
  const expression = licence.replace(/^\((.*)\)$/, "$1");
  if (expression.includes(" OR ")) return expression.split(" OR ").some(isAllowed);
  return expression.split(" AND ").every((part) => ALLOWED.includes(part));
}

const { packages } = await json<{ readonly packages: Readonly<Record<string, Locked>> }>("package-lock.json");
const manifest = await json<Manifest>("package.json");
const ships = await bundled();
const faults: string[] = [];

for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
  if (!EXACT.test(version)) faults.push(`${name}: ${version} is no exact version`);
}
for (const folder of ships) {
  if (packages[folder] === undefined) faults.push(`${folder} is in the build, but not in the lockfile`);
}

const lines: string[] = [];
for (const [folder, entry] of Object.entries(packages)) {
  if (folder === "") continue;
  const name = `${folder.replace(/^.*node_modules\//, "")} ${entry.version ?? ""}`;
  if (entry.integrity === undefined) faults.push(`${name} has no checksum in the lockfile`);
  const inBuild = ships.has(folder);
  if (entry.dev === true || entry.devOptional === true) {
    if (!inBuild) continue;
    faults.push(`${name} is in the build, but among the packages of development`);
  }
  const licence = entry.license ?? "none stated";
  if (!isAllowed(licence)) faults.push(`${name}: ${licence}`);
  lines.push(`${inBuild ? "in the build " : "not imported "}  ${licence.padEnd(12)}  ${name}`);
}

process.stdout.write(`${lines.sort().join("\n")}\n`);
process.stdout.write(
  `\n${ships.size} packages in the production build, ${lines.length} production dependencies in all; ` +
    `${faults.length} faults\n`,
);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 && ships.size > 0 ? 0 : 1;
