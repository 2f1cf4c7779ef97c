import { formsMessages } from "../../../src/locales/forms";
import "../../support/everyLanguage";
import { textsOf } from "../../support/textsOf";

test.each(["zh-CN", "en-US"] as const)("%s leaves no sentence about printed forms empty", (language) => {
  const all = textsOf(formsMessages(language));
  expect(all.length).toBeGreaterThan(50);
  for (const text of all) expect(text.trim()).not.toMatch(/^$|undefined|null/);
});

test("no Chinese sentence was left in the English table", () => {
  expect(textsOf(formsMessages("en-US")).filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
});
