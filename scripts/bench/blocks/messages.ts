/** Messages between the measured page and its Excel, which has its own thread. */
import { safeArray, type SafeArray } from "../../../src/emulator/excelWindow";

export const WORKBOOK = "/books/workbook.xlsx";
export const HOST_SCRIPT = "/scripts/host.js";

export type ToHost =
  | { readonly kind: "request"; readonly id: number; readonly body: string; readonly flags: number }
  | { readonly kind: "listen" | "unlisten"; readonly dispId: number };

export type ToPage =
  | { readonly kind: "ready" }
  /** A number refuses; a text is the reply's body */
  | { readonly kind: "answer"; readonly id: number; readonly answer: number | string }
  | { readonly kind: "event"; readonly dispId: number; readonly payload: Packed };

/** Arrays of the desktop host, as they pass from thread to thread */
export interface Packed {
  readonly values: readonly unknown[];
}

const isSafeArray = (value: unknown): value is SafeArray =>
  typeof value === "object" && value !== null && "toArray" in value;
const isPacked = (value: unknown): value is Packed =>
  typeof value === "object" && value !== null && "values" in value;

export function packed(array: SafeArray): Packed {
  return { values: array.toArray().map((value) => (isSafeArray(value) ? packed(value) : value)) };
}

export function unpacked({ values }: Packed): SafeArray {
  return safeArray(...values.map((value) => (isPacked(value) ? unpacked(value) : value)));
}
