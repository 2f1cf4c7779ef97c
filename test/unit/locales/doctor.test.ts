import { doctorMessages } from "../../../src/locales/doctor";
import { repairOf, type RepairKind } from "../../../src/workbook/doctor/repair";
import "../../support/everyLanguage";

const KINDS: readonly RepairKind[] = [
  "bind",
  "scope",
  "trim",
  "headings",
  "columns",
  "extend",
  "closingRow",
  "rebuild",
];

/** Every string of a table, those that its functions make of a text or a list too. */
function texts(table: unknown): string[] {
  if (typeof table === "string") return [table];
  if (typeof table === "object" && table !== null) return Object.values(table).flatMap(texts);
  if (typeof table !== "function") return [];
  const sentence = table as (...inputs: unknown[]) => unknown;
  try {
    return [String(sentence("x", "y", "z"))];
  } catch (error) {
    // Those that take a list.
    if (!(error instanceof TypeError)) throw error;
    return [String(sentence(["x", "y"]))];
  }
}

function allOf(language: "zh-CN" | "en-US"): string[] {
  const { repairs, ...rest } = doctorMessages(language);
  const { offer, ...others } = repairs;
  const change = { name: "n", scope: null, from: null, to: "=S!$A$1:$B$2" };
  const cell = { sheet: "S", row: 0, column: 0, from: "", to: "x" };
  const offers = KINDS.flatMap((kind) =>
    [1, 2].map((count) =>
      offer(
        repairOf(kind, "n", {
          names: [change],
          cells: [cell, cell].slice(0, count),
          sheet: { standard: "资金", name: "S" },
        }),
      ),
    ),
  );
  return [...texts(rest), ...texts(others), ...offers];
}

test.each(["zh-CN", "en-US"] as const)("%s leaves no sentence of the template doctor empty", (language) => {
  const all = allOf(language);
  expect(all.length).toBeGreaterThan(50);
  for (const text of all) expect(text.trim()).not.toMatch(/^$|undefined|null|\$/);
});

test("the English table has no Chinese but the closing row, which is written in Chinese everywhere", () => {
  const chinese = allOf("en-US").map((text) => text.replace("在此行上方插入", ""));
  expect(chinese.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
});
