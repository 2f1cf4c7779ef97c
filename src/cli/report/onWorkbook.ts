import type { LastYear } from "../../domain/years/lastYear";
import type { Operations } from "../../operations";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import { CannotRun } from "../shared/cannotRun";
import { openWorkbook } from "../shared/openWorkbook";
import { operationsOn } from "../shared/operations";

/** Runs an operation on the workbook of a file. @throws CannotRun */
export async function onWorkbook<T>(
  input: string,
  lastYear: LastYear | null,
  now: () => Date,
  work: (operations: Operations) => Promise<T>,
): Promise<T> {
  const operations = operationsOn(await openWorkbook(input), { now, lastYear: { current: lastYear } });
  return work(operations).catch((error: unknown) => {
    if (error instanceof NotStandardWorkbook)
      throw new CannotRun(`未找到标准自评工作簿的名称（绩效_资金 等）：${input}`, { cause: error });
    throw error;
  });
}
