import type { LastYear } from "../../domain/years/lastYear";
import { EmbeddedHost } from "../../emulator";
import { excelDesk } from "../../excel/desk";
import type { Operations } from "../../operations";
import { createOperations } from "../../operations/create";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import { Calculator } from "../../xlsx";
import { CannotRun } from "../shared/cannotRun";
import { withOffice } from "../shared/office";
import { openWorkbook } from "../shared/openWorkbook";

/** Runs an operation on the workbook of a file. @throws CannotRun */
export async function onWorkbook<T>(
  input: string,
  lastYear: LastYear | null,
  now: () => Date,
  work: (operations: Operations) => Promise<T>,
): Promise<T> {
  const host = new EmbeddedHost(await openWorkbook(input), {
    calculator: new Calculator(),
    showsUnknown: true,
  });
  return withOffice(host, () =>
    work(createOperations(excelDesk, { now, lastYear: { current: lastYear } })),
  ).catch((error: unknown) => {
    if (error instanceof NotStandardWorkbook)
      throw new CannotRun(`未找到标准自评工作簿的名称（绩效_资金 等）：${input}`, { cause: error });
    throw error;
  });
}
