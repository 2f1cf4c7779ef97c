/** 清除标记: counts what was removed. */
import type { Cleared } from "../port/written";
import type { OperationOptions } from "./operation";
import { readFinished } from "./shared/openWorkbook";

export async function run(options: OperationOptions): Promise<Cleared> {
  return options.desk.clearHighlights(await readFinished(options), options);
}
