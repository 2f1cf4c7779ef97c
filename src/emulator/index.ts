/** The embedded Excel host: the protocol side. */
export { EmbeddedHost, MAX_PAYLOAD_BYTES, type LoggedRequest } from "./EmbeddedHost";
export type { ModelChange } from "./changes";
export type { ClientRole } from "./client";
export type { Cost } from "./cost";
export type { DialogListener, DialogRequest, HostDialog } from "./dialogs";
export type { CalculationMode } from "./document";
export { ReplyError } from "./errors";
export type { ExcelWindow } from "./excelWindow";
export type { Fault, FaultPlan, FaultRule } from "./faults";
export {
  DEFAULT_REQUIREMENTS,
  LIGHT_THEME,
  type HostCalculator,
  type HostOptions,
  type OfficeTheme,
} from "./options";
export type { ProtectionOptions } from "./protection";
