/** The add-in's dialog: `displayDialogAsync`, messages in both directions, closing. One at a time, as in Excel. */
import {
  DispatchId,
  SUCCESS,
  type ExcelWindow,
  type HostCallback,
  type HostEventHandler,
} from "./excelWindow";
import { asRecord } from "./parameters";
import { HostErrorNumber, type Json } from "./wire";

/** The library's types of dialog events */
const MESSAGE_RECEIVED = 0;
const PARENT_MESSAGE_RECEIVED = 1;
const CLOSED_BY_USER = 12006;

export interface DialogRequest {
  readonly url: string;
  /** Percent of the screen */
  readonly width: number;
  readonly height: number;
}

/** The interface of a page for a dialog: the page that opened it, or the dialog's own page. */
export interface DialogPage {
  readonly window: ExcelWindow;
  call(handler: HostEventHandler, dispId: number, ...payload: readonly unknown[]): void;
  fire(dispId: number, ...payload: readonly unknown[]): void;
}

/** An open dialog, for the page or test that shows it. */
export interface HostDialog {
  readonly request: DialogRequest;
  readonly isOpen: boolean;
  /** Returns the object for `window.external` of the dialog's frame */
  connect(): ExcelWindow;
  /** Same as `Office.context.ui.messageParent` in the dialog's page */
  messageParent(message: string): void;
  /** Closes it as the user */
  close(): void;
  /** Calls `listener` when either side closes it */
  onClosed(listener: () => void): void;
}

export type DialogListener = (dialog: HostDialog) => void;

class OpenDialog implements HostDialog {
  isOpen = true;
  /** The dialog's page, null until it connects */
  private page: DialogPage | null = null;
  private readonly closedListeners: (() => void)[] = [];

  constructor(
    readonly request: DialogRequest,
    private readonly opener: DialogPage,
    private readonly notify: HostEventHandler,
    private readonly newPage: (dialog: OpenDialog) => DialogPage,
    private readonly ended: () => void,
  ) {}

  connect(): ExcelWindow {
    this.page = this.newPage(this);
    return this.page.window;
  }

  messageParent(message: string): void {
    if (!this.isOpen) return;
    this.opener.call(
      this.notify,
      DispatchId.dialogMessage,
      MESSAGE_RECEIVED,
      message,
      origin(this.request.url),
    );
  }

  messageChild(message: string): void {
    this.page?.fire(DispatchId.parentMessage, PARENT_MESSAGE_RECEIVED, message, origin(this.request.url));
  }

  close(): void {
    if (!this.isOpen) return;
    this.end();
    this.opener.call(this.notify, DispatchId.dialogMessage, CLOSED_BY_USER);
  }

  onClosed(listener: () => void): void {
    this.closedListeners.push(listener);
  }

  end(): void {
    this.isOpen = false;
    this.ended();
    for (const listener of this.closedListeners) listener();
  }

  isOpenedBy(page: DialogPage): boolean {
    return this.opener === page;
  }
}

function origin(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "";
}

export class Dialogs {
  private current: OpenDialog | null = null;
  private readonly listeners = new Set<DialogListener>();

  constructor(private readonly newPage: (dialog: HostDialog) => DialogPage) {}

  /** The open dialog; null if none */
  get open(): HostDialog | null {
    return this.current;
  }

  /** Calls `listener` for each dialog that opens; returns the unsubscribe function */
  onOpened(listener: DialogListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** `target` is the library's JSON with the dialog's URL and options. */
  show(opener: DialogPage, target: string, notify: HostEventHandler, answer: HostCallback): void {
    if (this.current !== null) return answer(HostErrorNumber.dialogAlreadyOpen);
    const request = dialogRequest(target);
    if (!isSecure(request.url)) return answer(HostErrorNumber.dialogNeedsHttps);
    const ended = (): void => {
      this.current = null;
    };
    const dialog = new OpenDialog(request, opener, notify, this.newPage, ended);
    this.current = dialog;
    answer(SUCCESS);
    for (const listener of this.listeners) listener(dialog);
  }

  /** `dialog.close()` in the page that opened it */
  closeFromParent(opener: DialogPage, answer: HostCallback): void {
    if (this.current?.isOpenedBy(opener) === true) this.current.end();
    answer(SUCCESS);
  }

  messageChild(opener: DialogPage, message: string): void {
    if (this.current?.isOpenedBy(opener) === true) this.current.messageChild(message);
  }
}

function dialogRequest(target: string): DialogRequest {
  const options = asRecord(JSON.parse(target) as Json) ?? {};
  const { url, width, height } = options;
  return {
    url: typeof url === "string" ? url : "",
    width: typeof width === "number" ? width : 99,
    height: typeof height === "number" ? height : 99,
  };
}

/** Excel requires https; localhost is allowed for the demo. */
function isSecure(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || hostname === "localhost" || hostname === "127.0.0.1";
}
