/**
 * Writes the rows that the user was shown, all or none. Lists and workbook are read again: if they have changed since,
 * nothing is written and a new preview given.
 *
 * @throws NotStandardWorkbook
 * @throws HostError `sheetProtected` before anything is written
 */
import type { OperationOptions } from "../operation";
import type { CallOptions } from "../results";
import { prepareLedger } from "./reading";
import type { LedgerPreview, LedgerWritten } from "./results";

export async function run(
  options: OperationOptions,
  shown: LedgerPreview,
  call: CallOptions = {},
): Promise<LedgerWritten> {
  const all = { ...options, ...call };
  const { snapshot, ...now } = await prepareLedger(shown.source, shown.choices, all);
  const contentOf = ({ plan, questions }: LedgerPreview): string => JSON.stringify([plan, questions]);
  if (contentOf(now) !== contentOf(shown)) return { kind: "preview", preview: now };
  const { cells } = now.plan;
  const areas = snapshot.names.flatMap(({ area }) => area ?? []);
  await all.desk.writeUserRows("ledger", now.plan, cells, snapshot, areas, all);
  return { kind: "written", preview: now };
}
