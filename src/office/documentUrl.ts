/** Address or path of the open workbook; null if it was never saved, and outside Excel. */
export function documentUrl(): string | null {
  if (typeof Office === "undefined") return null;
  const { document } = Office.context as Partial<Office.Context>;
  // Some hosts give an empty text, others none
  const url = (document as Partial<Office.Document> | undefined)?.url;
  return url === undefined || url === "" ? null : url;
}
