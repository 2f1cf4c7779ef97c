/** From the page as it arrives to the pane at work, or to the reason why there is none. */
import type { Actions } from "../operations/types";
import type { Environment } from "../office/environment";
import type { Theme } from "../office/theme";
import { languageOf } from "../locales/languages";
import { loadMessages } from "../locales/load";
import type { Hindrance } from "../locales";
import { showHindrance } from "./hindrance";
import { lazyActions } from "./lazyActions";
import { mountTaskPane, type MountedPane } from "./mount";
import { LIGHT, loadTheme } from "./themes";

export interface Surroundings {
  /** False when the address of Office.js could not be reached */
  readonly officeLoaded: boolean;
  /** Resolves when Office.js has found its host */
  readonly environment: Promise<Environment>;
  /** The browser's; most often it is also Excel's */
  readonly browserLanguage: string;
  readonly loadActions: () => Promise<Actions>;
  /** Milliseconds after which it is more likely that Excel does not answer at all */
  readonly patience: number;
  readonly watchTheme: (onChange: (theme: Theme) => void) => void;
}

/**
 * The pane stands before Excel is ready, in the browser's language and the light theme, and changes to Excel's own when
 * they are known. What the user orders meanwhile waits for Excel.
 */
export async function start(element: HTMLElement, surroundings: Surroundings): Promise<void> {
  const { environment, browserLanguage } = surroundings;
  const guessed = await loadMessages(languageOf(browserLanguage));
  if (!surroundings.officeLoaded) return showHindrance(element, "officeMissing", guessed);

  const actions = lazyActions(async () => {
    const [loaded] = await Promise.all([surroundings.loadActions(), environment]);
    return loaded;
  });
  const early = { messages: guessed, theme: LIGHT };
  let pane: MountedPane | null = mountTaskPane(element, actions, early);
  const standInForPane = (hindrance: Hindrance, messages = guessed): void => {
    pane?.close();
    pane = null;
    showHindrance(element, hindrance, messages);
  };
  const patience = setTimeout(() => standInForPane("officeMissing"), surroundings.patience);

  const { inExcel, supported, displayLanguage, theme: scheme } = await environment;
  clearTimeout(patience);
  const messages = await loadMessages(languageOf(displayLanguage ?? browserLanguage));
  if (!inExcel) return standInForPane("outsideExcel", messages);
  if (!supported) return standInForPane("excelTooOld", messages);

  let theme = await loadTheme(scheme, LIGHT);
  const shown = pane === null ? mountTaskPane(element, actions, { messages, theme }) : pane;
  if (messages !== early.messages || theme !== early.theme) shown.show({ messages, theme });
  surroundings.watchTheme((changed) => {
    void loadTheme(changed, theme).then((loaded) => {
      theme = loaded;
      shown.show({ messages, theme });
    });
  });
}
