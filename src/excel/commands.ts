/** Ribbon commands: `name` is the manifest's FunctionName. */

/**
 * The command is reported as completed whatever comes of it, or the button stays dead; an error that
 * `handler` leaves to us is thrown on, after that.
 */
export function associateCommand(name: string, handler: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void handler().finally(() => event.completed());
  });
}
