/** The task pane's page. */
import { readEnvironment } from "../excel/environment";
import { officeScriptLoaded } from "../excel/officeScript";
import { languageOf } from "../locales";
import { showHindrance } from "./hindrance";
import { lazyActions } from "./lazyActions";
import { mountTaskPane } from "./mount";

async function start(element: HTMLElement): Promise<void> {
  const environment = await readEnvironment();
  const language = languageOf(environment.displayLanguage ?? navigator.language);
  if (!officeScriptLoaded()) showHindrance(element, "officeMissing", language);
  else if (!environment.inExcel) showHindrance(element, "outsideExcel", language);
  else if (!environment.supported) showHindrance(element, "excelTooOld", language);
  else {
    const actions = lazyActions(async () => {
      const { createActions } = await import(/* webpackChunkName: "actions" */ "../actions");
      return createActions();
    });
    mountTaskPane(element, actions, { language, theme: environment.theme });
  }
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root");
void start(root);
