/** 清除标记: gives the number of highlights removed. */
import { clearHighlights } from "../excel/write/clearHighlights";
import type { OperationOptions } from "./operation";
import { readFinished } from "./shared/openWorkbook";

export async function run(options: OperationOptions): Promise<number> {
  return clearHighlights(await readFinished(options), options);
}
