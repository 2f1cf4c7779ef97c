/** The page of the self-test. Plain DOM, as it has to work where the pane may not. */
import { codeOf, type Fact } from "../excel/selftest/check";
import { CHECK_NAMES, type CheckName } from "../excel/selftest";
import { encode } from "../excel/selftest/code";
import { WorkbookNotEmpty, type CheckResult } from "../excel/selftest/run";
import type { SelftestMessages } from "../locales/selftest";
import { Cancelled } from "../port/errors";
import { fileName, type SelftestReport } from "./report";

export interface Watch {
  readonly signal: AbortSignal;
  readonly onCheck: (name: CheckName, number: number) => void;
  /** What is known so far */
  readonly onResult: (report: SelftestReport) => void;
}

export interface SelftestPage {
  readonly messages: SelftestMessages;
  /** @throws WorkbookNotEmpty, Cancelled before the first check, or what Excel refuses with */
  readonly run: (watch: Watch) => Promise<SelftestReport>;
  /** An earlier run that did not come to its end */
  readonly interrupted: SelftestReport | null;
  readonly download: (name: string, content: Uint8Array) => void;
  /** The pane's address; null if the page was not opened from it */
  readonly back: string | null;
}

export function showSelftest(root: HTMLElement, page: SelftestPage): void {
  const { messages, interrupted, back } = page;
  const status = element("p", { role: "status", class: "status" });
  const results = element("section");
  let running: AbortController | null = null;
  const start = button(messages.run, () => void run());
  const stop = button(messages.stop, () => {
    status.textContent = messages.stopping;
    running?.abort();
  });
  stop.hidden = true;
  // Not `disabled`, which would lose the focus.
  const setRunning = (now: AbortController | null): void => {
    running = now;
    start.setAttribute("aria-disabled", String(now !== null));
    stop.hidden = now === null;
  };
  const run = async (): Promise<void> => {
    if (running !== null) return;
    const controller = new AbortController();
    setRunning(controller);
    const view = new Results(page);
    results.replaceChildren();
    try {
      const report = await page.run({
        signal: controller.signal,
        onCheck: (name, number) => {
          status.textContent = messages.running(number, CHECK_NAMES.length, messages.checks[name]);
        },
        onResult: (soFar) => {
          view.show(soFar);
          results.replaceChildren(view.element);
        },
      });
      status.textContent = verdict(report, messages);
      view.show(report);
      results.replaceChildren(view.element);
    } catch (error) {
      status.textContent = refusal(error, messages);
    }
    if (document.activeElement === stop) start.focus();
    setRunning(null);
    start.textContent = messages.runAgain;
  };
  show(root, messages, [
    ...messages.intro.map((text) => element("p", {}, text)),
    element(
      "div",
      { class: "buttons" },
      start,
      stop,
      ...(back === null ? [] : [element("a", { href: back }, messages.back)]),
    ),
    status,
    results,
  ]);
  if (interrupted === null) return;
  const view = new Results(page);
  view.show(interrupted);
  status.textContent = verdict(interrupted, messages);
  results.replaceChildren(view.element);
}

/** Where there is no Excel to ask. */
export function showUnavailable(root: HTMLElement, messages: SelftestMessages): void {
  show(root, messages, [element("p", { role: "alert" }, messages.unavailable)]);
}

function show(root: HTMLElement, { title }: SelftestMessages, parts: readonly HTMLElement[]): void {
  document.title = title;
  root.replaceChildren(element("main", { class: "page" }, element("h1", {}, title), ...parts));
}

function refusal(error: unknown, messages: SelftestMessages): string {
  if (error instanceof WorkbookNotEmpty) return messages.notEmpty;
  return error instanceof Cancelled ? messages.notStarted : messages.refused(codeOf(error));
}

