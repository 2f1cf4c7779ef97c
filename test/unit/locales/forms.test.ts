import { formsMessages } from "../../../src/locales/forms";
import "../../support/everyLanguage";

/** Every string of a table, those that its functions make of `x` and numbers too. */
function texts(table: unknown): string[] {
  if (typeof table === "string") return [table];
  if (typeof table === "function") return [String((table as (...inputs: unknown[]) => unknown)("x", 2, 3))];
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(texts) : [];
}

test.each(["zh-CN", "en-US"] as const)("%s leaves no sentence about printed forms empty", (language) => {
  const all = texts(formsMessages(language));
  expect(all.length).toBeGreaterThan(50);
  for (const text of all) expect(text.trim()).not.toMatch(/^$|undefined|null/);
});

test("no Chinese sentence was left in the English table", () => {
  expect(texts(formsMessages("en-US")).filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
});
