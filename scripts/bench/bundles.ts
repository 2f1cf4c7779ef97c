/** Sizes of the production build as downloaded. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildProduction, PRODUCTION } from "../../test/e2e/build";

export interface Bundle {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** Scripts and style sheets, largest first, without the hash in their names. */
export async function measureBundles(): Promise<Bundle[]> {
  await buildProduction();
  const files = (await readdir(PRODUCTION)).filter((file) => /\.(js|css)$/.test(file));
  const bundles = files.map(async (file): Promise<Bundle> => {
    const content = await readFile(path.join(PRODUCTION, file));
    return {
      file: file.replace(/\.[0-9a-f]{6}(?=\.js$)/, ""),
      bytes: content.length,
      gzip: gzipSync(content, { level: 9 }).length,
    };
  });
  return (await Promise.all(bundles)).sort((a, b) => b.gzip - a.gzip);
}

/** What the page itself names: everything that the pane loads before it can be used. */
export async function firstLoad(page: string): Promise<number> {
  const html = await readFile(path.join(PRODUCTION, page), "utf8");
  const own = [...html.matchAll(/(?:src|href)="?([^":\s>]+\.(?:js|css))\b/g)].map(([, file = ""]) => file);
  const sizes = own.map(
    async (file) => gzipSync(await readFile(path.join(PRODUCTION, file)), { level: 9 }).length,
  );
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}
