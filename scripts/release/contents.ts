/** What lies in the release. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { billOfMaterials, type Lockfile } from "../billOfMaterials";
import { sumsOf, type Files, type Release } from "./archive";
import { guidePage } from "./guide";
import { thirdPartyNotices } from "./notices";
import { startPage } from "./startPage";

/** @param dist folder of the production build */
export async function contentsOf(root: string, dist: string, release: Release): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const at = (...parts: string[]): string => path.join(root, ...parts);

  for (const [name, content] of await folderOf(dist))
    files.set(name.startsWith("desk/") ? name : `add-in/${name}`, content);
  for (const name of ["standard-workbook.xlsx", "sample-workbook.xlsx"])
    files.set(`workbooks/${name}`, await readFile(at("assets", name)));

  const guide = guidePage(await readFile(at("docs/使用说明.md"), "utf8"));
  files.set("guide/index.html", text(guide.html));
  for (const picture of guide.pictures) files.set(`guide/${picture}`, await readFile(at("docs", picture)));

  const lockfile = JSON.parse(await readFile(at("package-lock.json"), "utf8")) as Lockfile;
  const bill = await billOfMaterials();
  files.set("licences/LICENSE.txt", await readFile(at("LICENSE")));
  files.set("licences/third-party.txt", text(await thirdPartyNotices(root, lockfile)));
  files.set("licences/bill-of-materials.json", text(`${JSON.stringify(fixed(bill, release), null, 2)}\n`));

  files.set("index.html", text(startPage(release)));
  files.set("VERSION.txt", text(`${release.version} ${release.date}\n`));
  files.set("SHA256SUMS.txt", text(sumsOf(files)));
  return files;
}

/** Without what npm makes up at each call. */
function fixed(bill: object, { date }: Release): object {
  const { serialNumber: _, metadata, ...rest } = bill as { serialNumber?: string; metadata: object };
  return { ...rest, metadata: { ...metadata, timestamp: `${date}T00:00:00Z` } };
}

async function folderOf(folder: string): Promise<readonly (readonly [string, Uint8Array])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll(path.sep, "/"), await readFile(file)] as const;
    }),
  );
}
