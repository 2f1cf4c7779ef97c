import { finishedState, keptIn, type FinishedState } from "../../../../src/workbook/undo/history";
import { entry, entryOf, openJournal, parseStored, type Stored } from "../../../../src/workbook/undo/journal";
import { changedCells } from "../../../../src/workbook/undo/kinds/changedCells";

/** A run that changed one cell to a text of that length */
function run(name: string, length = 10): Pick<Stored, "looks" | "written" | "journal"> {
  const cell = { sheet: "附件5", row: 0, column: 0, before: null, after: `'${name.padEnd(length, "长")}` };
  const journal = openJournal("recompute", entry(changedCells, [cell]));
  return { looks: {}, written: {}, journal: { ...journal, phase: "done" } };
}

/** The settings after the runs, one after another */
function after(...names: readonly (readonly [name: string, length?: number])[]): {
  readonly state: FinishedState;
  readonly slots: Map<number, string>;
} {
  const slots = new Map<number, string>();
  let state: FinishedState = { text: null, slots: [] };
  for (const [name, length] of names) {
    state = finishedState(run(name, length), state.text);
    for (const { slot, text } of state.slots) {
      if (text === null) slots.delete(slot);
      else slots.set(slot, text);
    }
  }
  return { state, slots };
}

const nameOf = (stored: Stored | null): string | undefined =>
  String((stored?.journal ? entryOf(stored.journal, changedCells)[0]?.after : undefined) ?? "").replace(
    /['长]/g,
    "",
  );

/** The names of the runs that can be restored, newest first */
function restorable({ state, slots }: ReturnType<typeof after>): (string | undefined)[] {
  const stored = parseStored(state.text);
  const earlier = (stored?.history ?? []).map((entry) =>
    nameOf(keptIn(slots.get(entry.slot) ?? null, entry)),
  );
  return [nameOf(stored), ...earlier];
}

test("five runs are kept, the oldest goes first", () => {
  const names = ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map((name) => [name] as const);
  for (let count = 1; count <= names.length; count += 1) {
    const kept = names.slice(Math.max(0, count - 5), count).map(([name]) => name);
    expect(restorable(after(...names.slice(0, count)))).toEqual(kept.reverse());
  }
  expect(parseStored(after(...names).state.text)?.dropped).toBeUndefined();
});

test("an abandoned write leaves the slots of the state before alone", () => {
  const before = after(["甲"], ["乙"], ["丙"], ["丁"], ["戊"]);
  const { slots } = finishedState(run("己"), before.state.text);
  const used = parseStored(before.state.text)?.history.map(({ slot }) => slot) ?? [];
  const [written] = slots.filter(({ text }) => text !== null);
  expect(used).toHaveLength(4);
  expect(used).not.toContain(written?.slot);
});

test("where the states are too large the oldest goes first, and it is known that some have gone", () => {
  const large = 50_000; // three bytes each
  const kept = after(["甲", large], ["乙", large], ["丙", large], ["丁", large]);
  expect(restorable(kept)).toEqual(["丁", "丙", "乙"]);
  expect(parseStored(kept.state.text)?.dropped).toBe(true);
  expect(kept.slots.size).toBe(2);
  // Four small runs later the large ones would be gone anyway.
  const later = after(
    ["甲", large],
    ["乙", large],
    ["丙", large],
    ["丁", large],
    ["戊"],
    ["己"],
    ["庚"],
    ["辛"],
  );
  expect(restorable(later)).toEqual(["辛", "庚", "己", "戊", "丁"]);
  expect(parseStored(later.state.text)?.dropped).toBeUndefined();
});

test("a state that is too large by itself is not kept, nor what was before it", () => {
  const kept = after(["甲"], ["乙", 200_000], ["丙"]);
  expect(restorable(kept)).toEqual(["丙"]);
  expect(parseStored(kept.state.text)?.dropped).toBe(true);
});

test("a run whose own journal is too large breaks the chain", () => {
  const kept = after(["甲"], ["乙", 400_000]);
  expect(parseStored(kept.state.text)).toMatchObject({ journal: null, history: [] });
  expect(restorable(after(["甲"], ["乙", 400_000], ["丙"]))).toEqual(["丙"]);
});

test("a text that is not the one that was kept is none", () => {
  const { state, slots } = after(["甲"], ["乙"]);
  const [entry] = parseStored(state.text)?.history ?? [];
  expect(entry && keptIn(slots.get(entry.slot) ?? null, entry)).not.toBeNull();
  expect(entry && keptIn(`${slots.get(entry.slot)} `, entry)).toBeNull();
  expect(entry && keptIn(null, entry)).toBeNull();
});
