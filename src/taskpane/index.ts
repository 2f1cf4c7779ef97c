/** The task pane's page. */
import { documentUrl } from "../office/documentUrl";
import { readEnvironment } from "../office/environment";
import { onRibbonRecompute } from "../office/openPane";
import { officeScriptLoaded } from "../office/officeScript";
import { partitionKey } from "../office/partitionKey";
import { watchTheme } from "../office/theme";
import { createOperations } from "../operations/create";
import { createPause } from "./start/pause";
import { start } from "./start/start";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root");
const environment = readEnvironment();
void start(root, {
  officeLoaded: officeScriptLoaded(),
  environment,
  host: { documentUrl, storagePrefix: partitionKey, selftestPage: "selftest.html" },
  browserLanguage: navigator.language,
  operations: createOperations(
    async () => (await import(/* webpackChunkName: "excel" */ "../excel/desk")).excelDesk(),
    {
      pause: createPause(),
      download: async (name, content) =>
        (await import(/* webpackChunkName: "export" */ "./download")).download(name, content),
    },
  ),
  ribbon: (recompute) => {
    const stop = environment.then(({ inExcel }) => (inExcel ? onRibbonRecompute(recompute) : null));
    return () => void stop.then((end) => end?.());
  },
  timeoutMs: 10_000,
  watchTheme,
});
