/** Names of workbooks of any program: one that is not .xlsx is reported as unreadable, not skipped. */
const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xltx|xltm|xls|et|ett|ods|csv)$/i;
/** Names of reports of any program, for the same reason */
export const REPORT_NAME = /\.(?:docx?|docm|dotx?|wps|wpt|txt|pdf|rtf|odt|html?|mht)$/i;
/** Lock files, and hidden files and folders */
const HIDDEN = /(?:^|[\\/])(?:~\$|\.)/;
/** Beside a workbook that is open in Excel (~$), WPS (.~) or LibreOffice (.~lock.…#) */
const LOCK = /(^|[\\/])(?:~\$|\.~lock\.|\.~)([^\\/]+?)#?$/;

export interface FolderFile {
  /** Within the folder */
  readonly path: string;
  readonly isOpen: boolean;
}

export interface FolderContent {
  /** Workbooks, or the files that were asked for */
  readonly files: readonly FolderFile[];
  /** All others, hidden ones aside */
  readonly others: readonly string[];
}

/** @param paths of all files within the folder, those of its folders too */
export function folderContent(paths: readonly string[], name = WORKBOOK): FolderContent {
  const open = new Set(paths.flatMap((path) => (LOCK.test(path) ? path.replace(LOCK, "$1$2") : [])));
  const shown = paths.filter((path) => !HIDDEN.test(path));
  return {
    files: shown.filter((path) => name.test(path)).map((path) => ({ path, isOpen: open.has(path) })),
    others: shown.filter((path) => !name.test(path)),
  };
}
