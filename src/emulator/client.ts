/** One client of the host: a task pane, the ribbon commands or a dialog. Event handlers belong to it. */
import type { Dialogs, HostDialog } from "./dialogs";
import {
  DispatchId,
  safeArray,
  SUCCESS,
  type ExcelContext,
  type ExcelWindow,
  type HostCallback,
  type HostEventHandler,
} from "./excelWindow";
import type { OfficeTheme } from "./options";
import type { ClientState } from "./session";
import { HostErrorNumber } from "./wire";
import { ADD_IN_ID } from "../xlsx/file/settings";

export type ClientRole = "taskpane" | "commands" | "dialog";

export interface RichApiMessage {
  readonly body: string;
  readonly flags: number;
  readonly customData: string;
}

/** The interface of the host for a client. */
export interface ClientHost {
  readonly locale: string;
  readonly documentName: string;
  readonly readOnly: boolean;
  readonly requirements: Readonly<Record<string, string>>;
  theme(): OfficeTheme;
  readonly settings: Map<string, string>;
  readonly dialogs: Dialogs;
  later(run: () => void): void;
  settingsWritten(): void;
  richApi(client: Client, message: RichApiMessage, answer: HostCallback): void;
  commandCompleted(params: readonly unknown[]): void;
}

/**
 * `Excel$Win32$16.01$locale$correlation$isDialog$disableLogging$flags`; flags: 1 shared runtime + 2 custom functions.
 * A dialog sets neither: the library would wait for messages that never arrive.
 */
function hostInfo(locale: string, isDialog: boolean): string {
  return `Excel$Win32$16.01$${locale}$$${isDialog ? "isDialog" : ""}$disableLogging$${isDialog ? 0 : 3}`;
}

function colorNumbers(theme: OfficeTheme): string {
  const entries = Object.entries(theme) as [string, string][];
  return JSON.stringify(
    Object.fromEntries(entries.map(([name, color]) => [name, Number.parseInt(color.slice(1), 16)])),
  );
}

/** Excel refuses further requests from a page that has this many unanswered ones. */
const MAX_UNANSWERED = 50;

let issuedInstances = 0;

export class Client implements ClientState {
  readonly registrations = new Map<string, number>();
  eventsEnabled = true;
  appRuntimeState = "Visible";
  readonly window: ExcelWindow;
  private readonly handlers = new Map<number, HostEventHandler>();
  private connected = true;
  private unanswered = 0;

  constructor(
    private readonly host: ClientHost,
    readonly role: ClientRole,
    private readonly dialog: HostDialog | null,
  ) {
    this.window = this.makeWindow();
  }

  listensTo(dispId: number): boolean {
    return this.connected && this.handlers.has(dispId);
  }

  /** Sends an event to the page's handler, if one is registered. */
  fire(dispId: number, ...payload: readonly unknown[]): void {
    this.host.later(() => {
      if (this.connected) this.handlers.get(dispId)?.(dispId, safeArray(...payload));
    });
  }

  call(handler: HostEventHandler, dispId: number, ...payload: readonly unknown[]): void {
    this.host.later(() => {
      if (this.connected) handler(dispId, safeArray(...payload));
    });
  }

  /** Closes the connection: the page gets no more events or answers. */
  disconnect(): void {
    this.connected = false;
    this.handlers.clear();
    this.registrations.clear();
  }

  private makeWindow(): ExcelWindow {
    const { host } = this;
    const context = this.makeContext();
    const answered = (callback: HostCallback, answer: Parameters<HostCallback>[0] = SUCCESS): void =>
      host.later(() => {
        if (this.connected) callback(answer);
      });
    return {
      GetHostInfo: () => hostInfo(host.locale, this.role === "dialog"),
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute: (dispId, params, callback) => {
        if (this.unanswered >= MAX_UNANSWERED) {
          return answered(callback, HostErrorNumber.tooManyIncompleteRequests);
        }
        this.unanswered += 1;
        this.execute(dispId, params, (answer) =>
          answered((delivered) => {
            this.unanswered -= 1;
            callback(delivered);
          }, answer),
        );
      },
      RegisterEvent: (dispId, targetId, handler, callback) => {
        if (dispId === DispatchId.dialogMessage) {
          return host.dialogs.show(this, targetId, handler, (answer) => answered(callback, answer));
        }
        this.handlers.set(dispId, handler);
        answered(callback);
      },
      UnregisterEvent: (dispId, _targetId, callback) => {
        if (dispId === DispatchId.dialogMessage) {
          return host.dialogs.closeFromParent(this, (answer) => answered(callback, answer));
        }
        this.handlers.delete(dispId);
        answered(callback);
      },
      MessageParent: (message) => this.dialog?.messageParent(String(message)),
      MessageChild: (message) => host.dialogs.messageChild(this, String(message)),
    };
  }

  private execute(dispId: number, params: readonly unknown[], answer: HostCallback): void {
    switch (dispId) {
      case DispatchId.richApiRequest: {
        const [message] = params as [readonly unknown[]];
        const [customData, , , , body, , flags] = message;
        return this.host.richApi(
          this,
          { body: String(body), flags: Number(flags), customData: String(customData) },
          answer,
        );
      }
      case DispatchId.commandCompleted:
        this.host.commandCompleted(params);
        return answer(SUCCESS);
      // Opening browsers, access tokens, selected data …: not emulated
      default:
        return answer(HostErrorNumber.operationNotSupported);
    }
  }

  private makeContext(): ExcelContext {
    const { host } = this;
    issuedInstances += 1;
    // The library caches settings under this id, so every start needs a new one
    const instance = `embedded-${Date.now().toString(36)}-${issuedInstances}`;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => ADD_IN_ID,
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => host.locale,
      GetAppDataLocale: () => host.locale,
      GetDocUrl: () => `C:\\${host.documentName}`,
      GetAppCapabilities: () => (host.readOnly ? 1 : 0),
      GetActivationMode: () => 2,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "",
      GetInstanceId: () => instance,
      GetSupportedMatrix: () => JSON.stringify(host.requirements),
      GetHostFullVersion: () => "16.0.17928.20000",
      GetInitialDisplayMode: () => 2,
      GetSettings: () => ({
        Read: (keys, values) => {
          for (const [key, value] of host.settings) {
            keys.push(key);
            values.push(value);
          }
        },
        // The page passes all its settings; missing ones are deleted
        Write: (keys, values) => {
          host.settings.clear();
          keys.forEach((key, index) => host.settings.set(key, values[index] ?? "null"));
          host.settingsWritten();
        },
      }),
      GetOfficeThemeInfo: () => colorNumbers(host.theme()),
    };
  }
}
