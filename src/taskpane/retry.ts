import { isPartMissing } from "../locales/defect";
import { HostError, type HostErrorCode } from "../port/errors";

/** Whether the same operation can succeed on retry */
const HELPS: Record<HostErrorCode, boolean> = {
  cellEditing: true,
  sheetProtected: true,
  structureProtected: true,
  sheetHidden: true,
  dialogOpen: true,
  sessionLost: false,
  accessDenied: true,
  anotherWorkbookInFront: true,
  requestTooLarge: false,
  responseTooLarge: false,
  itemNotFound: true,
  layoutConflict: true,
  sheetExists: false,
  nameExists: false,
  outdated: false,
  busy: true,
  timeout: true,
  unsupported: false,
  notCalculated: true,
  readBackDiffers: true,
  anotherWrites: true,
  takenBack: true,
  inputChanged: false,
  inputIsFormula: true,
  rollbackFailed: true,
  general: true,
};

export function retryHelps(error: unknown): boolean {
  return isPartMissing(error) || (error instanceof HostError && HELPS[error.code]);
}
