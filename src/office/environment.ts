/** Detects where the add-in runs. */
import { readTheme, type Theme } from "./theme";

/** The API set that the add-in requires: Excel 2021, Microsoft 365, Excel on the web. */
export const REQUIRED_API = "1.9";

export interface Environment {
  /** False in a plain browser and if Office.js could not be loaded */
  readonly inExcel: boolean;
  /** Excel has the required API set */
  readonly supported: boolean;
  /** Excel's own language: `zh-CN`; null outside Excel */
  readonly displayLanguage: string | null;
  readonly theme: Theme;
}

const OUTSIDE_EXCEL: Environment = {
  inExcel: false,
  supported: false,
  displayLanguage: null,
  theme: "light",
};

/** Waits for Office.js; sends no request to Excel. */
export async function readEnvironment(): Promise<Environment> {
  if (typeof Office === "undefined") return OUTSIDE_EXCEL;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return OUTSIDE_EXCEL;
  return {
    inExcel: true,
    supported: Office.context.requirements.isSetSupported("ExcelApi", REQUIRED_API),
    displayLanguage: Office.context.displayLanguage,
    theme: readTheme(),
  };
}

/** Whether this Excel says that it has an API set such as `1.18`. */
export function supportsApi(set: string): boolean {
  return typeof Office !== "undefined" && Office.context.requirements.isSetSupported("ExcelApi", set);
}
