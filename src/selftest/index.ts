/** The self-test's page; the pane opens it under 帮助. */
import { runSelftest } from "../excel/selftest/run";
import { selftestLanguage, selftestMessages } from "../locales/selftest";
import { readDiagnostics } from "../office/diagnostics";
import { readEnvironment } from "../office/environment";
import { download } from "../taskpane/download";
import { showSelftest, showUnavailable } from "./page";
import { reportOf } from "./report";

/** Time limit of a single request, generous so that a slow Excel finishes and its time is reported. */
const TIMEOUT_MS = 300_000;

async function start(root: HTMLElement): Promise<void> {
  const { inExcel, supported, displayLanguage } = await readEnvironment();
  const language = selftestLanguage(new URLSearchParams(location.search).get("language"));
  const messages = selftestMessages(language);
  document.documentElement.lang = language;
  if (!inExcel || !supported) return showUnavailable(root, messages);
  showSelftest(root, {
    messages,
    run: async (onCheck) => {
      const selftest = await runSelftest({ timeoutMs: TIMEOUT_MS, now: () => performance.now(), onCheck });
      return reportOf(selftest, {
        diagnostics: readDiagnostics(),
        at: new Date(),
        language: displayLanguage ?? "",
        userAgent: navigator.userAgent,
      });
    },
    download,
    back: "taskpane.html",
  });
}

const root = document.getElementById("selftest");
if (root === null) throw new Error("The page has no element #selftest");
void start(root);
