/** The page of the self-test. Plain DOM, as it has to work where the pane may not. */
import { codeOf, type Fact } from "../excel/selftest/check";
import { CHECK_NAMES, type CheckName } from "../excel/selftest";
import { WorkbookNotEmpty, type CheckResult } from "../excel/selftest/run";
import type { SelftestMessages } from "../locales/selftest";
import { fileName, type SelftestReport } from "./report";

export interface SelftestPage {
  readonly messages: SelftestMessages;
  /** @throws WorkbookNotEmpty, or what Excel refuses with */
  readonly run: (onCheck: (name: CheckName, number: number) => void) => Promise<SelftestReport>;
  readonly download: (name: string, content: Uint8Array) => void;
  /** The pane's address */
  readonly back: string;
}

export function showSelftest(root: HTMLElement, page: SelftestPage): void {
  const { messages } = page;
  const status = element("p", { role: "status", class: "status" });
  const results = element("section");
  const back = element("a", { href: page.back }, messages.back);
  let running = false;
  const start = button(messages.run, () => void run());
  // Not `disabled`, which would lose the focus.
  const setRunning = (now: boolean): void => {
    running = now;
    start.setAttribute("aria-disabled", String(now));
  };
  const run = async (): Promise<void> => {
    if (running) return;
    setRunning(true);
    results.replaceChildren();
    try {
      const report = await page.run((name, number) => {
        status.textContent = messages.running(number, CHECK_NAMES.length, messages.checks[name]);
      });
      status.textContent = verdict(report, messages);
      results.replaceChildren(...resultParts(report, page));
    } catch (error) {
      status.textContent =
        error instanceof WorkbookNotEmpty ? messages.notEmpty : messages.refused(codeOf(error));
    }
    setRunning(false);
    start.textContent = messages.runAgain;
  };
  show(root, messages, [
    ...messages.intro.map((text) => element("p", {}, text)),
    element("div", { class: "buttons" }, start, back),
    status,
    results,
  ]);
}

/** Where there is no Excel to ask. */
export function showUnavailable(root: HTMLElement, messages: SelftestMessages): void {
  show(root, messages, [element("p", { role: "alert" }, messages.unavailable)]);
}

function show(root: HTMLElement, { title }: SelftestMessages, parts: readonly HTMLElement[]): void {
  document.title = title;
  root.replaceChildren(element("main", { class: "page" }, element("h1", {}, title), ...parts));
}

function verdict({ checks }: SelftestReport, messages: SelftestMessages): string {
  return messages.verdict(checks.filter(({ holds }) => holds).length, checks.length);
}

function resultParts(report: SelftestReport, page: SelftestPage): HTMLElement[] {
  const { messages } = page;
  const { checks } = report;
  const json = JSON.stringify(report, null, 2);
  const text = element("textarea", { readonly: "", "aria-label": messages.result }, json);
  const full = element("details", {}, element("summary", {}, messages.result), text);
  const said = element("span", { role: "status" });
  const copy = button(messages.copy, () => {
    void copyText(json).then((copied) => {
      said.textContent = copied ? messages.copied : messages.notCopied;
      if (copied) return;
      full.open = true;
      text.focus();
      text.select();
    });
  });
  const save = button(messages.save, () => {
    const name = fileName(report);
    page.download(name, new TextEncoder().encode(json));
    said.textContent = messages.saved(name);
  });
  return [
    element("p", {}, messages.excel(report.platform, report.version, report.excelApi)),
    ...(report.cleanedUp ? [] : [element("p", { role: "alert" }, messages.sheetsLeft)]),
    element(
      "ol",
      { class: "checks" },
      ...checks.map((check) => element("li", {}, checkPart(check, messages))),
    ),
    element("p", {}, messages.notChecked),
    element("p", {}, messages.send),
    element("div", { class: "buttons" }, copy, save, said),
    full,
  ];
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
