import { officeContext } from "./context";

/** Address or path of the open workbook; null if it was never saved, and outside Excel. */
export function documentUrl(): string | null {
  const document: Partial<Office.Document> = officeContext().document ?? {};
  // Some hosts give an empty text, others none
  return document.url || null;
}
