/** The ribbon's function file. */
import { createActions } from "../operations";
import { associateCommand } from "../office/ribbonCommands";
import { showDialog } from "../office/dialog";
import { readEnvironment } from "../office/environment";
import { languageOf, messagesIn } from "../locales";
import { COMMAND_NAMES, commandHandlers } from "./commands";
import { toParameters } from "./dialogText";

async function start(): Promise<void> {
  const { inExcel, displayLanguage } = await readEnvironment();
  // Without Excel there is no ribbon.
  if (!inExcel) return;
  const messages = messagesIn(languageOf(displayLanguage ?? navigator.language));
  const handlers = commandHandlers({
    actions: createActions(),
    messages,
    tell: (trouble) =>
      showDialog({
        page: "dialog.html",
        parameters: toParameters(trouble, messages.language),
        width: 30,
        height: 30,
      }),
  });
  for (const name of COMMAND_NAMES) associateCommand(name, handlers[name]);
}

void start();
