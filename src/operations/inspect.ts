/** 检查工作簿: the state of the standard workbook, without changing it. */
import type { OperationOptions } from "./operation";
import { inspectionOf, interpret } from "./shared/openWorkbook";
import type { Inspection } from "./results";

export async function run(options: OperationOptions): Promise<Inspection> {
  return inspectionOf(await interpret(await options.desk.readSnapshot(options), options));
}
