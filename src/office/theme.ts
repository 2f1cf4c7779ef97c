/** The theme of Office, which may differ from that of the system. */
import { officeContext } from "./context";

export type Theme = "light" | "dark";

/** `light`, the default of Office, if there is no theme: before Office is ready, and as a known fault on the web. */
export function readTheme(): Theme {
  const theme = officeContext().officeTheme;
  return theme && isDark(theme.bodyBackgroundColor) ? "dark" : "light";
}

/**
 * Excel has no event for a changed theme (`OfficeThemeChanged` exists in Outlook only), so the theme is read again when
 * the user returns to the pane and when the system's theme changes. Returns a function that stops watching.
 */
export function watchTheme(onChange: (theme: Theme) => void): () => void {
  let current = readTheme();
  const check = (): void => {
    const theme = readTheme();
    if (theme === current) return;
    current = theme;
    onChange(theme);
  };
  const controller = new AbortController();
  const { signal } = controller;
  window.addEventListener("focus", check, { signal });
  document.addEventListener("visibilitychange", check, { signal });
  // Returning from the ribbon without a click
  document.documentElement.addEventListener("pointerenter", check, { signal });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", check, { signal });
  return () => controller.abort();
}

/** Whether the perceived lightness of `#RRGGBB` is below one half. */
function isDark(color: string): boolean {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (digits === undefined) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) =>
    parseInt(digits.slice(start, start + 2), 16),
  );
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128;
}
