/** @jest-environment jsdom */
import "../../support/nodeGlobals";
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CHECK_NAMES, CHECKS, type CheckName } from "../../../src/excel/selftest";
import { answersOf, decode } from "../../../src/excel/selftest/code";
import { WorkbookNotEmpty, type CheckResult } from "../../../src/excel/selftest/run";
import { HostError } from "../../../src/port/errors";
import { LANGUAGES } from "../../../src/locales/languages";
import { selftestLanguage, selftestMessages } from "../../../src/locales/selftest";
import { showSelftest, showUnavailable, type SelftestPage, type Watch } from "../../../src/selftest/page";
import { forgetProgress, interruptedRun, keepProgress } from "../../../src/selftest/progress";
import { reportOf, type SelftestReport } from "../../../src/selftest/report";

const MESSAGES = selftestMessages("zh-CN");

const asAssumed = (name: CheckName): CheckResult => ({
  name,
  assumed: CHECKS[name].assumed,
  facts: CHECKS[name].assumed,
  holds: true,
  milliseconds: 7,
});

function report(
  changes: Partial<Record<CheckName, Partial<CheckResult>>> = {},
  cleanedUp = true,
): SelftestReport {
  const checks = CHECK_NAMES.map((name) => ({ ...asAssumed(name), ...changes[name] }));
  return reportOf(
    { checks, ended: "complete", cleanedUp },
    {
      diagnostics: { platform: "PC", version: "16.0.17928.20000", excelApi: "1.17" },
      at: new Date(Date.UTC(2022, 3, 6)),
      language: "zh-CN",
      userAgent: "test",
    },
  );
}

function show(changes: Partial<SelftestPage> = {}): { readonly saved: [string, string][] } {
  document.body.innerHTML = "<div id='selftest'></div>";
  const saved: [string, string][] = [];
  showSelftest(document.body.firstElementChild as HTMLElement, {
    messages: MESSAGES,
    run: () => Promise.resolve(report()),
    interrupted: null,
    download: (name, content) => saved.push([name, new TextDecoder().decode(content)]),
    back: "taskpane.html",
    ...changes,
  });
  return { saved };
}

const start = (): Promise<void> => userEvent.click(screen.getByRole("button", { name: "开始检查" }));
const status = (): HTMLElement => screen.getAllByRole("status")[0] as HTMLElement;

test("starts nothing by itself, and leads back to the pane", () => {
  const run = jest.fn();
  show({ run });
  expect(run).not.toHaveBeenCalled();
  expect(screen.getByRole("link", { name: "返回" })).toHaveAttribute("href", "taskpane.html");
});

test("shows what it is at, and does not start twice", async () => {
  let finish: (report: SelftestReport) => void = () => undefined;
  const run = jest.fn(({ onCheck }: Watch) => {
    onCheck("dateBase", 15);
    return new Promise<SelftestReport>((resolve) => (finish = resolve));
  });
  show({ run });
  await start();
  expect(status()).toHaveTextContent("正在检查第 15 项，共 30 项：日期从 1900 年起算");
  await start();
  expect(run).toHaveBeenCalledTimes(1);
  finish(report());
  await screen.findByText("30 项全部与预期一致");
});

test("shows results as they come, keeps open what was opened, and stops", async () => {
  let watch: Watch | undefined;
  let finish: (report: SelftestReport) => void = () => undefined;
  show({
    run: (given) => {
      watch = given;
      return new Promise<SelftestReport>((resolve) => (finish = resolve));
    },
  });
  expect(screen.queryByRole("button", { name: "停止并给出结果" })).toBeNull();
  await start();
  const whole = report();
  const soFar = (asked: number, ended: SelftestReport["ended"]): SelftestReport => ({
    ...whole,
    checks: whole.checks.slice(0, asked),
    ended,
    cleanedUp: ended !== "interrupted",
  });
  watch?.onResult(soFar(1, "interrupted"));
  expect(screen.queryByRole("alert")).toBeNull();
  const [first] = screen.getAllByRole("listitem");
  const details = first?.querySelector("details");
  if (details) details.open = true;
  watch?.onResult(soFar(2, "interrupted"));
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
  expect(details?.open).toBe(true);
  expect(details?.isConnected).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "停止并给出结果" }));
  expect(watch?.signal.aborted).toBe(true);
  finish(soFar(2, "stopped"));
  await screen.findByText(`检查已停止，已查 2 / ${CHECK_NAMES.length}：2 项全部与预期一致`);
  expect(screen.queryByRole("button", { name: "停止并给出结果" })).toBeNull();
  const code = document.querySelector(".code")?.textContent ?? "";
  expect(decode(code)).toEqual(answersOf(soFar(2, "stopped")));
});

test("shows what an interrupted run has found, and at which check it ended", () => {
  const whole = report();
  show({
    interrupted: {
      ...whole,
      checks: whole.checks.slice(0, 3),
      ended: "interrupted",
      running: "nameFormula",
      cleanedUp: false,
    },
  });
  expect(status()).toHaveTextContent(`中断于“${MESSAGES.checks.nameFormula}”`);
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
});

