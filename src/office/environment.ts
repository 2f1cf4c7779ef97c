/** Where the add-in runs. */
import { readTheme, type Theme } from "./theme";

/** The oldest Excel that has everything the add-in calls without asking: 2021 on the desktop, Microsoft 365, the web. */
export const REQUIRED_API = "1.9";

export interface Environment {
  /** False in a browser without Excel, and when Office.js could not be loaded */
  readonly inExcel: boolean;
  /** Excel has ExcelApi 1.9 */
  readonly supported: boolean;
  /** Excel's own language: `zh-CN`; null outside Excel */
  readonly displayLanguage: string | null;
  readonly theme: Theme;
}

const ELSEWHERE: Environment = { inExcel: false, supported: false, displayLanguage: null, theme: "light" };

/** Waits for Office.js, and asks Excel nothing. */
export async function readEnvironment(): Promise<Environment> {
  if (typeof Office === "undefined") return ELSEWHERE;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return ELSEWHERE;
  return {
    inExcel: true,
    supported: Office.context.requirements.isSetSupported("ExcelApi", REQUIRED_API),
    displayLanguage: Office.context.displayLanguage,
    theme: readTheme(),
  };
}
