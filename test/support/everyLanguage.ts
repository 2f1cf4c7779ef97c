/** Imported for its effect: loads every language before the tests of a file run. */
import { LANGUAGES, loadLanguage } from "../../src/locales/languages";

beforeAll(async () => {
  await Promise.all(LANGUAGES.map(loadLanguage));
});
