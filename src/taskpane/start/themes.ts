/** The light theme is always loaded; the dark one is a separate chunk. */
import { webLightTheme, type Theme } from "@fluentui/react-components";

export interface PaneTheme {
  readonly scheme: "light" | "dark";
  readonly theme: Theme;
}

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export const LIGHT: PaneTheme = { scheme: "light", theme: { ...webLightTheme, fontFamilyBase: FONTS } };

/** Returns `present` if the chunk does not load; the next change tries again. */
export async function loadTheme(scheme: PaneTheme["scheme"], present: PaneTheme): Promise<PaneTheme> {
  if (scheme === "light") return LIGHT;
  const loaded = import(/* webpackChunkName: "dark" */ "./darkTheme");
  return loaded.then(
    ({ default: dark }) => ({ scheme, theme: { ...dark, fontFamilyBase: FONTS } }),
    () => present,
  );
}
