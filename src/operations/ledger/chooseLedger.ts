/**
 * 读入台账 from a file: reads its lists on this computer, and plans what they would write. Writes nothing.
 *
 * @throws NotStandardWorkbook
 */
import type { ReportFile } from "../../domain/report/check/source";
import { readChosen } from "../../files/chosenFile";
import { readLedgerFile } from "../../files/readLedger";
import type { OperationOptions } from "../operation";
import type { CallOptions } from "../results";
import { run as previewLedger } from "./previewLedger";
import { NO_CHOICES, type ChosenLedger } from "./results";

export async function run(
  options: OperationOptions,
  file: ReportFile,
  call: CallOptions = {},
): Promise<ChosenLedger> {
  const bytes = await readChosen(file);
  const read =
    typeof bytes === "string"
      ? ({ kind: "unreadable", problem: bytes } as const)
      : readLedgerFile(file.name, bytes);
  if (read.kind === "unreadable") return { ...read, file: file.name };
  const { sheets, notRead } = read;
  const source = { kind: "file", name: file.name, sheets, notRead } as const;
  return { kind: "read", preview: await previewLedger(options, source, NO_CHOICES, call) };
}
