import { writtenAfter } from "../../../../src/workbook/preview/writtenAfter";
import type { WrittenSheets } from "../../../../src/workbook/undo/writtenSheets";

const NOTHING_PLANNED = { plan: { sheets: [] }, left: [], leftSheets: [] };

/** Own sheets that the user has renamed */
function after(names: readonly string[], known: WrittenSheets, asked: boolean): WrittenSheets {
  const content = { formulas: [["甲"]], values: [["甲"]], numberFormats: [["General"]] };
  const sheets = names.map((name) => ({ name, ownedLayout: "layout", content }));
  return writtenAfter(NOTHING_PLANNED as never, { sheets } as never, known, asked);
}

test.each(["__proto__", "constructor", "toString"])(
  "a sheet named %s keeps what was stored of it",
  (name) => {
    const stored = after([name], Object.fromEntries([[name, ["abc"]]]), false);
    expect(Object.entries(stored)).toEqual([[name, ["abc"]]]);
  },
);

test.each(["__proto__", "constructor", "toString"])(
  "a sheet named %s is stored once it was shown",
  (name) => {
    expect(Object.keys(after([name, "附件5"], {}, true))).toEqual([name, "附件5"]);
  },
);
