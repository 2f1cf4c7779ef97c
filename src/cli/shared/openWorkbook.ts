import { loadXlsx, MAX_FILE_BYTES, XlsxError, type XlsxErrorCode } from "../../xlsx/file";
import type { Workbook } from "../../xlsx";
import { CannotRun } from "./cannotRun";
import { readInput } from "./files";
import { inflateRaw } from "./inflateRaw";

export const FILE_PROBLEMS: Record<XlsxErrorCode, string> = {
  notXlsx: "不是 .xlsx 工作簿",
  oldFormat: "是旧版 .xls 工作簿，请另存为 .xlsx",
  encrypted: "工作簿设有打开密码，请另存为不加密的 .xlsx",
  damaged: "文件已损坏，无法读取",
  tooLarge: "文件过大，无法读取",
  unsupported: "是二进制工作簿（.xlsb），请另存为 .xlsx",
  strict: "是 Strict Open XML 工作簿，请另存为“Excel 工作簿 (*.xlsx)”",
};

/** @throws CannotRun */
export async function openWorkbook(path: string): Promise<Workbook> {
  return (await openFile(path)).workbook;
}

export interface OpenFile {
  readonly workbook: Workbook;
  readonly content: Uint8Array;
}

/** @throws CannotRun */
export async function openFile(path: string): Promise<OpenFile> {
  const content = await readInput(path, MAX_FILE_BYTES);
  try {
    return { workbook: loadXlsx(content, inflateRaw), content };
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new CannotRun(`${FILE_PROBLEMS[error.code]}：${path}`, { cause: error });
  }
}
