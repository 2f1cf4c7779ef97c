/**
 * Members of Excel above the required API set. Excel and the library are asked: an office's own copy of Office.js may be
 * older than its Excel, and lacks the members then.
 */

import { supportsApi } from "../office/environment";

/** One Ctrl+Z takes back all changes of one `Excel.run`, if asked to. An older library does not pass the wish on. */
export function mergesUndo(): boolean {
  return supportsApi("1.20");
}

/** Whether there are notes of cells. */
export function hasNotes(): boolean {
  return supportsApi("1.18") && "notes" in Excel.Worksheet.prototype;
}
