/** Drafts on this computer, by workbook, so that they survive closing, reload and a crash of the pane. */
import type { SelfEvaluation } from "../../domain/model";
import { jsonOf } from "../../workbook/storedJson";
import type { PaneHost } from "../host";
import type { DraftPlace, Drafts } from "./drafts";
import { LocalStore } from "./localStorage";

const KEY = "绩效自评.草稿";
/** The workbooks used last are kept. */
const MOST_WORKBOOKS = 20;
/** In UTF-16 units, for all workbooks; browsers keep some five million for a site. */
const MOST_CHARACTERS = 500_000;

interface StoredDrafts {
  readonly url: string | null;
  /** Unit and year, by which a workbook is found that was moved, renamed or saved for the first time; blank if unknown */
  readonly name: string;
  readonly drafts: readonly (readonly [key: string, text: string, label: string])[];
}

/** @param selfEvaluation null = the content of the workbook is not known yet */
export function draftPlace(selfEvaluation: SelfEvaluation | null, host: PaneHost): DraftPlace {
  const unit = selfEvaluation?.unit.name.written ?? "";
  const name = unit === "" ? "" : `${unit} ${selfEvaluation?.unit.year.written ?? ""}`;
  const url = host.documentUrl();
  const local = new LocalStore(host);
  return {
    id: JSON.stringify([url, name]),
    read: () => {
      const all = storedDrafts(local);
      const found = all.find(isAt(url, name)) ?? all.find((one) => one.name !== "" && one.name === name);
      return new Map((found?.drafts ?? []).map(([key, text, label]) => [key, { text, label }]));
    },
    write: (drafts) => {
      const known = name === "" ? storedDrafts(local).find(isAt(url, name))?.name : undefined;
      return store(local, { url, name: known ?? name, drafts: entriesOf(drafts) });
    },
  };
}

function isAt(url: string | null, name: string): (one: StoredDrafts) => boolean {
  return (one) => one.url === url && (url !== null || one.name === name);
}

function entriesOf(drafts: Drafts): StoredDrafts["drafts"] {
  return [...drafts].flatMap(([key, { text, label }]) =>
    text.trim() === "" ? [] : [[key, text, label] as const],
  );
}

/** If another pane has stored drafts of the same workbook meanwhile, the last one to store wins. */
function store(local: LocalStore, own: StoredDrafts): boolean {
  const all = storedDrafts(local);
  // Saved for the first time, the workbook leaves the place of an unsaved one.
  const others = all.filter((one) => !isAt(own.url, own.name)(one) && !isAt(null, own.name)(one));
  // Without it, a moved workbook would find the drafts of the place where it was before.
  const namesake = others.some(({ name }) => name !== "" && name === own.name);
  if (own.drafts.length === 0 && !namesake) {
    return others.length === all.length || local.write(KEY, JSON.stringify(others));
  }
  const kept = [own, ...others].slice(0, MOST_WORKBOOKS);
  let text = JSON.stringify(kept);
  while (text.length > MOST_CHARACTERS && kept.length > 1) {
    kept.pop();
    text = JSON.stringify(kept);
  }
  return text.length <= MOST_CHARACTERS && local.write(KEY, text);
}

/** The latest first */
function storedDrafts(local: LocalStore): StoredDrafts[] {
  const text = local.read(KEY);
  const stored = text === null ? null : jsonOf(text);
  return Array.isArray(stored) ? stored.filter(isStored) : [];
}

function isStored(one: unknown): one is StoredDrafts {
  if (typeof one !== "object" || one === null) return false;
  const { url, name, drafts } = one as Partial<Record<keyof StoredDrafts, unknown>>;
  return (
    (url === null || typeof url === "string") &&
    typeof name === "string" &&
    Array.isArray(drafts) &&
    drafts.every(
      (draft) =>
        Array.isArray(draft) && draft.length === 3 && draft.every((part) => typeof part === "string"),
    )
  );
}
