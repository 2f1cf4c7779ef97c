/** The ribbon's function file. */
import { createOperations } from "../operations/create";
import { OPERATIONS } from "../operations";
import { associateCommand } from "../office/ribbonCommands";
import { recomputeInOpenPane } from "../office/openPane";
import { showDialog } from "../office/dialog";
import { readEnvironment } from "../office/environment";
import { officeScriptLoaded } from "../office/officeScript";
import { languageOf, loadMessages, messagesIn } from "../locales";
import { BUILT_IN } from "../locales/languages";
import { COMMAND_NAMES, commandHandlers, type CommandName } from "./commands";
import { toParameters } from "./dialogText";

/** Null outside Excel, where there is no ribbon */
async function start(): Promise<Record<CommandName, () => Promise<void>> | null> {
  const { inExcel, displayLanguage } = await readEnvironment();
  if (!inExcel) return null;
  const language = languageOf(displayLanguage ?? navigator.language);
  // The buttons have to answer even where the language's chunk does not arrive.
  const messages = await loadMessages(language).catch(() => messagesIn(BUILT_IN));
  // Prefetch; failures resurface on use.
  OPERATIONS.recomputeOrPreview.load().catch(() => undefined);
  return commandHandlers({
    operations: createOperations(async () =>
      (await import(/* webpackChunkName: "excel" */ "../excel/desk")).excelDesk(),
    ),
    messages,
    recomputeInOpenPane,
    showMessage: (trouble) =>
      showDialog({
        page: "dialog.html",
        parameters: toParameters(trouble, messages),
        width: 30,
        height: 30,
      }),
  });
}

const starting = start();
if (officeScriptLoaded()) {
  // Registered at once, since a button pressed before fails.
  for (const name of COMMAND_NAMES) associateCommand(name, async () => (await starting)?.[name]());
}
