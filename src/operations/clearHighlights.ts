/** 清除标记: counts what was removed. */
import { clearHighlights, type Cleared } from "../excel/write/clearHighlights";
import type { OperationOptions } from "./operation";
import { readFinished } from "./shared/openWorkbook";

export async function run(options: OperationOptions): Promise<Cleared> {
  return clearHighlights(await readFinished(options), options);
}
