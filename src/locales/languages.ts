/**
 * The languages of the add-in: Chinese is built in, each other one is a folder and a line in `OTHERS`.
 * This is the only place that chooses between languages.
 */
import type { Sentences } from "./sentences";

/** Each loads its folder as a chunk of its own. */
const OTHERS = {
  "en-US": () => import(/* webpackChunkName: "en-US" */ "./en-US"),
};

export const BUILT_IN = "zh-CN";
type OtherLanguage = keyof typeof OTHERS;
export type Language = typeof BUILT_IN | OtherLanguage;

const OTHER_LANGUAGES = Object.keys(OTHERS) as OtherLanguage[];
export const LANGUAGES: readonly Language[] = [BUILT_IN, ...OTHER_LANGUAGES];

const loaded = new Map<Language, Sentences>();

/** Makes the sentences of `language` available; a failed load can be repeated. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === BUILT_IN || loaded.has(language)) return;
  const { sentences } = await OTHERS[language]();
  loaded.set(language, sentences);
}

/**
 * One part of a language. The caller hands in the Chinese one, so that a chunk holds only the parts that it uses.
 * @throws Error if `loadLanguage` has not loaded the language
 */
export function sentencesIn<Part extends keyof Sentences>(
  language: Language,
  part: Part,
  builtIn: Sentences[Part],
): Sentences[Part] {
  if (language === BUILT_IN) return builtIn;
  const sentences = loaded.get(language);
  if (sentences === undefined) throw new Error(`The language ${language} is not loaded`);
  return sentences[part];
}

const primaryTag = (tag: string): string => tag.split("-", 1)[0]?.toLowerCase() ?? "";

/**
 * The language for Office's display language; Chinese if there is none.
 * @param displayLanguage as Office or the browser gives it: `zh-CN`, `en-GB`, `EN`
 */
export function languageOf(displayLanguage: string): Language {
  const tag = primaryTag(displayLanguage);
  return OTHER_LANGUAGES.find((language) => primaryTag(language) === tag) ?? BUILT_IN;
}
