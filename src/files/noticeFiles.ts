/** The 整改通知 of all units as files: for each a document, and a workbook in which it answers. */
import { fileNameOf } from "../domain/report/draft/draft";
import { writeDocx } from "../docx/write";
import { noticeDraft } from "../workbook/rollup/noticeDraft";
import { noticeName, type UnitNotice } from "../workbook/rollup/notices";
import { noticeSheet } from "../workbook/rollup/noticeSheet";
import { writeZip, type Deflate } from "../xlsx/opc/zip";
import { workbookFile } from "./workbookFile";

export interface NoticeFile {
  /** Each once, also for units whose names differ only in characters that no file name may have */
  readonly name: string;
  readonly content: Uint8Array;
}

/** Each is made when it is taken. */
export function* noticeFiles(notices: readonly UnitNotice[], deflate?: Deflate): Generator<NoticeFile, void> {
  const taken = new Set<string>();
  for (const notice of notices) {
    const name = freeName(noticeName(notice), taken);
    yield { name: fileNameOf({ name }), content: writeDocx(noticeDraft(notice), deflate) };
    yield { name: `${name}.xlsx`, content: workbookFile([noticeSheet(notice)], false, deflate) };
  }
}

export function noticeArchive(notices: readonly UnitNotice[]): Uint8Array {
  return writeZip(new Map([...noticeFiles(notices)].map(({ name, content }) => [name, content])));
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}（${number}）`;
  taken.add(free.toLowerCase());
  return free;
}
