/** Names of workbooks of any program: one that is not .xlsx is reported as unreadable, not skipped. */
const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xltx|xltm|xls|et|ett|ods|csv)$/i;
/** Lock files, and hidden files and folders */
const HIDDEN = /(?:^|[\\/])(?:~\$|\.)/;
/** Beside a workbook that is open in Excel (~$), WPS (.~) or LibreOffice (.~lock.…#) */
const LOCK = /(^|[\\/])(?:~\$|\.~lock\.|\.~)([^\\/]+?)#?$/;

export interface FolderWorkbook {
  /** Within the folder */
  readonly path: string;
  readonly isOpen: boolean;
}

export interface FolderContent {
  /** Of the units */
  readonly workbooks: readonly FolderWorkbook[];
  /** Files that are no workbooks, hidden ones aside */
  readonly others: readonly string[];
}

/** @param paths of all files within the folder, those of its folders too */
export function folderContent(paths: readonly string[]): FolderContent {
  const open = new Set(paths.flatMap((path) => (LOCK.test(path) ? path.replace(LOCK, "$1$2") : [])));
  const shown = paths.filter((path) => !HIDDEN.test(path));
  return {
    workbooks: shown.filter((path) => WORKBOOK.test(path)).map((path) => ({ path, isOpen: open.has(path) })),
    others: shown.filter((path) => !WORKBOOK.test(path)),
  };
}
