/**
 * The software bill of materials (CycloneDX): what an installation for production consists of. npm's own
 * `--omit=dev` leaves out what development needs as well, React and decimal.js among them; so the whole bill is taken
 * and what the lockfile calls development is left out.
 */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

export interface Bill {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
}

export interface Lockfile {
  readonly name: string;
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: boolean; readonly devOptional?: boolean }>
  >;
}

/** `react@19.3.1` of all packages that are not for development alone */
export function productionPackages({ packages }: Lockfile): Set<string> {
  const entries = Object.entries(packages).filter(
    ([folder, { dev, devOptional }]) => folder !== "" && dev !== true && devOptional !== true,
  );
  return new Set(
    entries.map(([folder, { version }]) => `${folder.replace(/^.*node_modules\//, "")}@${version ?? ""}`),
  );
}

export function ofProduction(bill: Bill, lockfile: Lockfile): Bill {
  const kept = productionPackages(lockfile);
  const own = bill.metadata.component["bom-ref"];
  return {
    ...bill,
    // npm names it by its folder.
    metadata: { ...bill.metadata, component: { ...bill.metadata.component, name: lockfile.name } },
    components: bill.components.filter((component) => kept.has(component["bom-ref"])),
    dependencies: bill.dependencies
      .filter(({ ref }) => ref === own || kept.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) })),
  };
}

export async function billOfMaterials(): Promise<Bill> {
  const lockfile = JSON.parse(await readFile(path.join(ROOT, "package-lock.json"), "utf8")) as Lockfile;
  const args = ["sbom", "--package-lock-only", "--sbom-format=cyclonedx"];
  // Below `npm run` the npm that runs, whatever the system calls it.
  const npm = process.env["npm_execpath"];
  const { stdout } = await promisify(execFile)(
    npm === undefined ? "npm" : process.execPath,
    npm === undefined ? args : [npm, ...args],
    { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
  );
  return ofProduction(JSON.parse(stdout) as Bill, lockfile);
}
