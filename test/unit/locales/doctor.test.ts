import { doctorMessages } from "../../../src/locales/doctor";
import { repairOf, type RepairKind } from "../../../src/workbook/doctor/repair";
import "../../support/everyLanguage";
import { textsOf } from "../../support/textsOf";

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
  return [...textsOf(rest), ...textsOf(others), ...offers];
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
