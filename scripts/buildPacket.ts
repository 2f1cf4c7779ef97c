/** `npm run packet -- DIR [UNITS]`: the 40 units with planted faults, or any number without, as files to try 汇总 on. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { plantedRollup } from "./rollup/planted";
import { inventedUnit } from "./rollup/units";
import { unitFile } from "./rollup/workbooks";

const [folder, units] = process.argv.slice(2);
if (folder === undefined) throw new Error("npm run packet -- DIR [UNITS]");
await mkdir(folder, { recursive: true });
const write = (name: string, bytes: Uint8Array): Promise<void> => writeFile(path.join(folder, name), bytes);

if (units === undefined) {
  const { files, department } = plantedRollup();
  for (const { name, bytes } of files) await write(name, bytes);
  await write("部门.xlsx", department);
} else {
  for (let index = 0; index < Number(units); index += 1) {
    const unit = inventedUnit(index, 1);
    await write(`${unit.name}.xlsx`, unitFile(unit));
  }
}
