/** The ribbon's function file. */
import { createOperations } from "../operations/create";
import { OPERATIONS } from "../operations";
import { associateCommand } from "../office/ribbonCommands";
import { recomputeInOpenPane } from "../office/openPane";
import { showDialog } from "../office/dialog";
import { readEnvironment } from "../office/environment";
import { languageOf, loadMessages, messagesIn } from "../locales";
import { BUILT_IN } from "../locales/languages";
import { COMMAND_NAMES, commandHandlers } from "./commands";
import { toParameters } from "./dialogText";

async function start(): Promise<void> {
  const { inExcel, displayLanguage } = await readEnvironment();
  // Without Excel there is no ribbon.
  if (!inExcel) return;
  const language = languageOf(displayLanguage ?? navigator.language);
  // The buttons have to answer even where the language's chunk does not arrive.
  const messages = await loadMessages(language).catch(() => messagesIn(BUILT_IN));
  const handlers = commandHandlers({
    operations: createOperations(),
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
  // Prefetch; failures resurface on use.
  OPERATIONS.recomputeOrPreview.load().catch(() => undefined);
  for (const name of COMMAND_NAMES) associateCommand(name, handlers[name]);
}

void start();
