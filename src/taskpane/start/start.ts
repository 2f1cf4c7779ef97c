/** Starts the pane, or shows the reason why it cannot work. */
import type { Operations } from "../../operations";
import type { Environment } from "../../office/environment";
import type { Theme } from "../../office/theme";
import { languageOf } from "../../locales/languages";
import { loadMessages } from "../../locales/messages";
import type { StartFailure } from "../../locales";
import { showStartFailure } from "./startFailure";
import { mountTaskPane, type MountedPane, type PaneSite } from "./mount";
import { LIGHT, loadTheme } from "./themes";
import { whenReady } from "./whenReady";

export interface Surroundings extends PaneSite {
  /** False when the address of Office.js could not be reached */
  readonly officeLoaded: boolean;
  /** Resolves when Office.js has found its host */
  readonly environment: Promise<Environment>;
  /** The browser's language, most often Excel's too */
  readonly browserLanguage: string;
  readonly operations: Operations;
  /** After that long without an answer, the pane says that Office.js is missing. */
  readonly timeoutMs: number;
  readonly watchTheme: (onChange: (theme: Theme) => void) => void;
}

/**
 * Shows the pane before Excel is ready, in the browser's language and the light theme, and changes to Excel's own once
 * they are known. Operations that the user starts meanwhile wait for Excel.
 */
export async function start(element: HTMLElement, surroundings: Surroundings): Promise<void> {
  const { environment, browserLanguage } = surroundings;
  const initial = await loadMessages(languageOf(browserLanguage));
  if (!surroundings.officeLoaded) return showStartFailure(element, "officeMissing", initial);

  const operations = whenReady(environment, surroundings.operations);
  const first = { messages: initial, theme: LIGHT };
  let pane: MountedPane | null = mountTaskPane(element, operations, surroundings, first);
  const replacePane = (failure: StartFailure, messages = initial): void => {
    pane?.close();
    pane = null;
    showStartFailure(element, failure, messages);
  };
  const timer = setTimeout(() => replacePane("officeMissing"), surroundings.timeoutMs);

  const { inExcel, supported, displayLanguage, theme: scheme } = await environment;
  clearTimeout(timer);
  const messages = await loadMessages(languageOf(displayLanguage ?? browserLanguage));
  if (!inExcel) return replacePane("outsideExcel", messages);
  if (!supported) return replacePane("excelTooOld", messages);

  let theme = await loadTheme(scheme, LIGHT);
  const shown = pane === null ? mountTaskPane(element, operations, surroundings, { messages, theme }) : pane;
  if (messages !== first.messages || theme !== first.theme) shown.show({ messages, theme });
  surroundings.watchTheme((changed) => {
    void loadTheme(changed, theme).then((loaded) => {
      theme = loaded;
      shown.show({ messages, theme });
    });
  });
}
