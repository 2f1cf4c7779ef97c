/** The self-test's page; the pane opens it under 帮助. */
import { runSelfTest } from "../excel/selftest/run";
import { selfTestLanguage, selfTestMessages } from "../locales/selftest";
import { readDiagnostics } from "../office/diagnostics";
import { readEnvironment } from "../office/environment";
import { download } from "../taskpane/download";
import { showSelfTest, showUnavailable } from "./page";
import { reportOf } from "./report";

/** Of a single request: an Excel that is slow should finish, and say how slow it is. */
const TIMEOUT_MS = 300_000;

async function start(root: HTMLElement): Promise<void> {
  const { inExcel, supported, displayLanguage } = await readEnvironment();
  const language = selfTestLanguage(new URLSearchParams(location.search).get("language"));
  const messages = selfTestMessages(language);
  document.documentElement.lang = language;
  if (!inExcel || !supported) return showUnavailable(root, messages);
  showSelfTest(root, {
    messages,
    run: async (onCheck) => {
      const selfTest = await runSelfTest({ timeoutMs: TIMEOUT_MS, now: () => performance.now(), onCheck });
      return reportOf(selfTest, {
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
