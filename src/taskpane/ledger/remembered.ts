/** What was decided about ledgers, on this computer, by the headings of their lists. */
import { headingText } from "../../domain/ledger/list";
import type { LedgerChoices, LedgerPreview } from "../../operations";
import { mappingOfDecisions, parseMapping, type LedgerDecisions } from "../../workbook/ledger/storedMapping";
import { jsonOf } from "../../workbook/storedJson";
import type { LocalStore } from "../state/localStorage";

const KEY = "绩效自评.台账";
/** The ledgers used last are kept. */
const MOST = 20;

interface Stored {
  /** The headings of all lists that were read together */
  readonly headings: string;
  /** A `StoredMapping` */
  readonly mapping: unknown;
}

/** By which ledgers are recognised: the same lists, in any order and on any sheets */
export function headingsOf({ reading }: LedgerPreview): string {
  const lists = reading.tables.map(({ columns }) => columns.map(({ heading }) => headingText(heading)));
  return JSON.stringify([...new Set(lists.map((list) => JSON.stringify(list)))].sort());
}

/** Null = nothing was decided about such a ledger */
export function recall(local: LocalStore, headings: string): LedgerDecisions | null {
  const found = storedMappings(local).find((one) => one.headings === headings);
  return found === undefined ? null : parseMapping(JSON.stringify(found.mapping));
}

/** Answers about rows that stand in the workbook are of that workbook alone, and not kept. */
export function remember(
  local: LocalStore,
  headings: string,
  { roles }: LedgerChoices,
  { reading }: LedgerPreview,
): void {
  const others = storedMappings(local).filter((one) => one.headings !== headings);
  const { answersUsed } = reading;
  const own = { headings, mapping: mappingOfDecisions(roles, answersUsed) };
  const decided = roles.length + answersUsed.length > 0;
  local.write(KEY, JSON.stringify([...(decided ? [own] : []), ...others].slice(0, MOST)));
}

/** The latest first */
function storedMappings(local: LocalStore): Stored[] {
  const text = local.read(KEY);
  const stored = text === null ? null : jsonOf(text);
  return Array.isArray(stored) ? stored.filter(isStored) : [];
}

function isStored(one: unknown): one is Stored {
  return (
    typeof one === "object" &&
    one !== null &&
    "headings" in one &&
    typeof one.headings === "string" &&
    "mapping" in one
  );
}
