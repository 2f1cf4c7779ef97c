/**
 * Where a figure stands, in Excel's own notation with the sheet's name: `资金!K12`, `'My data'!B2`.
 * The domain only passes it on.
 */
export type CellAddress = string & { readonly __brand?: "CellAddress" };
