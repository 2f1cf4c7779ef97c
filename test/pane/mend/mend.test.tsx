/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Mend } from "../../../src/workbook/mend/mend";
import type { Finding } from "../../../src/domain/finding";
import { finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane, recompute } from "../render";

const unknown = (cell: string, written: string): Finding =>
  finding({
    code: "R00.unknownChoice",
    cells: [cell],
    inputs: { column: "预算层级", written, choices: "部门预算、市级专项、上级专项" },
    actual: written,
  });

const change = (cell: string, before: string, text: string | null) => ({
  cell,
  words: "",
  before,
  after: text === null ? null : { text },
});

const CITY = unknown("资金!C4", "市级");
const CENTRE = unknown("资金!C5", "中央");
const BASIC = unknown("资金!A2", "基本支出");
const LEVEL = { kind: "level", level: "市级" } as const;

const MENDS: ReadonlyMap<Finding, Mend> = new Map<Finding, Mend>([
  [CITY, { why: LEVEL, choices: [[change("资金!C4", "市级", "市级专项")]] }],
  [CENTRE, { why: LEVEL, choices: [[change("资金!C5", "中央", "上级专项")]] }],
  [
    BASIC,
    {
      why: { kind: "list", column: "支出类别" },
      choices: [[change("资金!A2", "基本支出", "人员经费")], [change("资金!A2", "基本支出", "公用经费")]],
    },
  ],
]);

async function open(mends = MENDS, findings = [CITY, CENTRE, BASIC]) {
  const operations = new FakeOperations();
  operations.result = result({ findings, mends });
  const user = await openPane(operations);
  await recompute(user);
  return { operations, user };
}

const itemAt = (cell: string): HTMLElement => {
  const link = screen.getByRole("button", { name: new RegExp(`转到 ${cell}|${cell}$`) });
  const item = link.closest("li");
  if (item === null) throw new Error(`no ${cell}`);
  return item;
};

test("old and new content stand at the finding, and one click writes it", async () => {
  const { operations, user } = await open();
  const item = itemAt("资金!C4");
  expect(item).toHaveTextContent("资金!C4：市级 → 市级专项");
  expect(item).toHaveTextContent("本单位预算级次为市级，预算层级按资金来自本级还是上级填写。");
  await user.click(within(item).getByRole("button", { name: "改正，资金!C4：市级 → 市级专项" }));
  expect(operations.mended).toEqual([change("资金!C4", "市级", "市级专项")]);
  expect(announced()).toBe("已改正 1 处单元格。如需撤回，请单击“还原”。");
  expect(document.body).not.toHaveFocus();
});

test("of several contents each has its button", async () => {
  const { operations, user } = await open();
  const item = itemAt("资金!A2");
  expect(within(item).queryByRole("button", { name: /^改正/ })).toBeNull();
  await user.click(within(item).getByRole("button", { name: /^改为“公用经费”/ }));
  expect(operations.mended).toEqual([change("资金!A2", "基本支出", "公用经费")]);
});

test("those of one kind are written together; where there is a choice, none is preselected", async () => {
  const { operations, user } = await open();
  await user.click(within(itemAt("资金!C4")).getByRole("button", { name: "同类 3 处一并改正" }));
  const list = await screen.findByRole("list", { name: "一并改正的各处" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "资金!C4：市级 → 市级专项",
    "资金!C5：中央 → 上级专项",
    "资金!A2：基本支出不改人员经费公用经费",
  ]);
  expect(screen.getByRole("button", { name: "改正 2 处" })).toBeVisible();
  await user.selectOptions(within(list).getByRole("combobox"), "公用经费");
  await user.click(screen.getByRole("button", { name: "改正 3 处" }));
  expect(operations.mended.map(({ cell }) => cell)).toEqual(["资金!C4", "资金!C5", "资金!A2"]);
  expect(screen.queryByRole("list", { name: "一并改正的各处" })).toBeNull();
});

test("cancelling writes nothing and leads back to the button", async () => {
  const { operations, user } = await open();
  const opener = within(itemAt("资金!C4")).getByRole("button", { name: "同类 3 处一并改正" });
  await user.click(opener);
  await user.click(await screen.findByRole("button", { name: "取消" }));
  expect(opener).toHaveFocus();
  expect(operations.mended).toEqual([]);
});

test("many cells with the same change are one line, others are folded", async () => {
  const many = unknown("指标!A2", "古籍修复与保沪");
  const texts = finding({
    code: "R00.numbersAsText",
    severity: "note",
    cells: ["资金!G2"],
    inputs: { columns: ["年初预算"], count: "5" },
  });
  const numbers = [1, 2, 3, 4, 5].map((row) => ({
    cell: `资金!G${row + 1}`,
    words: "",
    before: String(row),
    after: { number: String(row) },
  }));
  await open(
    new Map<Finding, Mend>([
      [
        many,
        {
          why: { kind: "name" },
          choices: [["指标!A2", "指标!A3"].map((cell) => change(cell, "古籍修复与保沪", "古籍修复与保护"))],
        },
      ],
      [texts, { why: { kind: "number" }, choices: [numbers] }],
    ]),
    [many, texts],
  );
  expect(screen.getByText("2 处：古籍修复与保沪 → 古籍修复与保护")).toBeVisible();
  expect(screen.getByText("资金!G2：1（文本） → 1")).toBeVisible();
  expect(screen.getByText("另外 2 处")).toBeVisible();
});
