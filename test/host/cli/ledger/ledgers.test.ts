/** The invented ledgers, read by the command: what is written, what is left out and why, what is asked. */
import { intoFile, LEDGERS } from "../../../../scripts/ledgers";
import { ledgerFile } from "../../../../scripts/ledgers/grid";
import { lostCells, wronglyLeftOut } from "../../../support/ledgers/conservation";
import { differencesOf, tablesOf } from "../../../support/ledgers/differences";
import { answered, importLedger, loaded } from "../../../support/ledgers/importing";
import { DECIDED, repeatedTests } from "../../../support/ledgers/repeated";

test("there are at least 40 ledgers of at least ten kinds", () => {
  expect(LEDGERS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(LEDGERS.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
  expect(new Set(LEDGERS.map(({ name }) => name)).size).toBe(LEDGERS.length);
});

test.each(LEDGERS.map((ledger) => [ledger.name, ledger] as const))(
  "%s: as an accountant would read it",
  async (_, ledger) => {
    const bytes = ledgerFile(ledger.sheets);
    const imported = await importLedger(bytes, intoFile(ledger.into));
    const { json } = imported;
    expect(differencesOf(ledger, imported, loaded(bytes))).toEqual([]);
    if (json === null) return;
    expect(lostCells(loaded(bytes), json)).toEqual([]);
    expect(wronglyLeftOut(json)).toEqual([]);
  },
);

const ASKED = LEDGERS.filter(({ expected }) => expected.answered !== undefined);

test.each(ASKED.map((ledger) => [ledger.name, ledger] as const))(
  "%s: with its questions answered in the stored mapping",
  async (_, { sheets, into, expected }) => {
    const first = await importLedger(ledgerFile(sheets), intoFile(into));
    const { answers = [], funds = "" } = expected.answered ?? {};
    const mapping = answered(first.mapping ?? "", answers);
    const second = await importLedger(ledgerFile(sheets), intoFile(into), { mapping });
    expect([second.status, second.stderr, second.json?.questions]).toEqual([0, "", []]);
    const result = { ...expected, funds };
    expect(second.json && tablesOf(result, second.json, loaded(second.out))).toEqual([]);
    // What it has then saved has the answers as well.
    const third = await importLedger(ledgerFile(sheets), intoFile(into), { mapping: second.mapping ?? "" });
    expect([third.json, third.mapping]).toEqual([second.json, second.mapping]);
  },
);

// One of each kind; the others are in test/exhaustive/ledger.
repeatedTests(
  DECIDED.filter(({ kind }, at) => DECIDED.findIndex((one) => one.kind === kind) === at).slice(0, 6),
);
