import type { Language } from "./messages";

/** @param displayLanguage as Office or the browser gives it: `zh-CN`, `en-GB`, `EN` */
export function languageOf(displayLanguage: string): Language {
  return /^en\b/i.test(displayLanguage) ? "en-US" : "zh-CN";
}
