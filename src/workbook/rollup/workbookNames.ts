/** Names of workbooks of any program: one that is not .xlsx is reported as unreadable, not skipped. */
const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xltx|xltm|xls|et|ett|ods|csv)$/i;
/** Excel's own file beside a workbook that is open, and hidden files and folders */
const HIDDEN = /(?:^|[\\/])(?:~\$|\.)/;

/** Whether a file of a folder is a unit's workbook. @param path within the folder */
export function isWorkbookName(path: string): boolean {
  return WORKBOOK.test(path) && !HIDDEN.test(path);
}
