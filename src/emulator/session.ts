/** One request's view of the open workbook, passed to the members of the class tables. */
import type { Sheet, Workbook } from "../xlsx/model/types";
import type { OpenDocument } from "./document";
import { accessDenied, invalidSelection } from "./errors";
import type { Permission } from "./protection";

/** A client's event registrations and settings. */
export interface ClientState {
  /** Number of registrations by `10:{sheet id}` or `10:Workbook` */
  readonly registrations: Map<string, number>;
  /** `runtime.enableEvents` */
  eventsEnabled: boolean;
  appRuntimeState: string;
}

export interface SessionOptions {
  readonly locale: string;
  /** `1.18` */
  readonly excelApi: string;
}

export class Session {
  constructor(
    readonly document: OpenDocument,
    readonly client: ClientState,
    readonly options: SessionOptions,
    /** Called before a member changes the workbook */
    readonly beforeChange: (member: string) => void = () => undefined,
  ) {}

  get workbook(): Workbook {
    return this.document.workbook;
  }

  /** For calls that Excel refuses while another workbook has the focus. */
  requireFront(): void {
    if (!this.document.inFront) throw invalidSelection();
  }

  /** @throws AccessDenied if the sheet's protection does not allow it */
  require(sheet: Sheet, permission: Permission): void {
    if (!this.document.protection.allows(sheet, permission)) throw accessDenied();
  }

  /** For adding, deleting, moving, renaming, hiding or showing sheets. @throws AccessDenied if it is protected */
  requireStructure(): void {
    if (this.workbook.structureProtected) throw accessDenied();
  }

  /** For changes that no protection option allows: merges, conditional formats, validations */
  requireUnprotected(sheet: Sheet): void {
    if (sheet.protected) throw accessDenied();
  }
}
