import fc from "fast-check";
import { cellName } from "../../../../src/a1";
import type { CellChange, WritePlan } from "../../../../src/workbook/plan";
import type { CellInput } from "../../../../src/workbook/sheet";
import { entriesOf, type PreviewEntry } from "../../../../src/workbook/preview/entries";

type Grid = readonly (readonly (string | null)[])[];

const input = (text: string | null): CellInput => (text === null ? null : { text });

/** A sheet of ours that goes from one content to another */
function planOf(before: Grid, after: Grid, kind = "rebuild", purpose = "attachment"): WritePlan {
  const rows = Math.max(before.length, after.length);
  const columns = Math.max(...[...before, ...after].map((row) => row.length), 1);
  const changes: CellChange[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [old, fresh] = [before[row]?.[column] ?? null, after[row]?.[column] ?? null];
      if (old !== fresh) {
        const address = cellName(row, column);
        changes.push({ sheet: "附件5", address, before: input(old), after: input(fresh) });
      }
    }
  }
  const definition = {
    name: "附件5",
    purpose,
    rows: after.map((row) => ({ cells: row.map((text) => ({ content: input(text), style: "text" })) })),
  };
  return { sheets: [{ kind, definition, layout: "" }], changes } as unknown as WritePlan;
}

const told = (entries: readonly PreviewEntry[]): string[] =>
  entries.map((entry) => {
    if (entry.kind === "record") return `record ${entry.cells}`;
    const text = (one: CellInput): string => (one !== null && "text" in one ? one.text : "");
    return entry.kind === "cell"
      ? `${cellName(entry.row, entry.column)} ${text(entry.before)}→${text(entry.after)}`
      : `${entry.kind} ${entry.row + 1}: ${entry.contents.map(text).join(" ")}`;
  });

const ROWS: Grid = [
  ["项目", "预算", "支出"],
  ["甲", "100", "90"],
  ["乙", "200", "180"],
  ["丙", "300", "270"],
  ["合计", "600", "540"],
];

test("a new row is one entry, and the rows below it are not listed", () => {
  const after = [...ROWS.slice(0, 2), ["丁", "50", "50"], ...ROWS.slice(2, 4), ["合计", "650", "590"]];
  expect(told(entriesOf(planOf(ROWS, after)))).toEqual(["inserted 3: 丁 50 50", "B6 600→650", "C6 540→590"]);
});

test("a removed row is one entry at its old place", () => {
  const after = [...ROWS.slice(0, 2), ...ROWS.slice(3)];
  expect(told(entriesOf(planOf(ROWS, after)))).toEqual(["removed 3: 乙 200 180"]);
});

test("a moved row that has changed is listed cell by cell, at its new place", () => {
  const after = [ROWS[0]!, ["丁", "50", "50"], ["甲", "100", "95"], ...ROWS.slice(2)];
  expect(told(entriesOf(planOf(ROWS, after)))).toEqual(["inserted 2: 丁 50 50", "C3 90→95"]);
});

test("of a sheet that keeps its layout each cell is an entry, whatever it looks like", () => {
  const after = [ROWS[0]!, ROWS[2]!, ROWS[1]!, ...ROWS.slice(3)];
  expect(entriesOf(planOf(ROWS, after, "update"))).toHaveLength(6);
});

test("核对记录 is one entry", () => {
  expect(told(entriesOf(planOf(ROWS, ROWS.slice(1), "rebuild", "record")))).toEqual(["record 15"]);
});

test("very long sheets are listed cell by cell", () => {
  const rows = (from: number): Grid => Array.from({ length: 700 }, (_, row) => [`行${from + row}`, "同"]);
  const entries = entriesOf(planOf(rows(0), rows(1)));
  expect(entries).toHaveLength(700);
  expect(entries.every(({ kind }) => kind === "cell")).toBe(true);
});

test("the entries turn the old sheet into the new one", () => {
  const cell = fc.constantFrom(null, "甲", "乙", "丙", "丁");
  const grid = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
  fc.assert(
    fc.property(grid, grid, (before, after) => {
      const entries = entriesOf(planOf(before, after));
      const removed = new Set(entries.flatMap((one) => (one.kind === "removed" ? [one.row] : [])));
      const isFilled = (row: readonly (string | null)[]): boolean => row.some((text) => text !== null);
      const kept = before.filter((row, at) => !removed.has(at) && isFilled(row));
      const inserted = new Map(
        entries.flatMap((one) => (one.kind === "inserted" ? [[one.row, one.contents] as const] : [])),
      );
      const changed = new Map(
        entries.flatMap((one) => (one.kind === "cell" ? [[`${one.row} ${one.column}`, one] as const] : [])),
      );
      // Undoing the changed cells of the new rows gives the old rows that stayed, in their order.
      const undone = after.flatMap((row, at) => {
        if (inserted.has(at)) {
          expect(inserted.get(at)).toEqual(row.map(input));
          return [];
        }
        return [
          row.map((text, column) => {
            const change = changed.get(`${at} ${column}`);
            if (change === undefined) return text;
            expect(change.after).toEqual(input(text));
            return change.before !== null && "text" in change.before ? change.before.text : null;
          }),
        ];
      });
      expect(undone.filter(isFilled)).toEqual(kept);
    }),
  );
});
