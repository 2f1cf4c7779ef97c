/** Office's own theme, which need not be that of the system. */

export type Theme = "light" | "dark";

/** Before Office is ready, and known fault on the web: there is no theme. Office is light unless someone changed it. */
export function readTheme(): Theme {
  if (typeof Office === "undefined") return "light";
  const context: Office.Context | undefined = Office.context;
  const theme: Office.OfficeTheme | undefined = context?.officeTheme;
  return theme && isDark(theme.bodyBackgroundColor) ? "dark" : "light";
}

/**
 * Excel has no event for a changed theme (`OfficeThemeChanged` is Outlook's), so the theme is read again whenever the
 * user comes back to the pane, and when the system's changes, which Office may follow. Gives the way to stop.
 */
export function watchTheme(onChange: (theme: Theme) => void): () => void {
  let known = readTheme();
  const look = (): void => {
    const theme = readTheme();
    if (theme === known) return;
    known = theme;
    onChange(theme);
  };
  const ending = new AbortController();
  const { signal } = ending;
  window.addEventListener("focus", look, { signal });
  document.addEventListener("visibilitychange", look, { signal });
  // To come back from the ribbon to the pane without a click is to move the pointer in.
  document.documentElement.addEventListener("pointerenter", look, { signal });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", look, { signal });
  return () => ending.abort();
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
