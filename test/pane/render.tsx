/** Renders the pane as its page does, with prepared answers of the workbook. */
import "@testing-library/jest-dom";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Language } from "../../src/locales";
import { TaskPane } from "../../src/taskpane/TaskPane";
import "../support/resizeObserver";
import { PaneFrame } from "./PaneFrame";
import "./slowMachine";
import type { FakeOperations } from "./fakeOperations";
import "../support/everyLanguage";

/** What is kept on this computer does not reach the next test. */
afterEach(() => localStorage.clear());

/** Resolves when the workbook has been inspected and is watched. */
export async function openPane(
  operations: FakeOperations,
  language: Language = "zh-CN",
  options: Parameters<typeof userEvent.setup>[0] = {},
): Promise<UserEvent> {
  // jsdom says that a page whose focused element is gone has not got the focus.
  document.hasFocus = () => true;
  render(
    <PaneFrame language={language}>
      <TaskPane operations={operations} />
    </PaneFrame>,
  );
  await waitFor(() => expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "false"));
  return userEvent.setup(options);
}

export async function recompute(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("button", { name: "一键重算" }));
  await screen.findByRole("heading", { level: 2 });
  await loaded();
}

/** Resolves when the lazily loaded parts of the pane are there. */
async function loaded(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}

/** 总览, 问题 …: a tab of the results, by the beginning of its name */
export async function openTab(user: UserEvent, name: RegExp): Promise<void> {
  await user.click(screen.getByRole("tab", { name }));
  await loaded();
}

/** What a screen reader announces */
export function announced(): string {
  return screen.getByRole("status").textContent;
}

/** The value beside a label of the summary */
export function figure(label: string): string {
  const term = screen.getByText(label, { selector: "dt" });
  return term.nextElementSibling?.textContent ?? "";
}
