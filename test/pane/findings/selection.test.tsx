/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane, openTab, recompute } from "../render";

const FINDINGS = [
  finding({ cells: ["资金!K12"] }),
  finding({ cells: ["资金!K13", "资金!K14"] }),
  finding({ cells: ["指标!K12"], severity: "warning" }),
];

/** The findings of the selected cells at the foot of the pane */
const foot = (): HTMLElement | null => screen.queryByRole("region", { name: /^(资金|指标)!/ });

async function recomputed(findings = FINDINGS): Promise<{ operations: FakeOperations; user: UserEvent }> {
  const operations = new FakeOperations();
  operations.result = result({ findings });
  const user = await openPane(operations);
  await recompute(user);
  return { operations, user };
}

function select(operations: FakeOperations, sheetId: string, address: string): void {
  act(() => operations.select(sheetId, address));
}

describe("selecting a cell in Excel", () => {
  test("shows its findings at once and leaves the focus where it is", async () => {
    const { operations } = await recomputed();
    const button = screen.getByRole("button", { name: "一键重算" });
    button.focus();
    select(operations, "{funds}", "K12");
    expect(foot()).toHaveAccessibleName("资金!K12：1 条");
    expect(within(foot()!).getByRole("button", { name: "定位到 资金!K12" })).toBeInTheDocument();
    expect(button).toHaveFocus();
  });

  test("shows nothing for a cell without findings, another sheet or a sheet that was not read", async () => {
    const { operations } = await recomputed();
    select(operations, "{funds}", "K12");
    for (const [sheet, address] of [
      ["{funds}", "K11"],
      ["{indicators}", "K13"],
      ["{new}", "K12"],
    ] as const) {
      select(operations, sheet, address);
      expect(foot()).toBeNull();
    }
    select(operations, "{indicators}", "K12");
    expect(foot()).toHaveAccessibleName("指标!K12：1 条");
  });

  test.each(["J12:L14", "A1,K14,K12", "12:14", "K:K"])("shows each finding of %s once", async (address) => {
    const { operations } = await recomputed();
    select(operations, "{funds}", address);
    expect(within(foot()!).getAllByRole("listitem")).toHaveLength(2);
  });

  test("counts the findings of a large selection beyond the first five", async () => {
    const many = Array.from({ length: 8 }, (_, row) => finding({ cells: [`资金!K${row + 1}`] }));
    const { operations } = await recomputed(many);
    select(operations, "{funds}", "A1:Z99");
    expect(within(foot()!).getAllByRole("listitem")).toHaveLength(5);
    expect(foot()).toHaveTextContent("另有 3 条，见“问题”。");
  });

  test("shows it on every tab", async () => {
    const { operations, user } = await recomputed();
    await openTab(user, /^总览/);
    select(operations, "{funds}", "K12");
    expect(foot()).toBeVisible();
  });

  test("is not repeated for a cell that the pane went to, and is shown when the user comes back", async () => {
    const { operations, user } = await recomputed();
    await user.click(screen.getByRole("button", { name: "定位到 资金!K12" }));
    select(operations, "{funds}", "K12");
    expect(foot()).toBeNull();
    select(operations, "{funds}", "A1");
    select(operations, "{funds}", "K12");
    expect(foot()).toBeInTheDocument();
  });

  test("can be closed", async () => {
    const { operations, user } = await recomputed();
    select(operations, "{funds}", "K12");
    await user.click(within(foot()!).getByRole("button", { name: "关闭" }));
    expect(foot()).toBeNull();
  });

  test("still works after a figure was corrected, but not after rows have moved", async () => {
    const { operations, user } = await recomputed();
    act(() => operations.changeCell());
    select(operations, "{funds}", "K12");
    expect(foot()).toBeInTheDocument();
    act(() => operations.insertRow());
    expect(foot()).toBeNull();
    select(operations, "{funds}", "K12");
    expect(foot()).toBeNull();
    await user.click(screen.getByRole("button", { name: "一键重算" }));
    await waitFor(() => expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "false"));
    select(operations, "{funds}", "K12");
    expect(foot()).toBeInTheDocument();
  });

  test("renders nothing but the findings of the cell", async () => {
    const many = Array.from({ length: 2_000 }, (_, row) => finding({ cells: [`资金!K${row + 1}`] }));
    const { operations } = await recomputed(many);
    const list = screen.getByRole("tabpanel");
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => void seen.push(...records));
    observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
    select(operations, "{funds}", "K1999");
    expect(foot()).toHaveAccessibleName("资金!K1999：1 条");
    expect([...seen, ...observer.takeRecords()]).toEqual([]);
    observer.disconnect();
  });
});
