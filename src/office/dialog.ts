/** Shows the result of a ribbon command in a dialog. */

export interface DialogRequest {
  /** Relative to the add-in's address: `dialog.html` */
  readonly page: string;
  /** Passed in the page's address; plain text, never markup */
  readonly parameters: Readonly<Record<string, string>>;
  /** Percent of the screen */
  readonly width: number;
  readonly height: number;
}

/** Office ends a command after five minutes; this limit comes first. */
const MAX_WAIT_MS = 240_000;

/**
 * Resolves once the dialog is closed: some hosts close it when the command is reported as completed. Rejects if the
 * dialog cannot be opened.
 */
export function showDialog(request: DialogRequest): Promise<void> {
  const address = new URL(request.page, location.href);
  address.search = new URLSearchParams(request.parameters).toString();
  return new Promise((resolve, reject) => {
    const options = { width: request.width, height: request.height, displayInIframe: true };
    Office.context.ui.displayDialogAsync(address.href, options, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(`The dialog could not be opened: ${opened.error.code} ${opened.error.message}`));
        return;
      }
      const dialog = opened.value;
      const close = (): void => {
        dialog.close();
        resolve();
      };
      const timer = setTimeout(close, MAX_WAIT_MS);
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        clearTimeout(timer);
        close();
      });
      // The user has closed the window itself.
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}

/** Called by the dialog's page: asks the command that opened it to close it. */
export function closeThisDialog(): void {
  Office.context.ui.messageParent("close");
}
