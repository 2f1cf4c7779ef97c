/** The shape of the object that desktop Excel puts at `window.external` of an add-in's page. */

/** The array type of the desktop host */
export interface SafeArray {
  toArray(): unknown[];
}

export type HostCallback = (answer: number | SafeArray) => void;
export type HostEventHandler = (dispId: number, payload: SafeArray) => void;

export interface ExcelContext {
  GetAppType(): number;
  GetSolutionRef(): string;
  GetAppVersionMajor(): number;
  GetAppVersionMinor(): number;
  GetAppUILocale(): string;
  GetAppDataLocale(): string;
  GetDocUrl(): string;
  GetAppCapabilities(): number;
  GetActivationMode(): number;
  GetControlIntegrationLevel(): number;
  GetSolutionToken(): string;
  GetCorrelationId(): string;
  GetInstanceId(): string;
  GetSupportedMatrix(): string;
  GetHostFullVersion(): string;
  GetInitialDisplayMode(): number;
  GetSettings(): {
    Read(keys: string[], values: string[]): void;
    Write(keys: readonly string[], values: readonly string[]): void;
  };
  GetOfficeThemeInfo(): string;
}

/** Must be assigned to `window.external` before office.js loads; one per frame. */
export interface ExcelWindow {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): ExcelContext;
  Execute(dispId: number, params: readonly unknown[], callback: HostCallback): void;
  RegisterEvent(dispId: number, targetId: string, handler: HostEventHandler, callback: HostCallback): void;
  UnregisterEvent(dispId: number, targetId: string, callback: HostCallback): void;
  MessageParent(message: unknown): void;
  MessageChild(message: unknown): void;
}

/** Method and event numbers of the desktop host. */
export const DispatchId = {
  richApiRequest: 93,
  commandCompleted: 94,
  openBrowserWindow: 102,
  documentSelectionChanged: 2,
  settingsChanged: 0,
  dialogMessage: 10,
  parentMessage: 12,
  richApiMessage: 33,
  ribbonCommand: 39,
} as const;

export function safeArray(...values: readonly unknown[]): SafeArray {
  return { toArray: () => [...values] };
}

export const SUCCESS = safeArray(0);
