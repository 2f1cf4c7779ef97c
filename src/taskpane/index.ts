/** The task pane's page. */
import { readEnvironment } from "../office/environment";
import { officeScriptLoaded } from "../office/officeScript";
import { watchTheme } from "../office/theme";
import { start } from "./start";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root");
void start(root, {
  officeLoaded: officeScriptLoaded(),
  environment: readEnvironment(),
  browserLanguage: navigator.language,
  loadActions: async () => {
    const [{ createActions }, { createPause }] = await Promise.all([
      import(/* webpackChunkName: "actions" */ "../operations"),
      import(/* webpackChunkName: "actions" */ "./pause"),
    ]);
    return createActions({ pause: createPause() });
  },
  patience: 10_000,
  watchTheme,
});
