/** Addresses in Excel's A1 notation. Rows and columns are 0-based in the code, 1-based in the notation. */
export * from "./area";
export * from "./columns";
export * from "./cells";
export * from "./sheetNames";
export * from "./references";
export * from "./r1c1";
