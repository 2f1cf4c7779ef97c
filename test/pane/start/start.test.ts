/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Environment } from "../../../src/office/environment";
import type { Theme } from "../../../src/office/theme";
import { start } from "../../../src/taskpane/start/start";
import "../../support/resizeObserver";
import "../slowMachine";
import { FakeOperations } from "../fakeOperations";

const EXCEL: Environment = { inExcel: true, supported: true, displayLanguage: "zh-CN", theme: "light" };
const MAIN_BUTTON = { name: "一键重算" };

// The page starts by itself, as in Excel: no `act` around React's rendering.
beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false;
});

interface Opened {
  readonly operations: FakeOperations;
  /** Office.js has found its host */
  readonly ready: (environment?: Partial<Environment>) => void;
  readonly changeTheme: (theme: Theme) => void;
  readonly clickRibbon: () => void;
}

function open(
  options: { officeLoaded?: boolean; browserLanguage?: string; timeoutMs?: number } = {},
): Opened {
  document.body.innerHTML = "<div id='root'><p>正在打开绩效自评…</p></div>";
  const operations = new FakeOperations();
  let found = (_: Environment): void => undefined;
  let clickRibbon = (): void => undefined;
  let listener = (_: Theme): void => undefined;
  const environment = new Promise<Environment>((resolve) => (found = resolve));
  const element = document.body.firstElementChild as HTMLElement;
  void start(element, {
    officeLoaded: options.officeLoaded ?? true,
    environment,
    browserLanguage: options.browserLanguage ?? "zh-CN",
    timeoutMs: options.timeoutMs ?? 10_000,
    operations,
    host: { documentUrl: () => null, storagePrefix: () => "", selftestPage: null },
    ribbon: (recompute) => {
      clickRibbon = recompute;
      return () => undefined;
    },
    watchTheme: (onChange) => (listener = onChange),
  });
  return {
    operations,
    ready: (differing = {}) => found({ ...EXCEL, ...differing }),
    changeTheme: (theme) => listener(theme),
    clickRibbon: () => clickRibbon(),
  };
}

const colorScheme = (): string => document.documentElement.style.colorScheme;

test("the main button is shown before Excel is ready, and runs once it is", async () => {
  const { operations, ready } = open();
  const button = await screen.findByRole("button", MAIN_BUTTON);
  expect(button).toBeEnabled();
  expect(button).not.toHaveAttribute("aria-disabled", "true");
  const user = userEvent.setup();
  await user.click(button);
  expect(await screen.findByRole("button", { name: /正在重算/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: /正在重算/ }));
  expect(operations.calls("recompute")).toBe(0);

  ready();
  expect(await screen.findByRole("region", { name: "核对结果" })).toBeVisible();
  expect(operations.calls("recompute")).toBe(1);
});

test("Excel's language and theme replace the browser's language and the light theme", async () => {
  const { ready } = open();
  await screen.findByRole("button", MAIN_BUTTON);
  expect([document.documentElement.lang, colorScheme()]).toEqual(["zh-CN", "light"]);
  ready({ displayLanguage: "en-GB", theme: "dark" });
  await waitFor(() => expect([document.documentElement.lang, colorScheme()]).toEqual(["en-US", "dark"]));
  expect(screen.getByRole("button", { name: "Recompute" })).toBeVisible();
  expect(screen.queryByRole("button", MAIN_BUTTON)).not.toBeInTheDocument();
});

test("the pane is in English before Excel is ready if the browser is", async () => {
  open({ browserLanguage: "en-GB" });
  expect(await screen.findByRole("button", { name: "Recompute" })).toBeVisible();
});

test("the pane follows Office's theme while it is open, and keeps what it shows", async () => {
  const { ready, changeTheme } = open();
  ready();
  await userEvent.click(await screen.findByRole("button", MAIN_BUTTON));
  await screen.findByRole("region", { name: "核对结果" });
  changeTheme("dark");
  await waitFor(() => expect(colorScheme()).toBe("dark"));
  expect(screen.getByRole("region", { name: "核对结果" })).toBeVisible();
  changeTheme("light");
  await waitFor(() => expect(colorScheme()).toBe("light"));
});

test("without Office.js a sentence takes the place of the pane", async () => {
  open({ officeLoaded: false });
  expect(await screen.findByRole("heading", { name: "未能载入 Office.js，面板无法工作。" })).toBeVisible();
  expect(screen.queryByRole("button", MAIN_BUTTON)).not.toBeInTheDocument();
});

test.each([
  [{ inExcel: false }, "请在 Excel 中打开本加载项。"],
  [{ supported: false }, "本机 Excel 版本过低，无法使用本加载项。"],
])("where the pane cannot work, %o, the reason takes its place", async (environment, sentence) => {
  const { ready } = open();
  await screen.findByRole("button", MAIN_BUTTON);
  ready(environment);
  expect(await screen.findByRole("heading", { name: sentence })).toBeVisible();
  expect(screen.queryByRole("button", MAIN_BUTTON)).not.toBeInTheDocument();
});

test("an Excel that does not answer is reported, and the pane opens if it answers later", async () => {
  const { ready } = open({ timeoutMs: 20 });
  expect(await screen.findByRole("heading", { name: "未能载入 Office.js，面板无法工作。" })).toBeVisible();
  expect(screen.queryByRole("button", MAIN_BUTTON)).not.toBeInTheDocument();
  ready();
  expect(await screen.findByRole("button", MAIN_BUTTON)).toBeVisible();
  expect(screen.queryByRole("heading", { name: /未能载入/ })).not.toBeInTheDocument();
});

test("the ribbon's button does in the open pane what the pane's own does", async () => {
  const { operations, ready, clickRibbon } = open();
  ready();
  await screen.findByText("标准自评工作簿：各表识别正常");
  clickRibbon();
  expect(await screen.findByRole("region", { name: "核对结果" })).toBeVisible();
  expect(operations.calls("recompute")).toBe(1);
  expect(operations.visited).toEqual([]);
});
