/** `npm run ledgers -- FOLDER`: the invented ledgers, each beside the standard workbook that it is read into. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { intoFile, LEDGERS } from "./ledgers";
import { ledgerFile } from "./ledgers/grid";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("npm run ledgers -- FOLDER");
await mkdir(folder, { recursive: true });
for (const [index, { name, into, sheets }] of LEDGERS.entries()) {
  const file = `${String(index + 1).padStart(2, "0")} ${name}`;
  await writeFile(path.join(folder, `${file}.xlsx`), ledgerFile(sheets));
  await writeFile(path.join(folder, `${file}（标准工作簿）.xlsx`), intoFile(into));
}
