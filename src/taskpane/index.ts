/** The task pane's page. */
import { readEnvironment } from "../office/environment";
import { officeScriptLoaded } from "../office/officeScript";
import { watchTheme } from "../office/theme";
import { createOperations } from "../operations/create";
import { createPause } from "./pause";
import { start } from "./start";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root");
void start(root, {
  officeLoaded: officeScriptLoaded(),
  environment: readEnvironment(),
  browserLanguage: navigator.language,
  operations: createOperations({
    pause: createPause(),
    download: async (name, content) =>
      (await import(/* webpackChunkName: "export" */ "./download")).download(name, content),
  }),
  timeoutMs: 10_000,
  watchTheme,
});
