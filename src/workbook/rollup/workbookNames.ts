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

/** The units' workbooks among the files of a folder. @param paths within the folder, those of its folders too */
export function workbooksIn(paths: readonly string[]): FolderWorkbook[] {
  const open = new Set(paths.flatMap((path) => (LOCK.test(path) ? path.replace(LOCK, "$1$2") : [])));
  return paths
    .filter((path) => WORKBOOK.test(path) && !isHidden(path))
    .map((path) => ({ path, isOpen: open.has(path) }));
}

export function isHidden(path: string): boolean {
  return HIDDEN.test(path);
}
