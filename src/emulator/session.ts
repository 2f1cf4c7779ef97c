/** One request's view of the open workbook: what the members of the class tables work on. */
import type { Sheet, Workbook } from "../xlsx/model/types";
import type { OpenDocument } from "./document";
import { accessDenied, invalidSelection } from "./errors";
import type { Permission } from "./protection";

/** A client's event registrations and settings. */
export interface ClientState {
  /** Counts registrations: `10:{sheet id}` or `10:Workbook` */
  readonly registrations: Map<string, number>;
  /** `runtime.enableEvents` */
  eventsEnabled: boolean;
  appRuntimeState: string;
}

export interface SessionOptions {
  readonly locale: string;
  /** `1.17` */
  readonly excelApi: string;
}

export class Session {
  constructor(
    readonly document: OpenDocument,
    readonly client: ClientState,
    readonly options: SessionOptions,
  ) {}

  get workbook(): Workbook {
    return this.document.workbook;
  }

  /** Calls that Excel refuses while another workbook has the focus. */
  requireFront(): void {
    if (!this.document.inFront) throw invalidSelection();
  }

  /** @throws AccessDenied on a protected sheet that does not allow it */
  require(sheet: Sheet, permission: Permission): void {
    if (!this.document.protection.allows(sheet, permission)) throw accessDenied();
  }

  /** For adding, deleting, moving, renaming, hiding or showing sheets. @throws AccessDenied when the workbook's structure is protected */
  requireStructure(): void {
    if (this.workbook.structureProtected) throw accessDenied();
  }

  /** For acts that protection has no option for: merging, conditional formats, validations */
  requireUnprotected(sheet: Sheet): void {
    if (sheet.protected) throw accessDenied();
  }
}
