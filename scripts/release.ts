/**
 * `npm run release`, after `npm run build`: one archive below `release/` with all that an office needs, and its
 * checksum. The same input gives the same bytes.
 */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packed, releaseOf } from "./release/archive";
import { contentsOf } from "./release/contents";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const release = await releaseOf(ROOT);
const files = await contentsOf(ROOT, path.join(ROOT, "dist"), release);
const archive = packed(files, release);
const folder = path.join(ROOT, "release");
const sum = createHash("sha256").update(archive).digest("hex");
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, `${release.name}.zip`), archive);
await writeFile(path.join(folder, `${release.name}.zip.sha256`), `${sum}  ${release.name}.zip\n`);
process.stdout.write(
  `release/${release.name}.zip: ${files.size} files, ${archive.length} bytes, SHA-256 ${sum}\n`,
);