function verdict({ checks, ended, running }: SelftestReport, messages: SelftestMessages): string {
  const found = messages.verdict(checks.filter(({ holds }) => holds).length, checks.length);
  const asked = `${checks.length} / ${CHECK_NAMES.length}`;
  switch (ended) {
    case "complete":
      return found;
    case "stopped":
      return messages.stopped(asked, found);
    case "silent":
      return messages.silent(asked, found);
    case "interrupted":
      return messages.interrupted(
        asked,
        found,
        running === undefined ? "" : (messages.checks[running] ?? ""),
      );
  }
}

/** The results so far. What is open stays open while they grow. */
class Results {
  readonly element: HTMLElement;
  private report: SelftestReport | null = null;
  private readonly excel = element("p");
  private readonly left = element("p", { role: "alert" });
  private readonly list = element("ol", { class: "checks" });
  private readonly code = element("p", { class: "code" });
  private readonly text: HTMLTextAreaElement;
  private shown = 0;

  constructor(private readonly page: SelftestPage) {
    const { messages } = page;
    this.text = element("textarea", { readonly: "", "aria-label": messages.result });
    const full = element("details", {}, element("summary", {}, messages.result), this.text);
    const said = element("span", { role: "status" });
    const copy = button(messages.copy, () => {
      void copyText(this.text.value).then((copied) => {
        said.textContent = copied ? messages.copied : messages.notCopied;
        if (copied) return;
        full.open = true;
        this.text.focus();
        this.text.select();
      });
    });
    const save = button(messages.save, () => {
      if (this.report === null) return;
      const name = fileName(this.report);
      page.download(name, new TextEncoder().encode(this.text.value));
      said.textContent = messages.saved(name);
    });
    this.element = element(
      "div",
      {},
      this.excel,
      this.left,
      this.list,
      element("p", {}, messages.notChecked),
      element("p", {}, messages.send),
      element("div", { class: "buttons" }, copy, save, said),
      element("p", {}, messages.code),
      this.code,
      full,
    );
  }

  show(report: SelftestReport): void {
    const { messages } = this.page;
    this.report = report;
    this.excel.textContent = messages.excel(report.platform, report.version, report.excelApi);
    this.left.textContent = messages.sheetsLeft;
    this.left.hidden = report.cleanedUp || report.ended === "interrupted";
    for (const check of report.checks.slice(this.shown))
      this.list.append(element("li", {}, checkPart(check, messages)));
    this.shown = report.checks.length;
    this.code.textContent = encode(report);
    this.text.textContent = JSON.stringify(report, null, 2);
  }
}

/** Folded if all is as assumed. */
function checkPart(check: CheckResult, messages: SelftestMessages): HTMLElement {
  const { name, assumed, facts, times = {}, holds, milliseconds } = check;
  const names = new Set([...Object.keys(assumed), ...Object.keys(facts)]);
  const rows = [...names].map((fact) =>
    row(
      fact,
      fact in assumed ? shown(assumed[fact]) : messages.notAssumed,
      fact in facts ? shown(facts[fact]) : messages.notAsked,
    ),
  );
  const timed = Object.entries(times).map(([step, time]) =>
    row(step, messages.notAssumed, messages.milliseconds(time)),
  );
  const outcome = element(
    "span",
    { class: holds ? "holds" : "differs" },
    `${holds ? messages.holds : messages.differs} · ${messages.milliseconds(milliseconds)}`,
  );
  const details = element(
    "details",
    {},
    element("summary", {}, `${messages.checks[name]} · `, outcome),
    element(
      "table",
      {},
      element(
        "tr",
        {},
        ...[messages.fact, messages.assumed, messages.found].map((text) => element("th", {}, text)),
      ),
      ...rows,
      ...timed,
    ),
  );
  details.open = !holds;
  return details;
}

function row(name: string, ...cells: readonly string[]): HTMLElement {
  return element(
    "tr",
    {},
    element("td", {}, element("code", {}, name)),
    ...cells.map((cell) => element("td", {}, cell)),
  );
}

function shown(fact: Fact | undefined): string {
  return typeof fact === "string" && fact !== "" ? fact : JSON.stringify(fact);
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A frame without the permission
    return false;
  }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, label);
  made.addEventListener("click", act);
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (string | HTMLElement)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
