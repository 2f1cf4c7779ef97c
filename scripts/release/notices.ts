/** Licences of the packages that ship, with their own words. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { productionPackages, type Lockfile } from "../billOfMaterials";

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** One text for all packages that are not for development alone, in the order of their names. */
export async function thirdPartyNotices(root: string, lockfile: Lockfile): Promise<string> {
  const shipped = productionPackages(lockfile);
  const folders = Object.keys(lockfile.packages).filter((folder) => {
    const name = folder.replace(/^.*node_modules\//, "");
    return folder !== "" && shipped.has(`${name}@${lockfile.packages[folder]?.version ?? ""}`);
  });
  const notices = await Promise.all(
    folders.map(async (folder) => {
      const { name, version, license } = JSON.parse(
        await readFile(path.join(root, folder, "package.json"), "utf8"),
      ) as { readonly name: string; readonly version: string; readonly license?: unknown };
      const files = (await readdir(path.join(root, folder))).filter((file) => LICENCE_FILE.test(file)).sort();
      const texts = await Promise.all(files.map((file) => readFile(path.join(root, folder, file), "utf8")));
      const stated = typeof license === "string" ? license : "see below";
      return [`${name} ${version} (${stated})`, ...texts.map((text) => text.trim())].join("\n\n");
    }),
  );
  return `${[...new Set(notices)].sort().join(`\n\n${"-".repeat(78)}\n\n`)}\n`;
}
