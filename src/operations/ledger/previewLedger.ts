/**
 * 读入台账: reads the user's own lists and plans the rows of 资金, 项目 and 指标. Writes nothing.
 *
 * @throws NotStandardWorkbook
 */
import type { OperationOptions } from "../operation";
import type { CallOptions } from "../results";
import { prepareLedger } from "./reading";
import { NO_CHOICES, type LedgerChoices, type LedgerPreview, type LedgerSource } from "./results";

export async function run(
  options: OperationOptions,
  source: LedgerSource = { kind: "open" },
  choices: LedgerChoices = NO_CHOICES,
  call: CallOptions = {},
): Promise<LedgerPreview> {
  const { snapshot: _, ...preview } = await prepareLedger(source, choices, { ...options, ...call });
  return preview;
}
