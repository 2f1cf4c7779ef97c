/** Ribbon commands. */

/** @param name the manifest's FunctionName */
export function associateCommand(name: string, handler: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void runCommand(handler, event);
  });
}

/** Reports the command as completed even if `handler` fails, as its button would stay disabled; rethrows the error. */
export async function runCommand(
  handler: () => Promise<void>,
  event: { readonly completed: () => void },
): Promise<void> {
  try {
    await handler();
  } finally {
    event.completed();
  }
}
