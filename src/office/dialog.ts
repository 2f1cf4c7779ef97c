/** A small window of the add-in's own, for what a ribbon command has to say. */

export interface DialogRequest {
  /** `dialog.html`, on the add-in's own address */
  readonly page: string;
  /** Handed to the page in its address: plain text, never markup */
  readonly parameters: Readonly<Record<string, string>>;
  /** Percent of the screen */
  readonly width: number;
  readonly height: number;
}

/** Office ends a command after five minutes; we end the wait first. */
const LONGEST_WAIT_MS = 240_000;

/**
 * Resolves when the user has closed the dialog: a command that is reported as completed earlier takes
 * its dialog with it on some hosts. Rejects when the dialog cannot be opened.
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
      const wait = setTimeout(close, LONGEST_WAIT_MS);
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        clearTimeout(wait);
        close();
      });
      // The window's own close button: it is gone already.
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        clearTimeout(wait);
        resolve();
      });
    });
  });
}

/** Called by the dialog's page: asks the command that opened it to close it. */
export function closeThisDialog(): void {
  Office.context.ui.messageParent("close");
}
