/** Where the add-in runs. */

/** The oldest Excel that has everything the add-in calls without asking: 2021 on the desktop, Microsoft 365, the web. */
export const REQUIRED_API = "1.9";

export interface Environment {
  /** False in a browser without Excel, and when Office.js could not be loaded */
  readonly inExcel: boolean;
  /** Excel has ExcelApi 1.9 */
  readonly supported: boolean;
  /** Excel's own language: `zh-CN`; null outside Excel */
  readonly displayLanguage: string | null;
  readonly theme: "light" | "dark";
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
    theme: theme(),
  };
}

/** Known fault: the theme is missing on the web. */
function theme(): "light" | "dark" {
  const officeTheme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  return officeTheme && isDark(officeTheme.bodyBackgroundColor) ? "dark" : "light";
}

/** Perceived lightness of `#RRGGBB` below the middle */
function isDark(color: string): boolean {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (digits === undefined) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) =>
    parseInt(digits.slice(start, start + 2), 16),
  );
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128;
}
