/** The same ledger again changes nothing, whichever way is chosen for the rows that are there. */
import { intoFile, LEDGERS } from "../../../scripts/ledgers";
import { ledgerFile } from "../../../scripts/ledgers/grid";
import type { Ledger } from "../../../scripts/ledgers/ledger";
import { contentOf } from "./differences";
import { importLedger, loaded } from "./importing";

/** Ledgers that leave no question */
export const DECIDED = LEDGERS.filter(({ expected }) => expected.exit === 0);

export function repeatedTests(ledgers: readonly Ledger[]): void {
  test.each(ledgers.map((ledger) => [ledger.name, ledger] as const))(
    "%s: the same ledger again changes nothing",
    async (_, { sheets, into }) => {
      const first = await importLedger(ledgerFile(sheets), intoFile(into));
      const before = contentOf(loaded(first.out));
      for (const mode of ["append", "replace"] as const) {
        const again = await importLedger(ledgerFile(sheets), first.out ?? new Uint8Array(), { mode });
        expect([mode, again.status, again.stderr]).toEqual([mode, 0, ""]);
        expect(contentOf(loaded(again.out))).toEqual(before);
      }
    },
  );
}
