/** The self-test's page; the pane opens it under 帮助, a manifest of its own opens it without the pane. */
import { runSelftest, type CheckResult } from "../excel/selftest/run";
import { selftestLanguage, selftestMessages } from "../locales/selftest";
import { readDiagnostics } from "../office/diagnostics";
import { readEnvironment } from "../office/environment";
import { download } from "../taskpane/download";
import { showSelftest, showUnavailable } from "./page";
import { forgetProgress, interruptedRun, keepProgress } from "./progress";
import { reportOf, type Run, type SelftestReport } from "./report";

async function start(root: HTMLElement): Promise<void> {
  const { inExcel, supported, displayLanguage } = await readEnvironment();
  const address = new URLSearchParams(location.search);
  const language = selftestLanguage(address.get("language"));
  const messages = selftestMessages(language);
  document.documentElement.lang = language;
  if (!inExcel || !supported) return showUnavailable(root, messages);
  const report = (run: Run): SelftestReport =>
    reportOf(run, {
      diagnostics: readDiagnostics(),
      at: new Date(),
      language: displayLanguage ?? "",
      userAgent: navigator.userAgent,
    });
  showSelftest(root, {
    messages,
    run: async ({ signal, onCheck, onResult }) => {
      const checks: CheckResult[] = [];
      const soFar = { checks, ended: "interrupted", cleanedUp: false } as const;
      const selftest = await runSelftest({
        now: () => performance.now(),
        signal,
        onCheck: (name, number) => {
          keepProgress(report({ ...soFar, running: name }));
          onCheck(name, number);
        },
        onResult: (result) => {
          checks.push(result);
          onResult(report(soFar));
        },
      });
      forgetProgress();
      return report(selftest);
    },
    interrupted: interruptedRun(),
    download,
    back: address.has("alone") ? null : "taskpane.html",
  });
}

const root = document.getElementById("selftest");
if (root === null) throw new Error("The page has no element #selftest");
void start(root);