test("keeps a run that is not finished until it ends, and none of another version", () => {
  const kept = { ...report(), ended: "interrupted", running: "charts" } as const;
  keepProgress(kept);
  expect(interruptedRun()).toEqual(kept);
  keepProgress({ ...kept, addIn: "0.0.1" });
  expect(interruptedRun()).toBeNull();
  keepProgress(kept);
  forgetProgress();
  expect(interruptedRun()).toBeNull();
});

test("has no way back to a pane that did not open it", () => {
  show({ back: null });
  expect(screen.queryByRole("link")).toBeNull();
});

test("shows assumed beside found, opened where they differ", async () => {
  show({
    run: () =>
      Promise.resolve(
        report({ dateBase: { facts: { firstDayOf2000: 35_064 }, holds: false, milliseconds: 12 } }),
      ),
  });
  await start();
  await screen.findByText("30 项中有 1 项与预期不一致");
  expect(screen.getByText("平台 PC，Excel 16.0.17928.20000，支持 ExcelApi 1.17")).toBeVisible();
  expect(screen.getByText(/没有检查：面板刚保存的设置/)).toBeVisible();
  expect(screen.getByLabelText(MESSAGES.result)).toHaveTextContent("notAsked");
  const items = screen.getAllByRole("listitem");
  expect(items).toHaveLength(30);
  const open = items.filter((item) => item.querySelector("details")?.open);
  expect(open).toHaveLength(1);
  const cells = within(open[0] as HTMLElement)
    .getAllByRole("cell")
    .map(({ textContent }) => textContent);
  expect(cells).toEqual(["firstDayOf2000", "36526", "35064"]);
  expect(open[0]).toHaveTextContent("日期从 1900 年起算 · 不一致 · 12 毫秒");
});

test("shows what was only reported, what could not be asked, and times", async () => {
  const { merges: _, ...facts } = CHECKS.mergeAcross.assumed;
  show({
    run: () =>
      Promise.resolve(report({ mergeAcross: { facts: { ...facts, extra: false }, times: { write: 31 } } })),
  });
  await start();
  const item = (await screen.findByText(MESSAGES.checks.mergeAcross, { exact: false })).closest("li");
  const rows = [...(item?.querySelectorAll("tr") ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toContainEqual(["merges", "3", MESSAGES.notAsked]);
  expect(rows).toContainEqual(["extra", MESSAGES.notAssumed, "false"]);
  expect(rows).toContainEqual(["write", MESSAGES.notAssumed, "31 毫秒"]);
});

test("refuses a workbook with contents in plain words, and may be tried again", async () => {
  const run = jest.fn().mockRejectedValueOnce(new WorkbookNotEmpty()).mockResolvedValueOnce(report());
  show({ run });
  await start();
  await waitFor(() => expect(status()).toHaveTextContent(MESSAGES.notEmpty));
  await userEvent.click(screen.getByRole("button", { name: "重新检查" }));
  await screen.findByText("30 项全部与预期一致");
});

test("shows an error of Excel, and that sheets are left", async () => {
  show({
    run: jest
      .fn()
      .mockRejectedValueOnce(new HostError("cellEditing", { hostCode: "InvalidOperationInCellEditMode" }))
      .mockResolvedValueOnce(report({}, false)),
  });
  await start();
  await waitFor(() => expect(status()).toHaveTextContent("Excel 返回 InvalidOperationInCellEditMode。"));
  await userEvent.click(screen.getByRole("button", { name: "重新检查" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(MESSAGES.sheetsLeft);
});

test("says where it cannot check", () => {
  document.body.innerHTML = "<div id='selftest'></div>";
  showUnavailable(document.body.firstElementChild as HTMLElement, MESSAGES);
  expect(screen.getByRole("alert")).toHaveTextContent("没有连接到 Excel");
  expect(screen.queryByRole("button")).toBeNull();
});

describe("the result as one JSON", () => {
  test("is saved", async () => {
    const { saved } = show();
    await start();
    await userEvent.click(await screen.findByRole("button", { name: "保存结果" }));
    expect(saved.map(([name]) => name)).toEqual(["自检-PC-16.0.17928.20000.json"]);
    expect(JSON.parse(saved[0]?.[1] ?? "")).toEqual(report());
  });

  test("is copied", async () => {
    const user = userEvent.setup();
    show();
    await start();
    await user.click(await screen.findByRole("button", { name: "复制结果" }));
    await screen.findByText("已复制");
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual(report());
  });

  test("is selected where copying is refused", async () => {
    const user = userEvent.setup();
    show();
    await start();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("refused"));
    await user.click(await screen.findByRole("button", { name: "复制结果" }));
    await screen.findByText(MESSAGES.notCopied);
    const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "结果全文" });
    expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]);
    expect(JSON.parse(text.value)).toEqual(report());
  });
});

test("speaks the pane's language, Chinese if there is none", () => {
  for (const language of LANGUAGES) expect(selftestLanguage(language)).toBe(language);
  for (const asked of [null, "", "de-DE", "constructor"]) expect(selftestLanguage(asked)).toBe("zh-CN");
});

test.each(LANGUAGES)("has a sentence for each check in %s, each a different one", (language) => {
  const { checks } = selftestMessages(language);
  expect(Object.keys(checks)).toEqual([...CHECK_NAMES]);
  expect(new Set(Object.values(checks)).size).toBe(CHECK_NAMES.length);
});
