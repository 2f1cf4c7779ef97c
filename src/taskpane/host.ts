/** What the pane needs to know of where it runs: Excel, or a page of its own. */

export interface PaneHost {
  /** Address or path of the open workbook; null if it was never saved */
  readonly documentUrl: () => string | null;
  /** Before the keys of local storage, where the host asks for it */
  readonly storagePrefix: () => string;
  /** Address of the page 检查本机 Excel; null where there is no Excel to ask */
  readonly selftestPage: string | null;
}
