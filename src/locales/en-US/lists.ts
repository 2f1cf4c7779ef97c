/** Several names or places in a sentence. */
export const list = (items: readonly string[]): string => items.join(", ");

/** A department has a hundred of them. */
export const sheetList = (sheets: readonly string[]): string =>
  sheets.length > 3 ? `${list(sheets.slice(0, 2))} and ${sheets.length - 2} more sheets` : list(sheets);

/** Of many cells, the first five */
export const firstOf = (places: readonly string[]): string =>
  `${list(places.slice(0, 5))}${places.length > 5 ? ` and ${places.length - 5} more` : ""}`;
