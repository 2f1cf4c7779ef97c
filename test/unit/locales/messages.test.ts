import { HostError, type HostErrorCode } from "../../../src/port/errors";
import { troubleMessages } from "../../../src/locales/trouble";
import { describe as describeError, languageOf, messagesIn } from "../../../src/locales";
import { LANGUAGES } from "../../../src/locales/languages";
import "../../support/everyLanguage";

const CODES = Object.keys(troubleMessages("zh-CN").host) as HostErrorCode[];

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["en-US", "en-US"],
  ["en-GB", "en-US"],
  ["EN", "en-US"],
  ["de-DE", "zh-CN"],
  ["", "zh-CN"],
])("Office in %s gets %s", (displayLanguage, language) => {
  expect(languageOf(displayLanguage)).toBe(language);
});

/** Every string that a table holds, those of its functions left out. */
function texts(table: unknown): string[] {
  if (typeof table === "string") return [table];
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(texts) : [];
}

test.each(LANGUAGES)("%s leaves no sentence empty", (language) => {
  for (const text of texts(messagesIn(language))) expect(text.trim()).not.toBe("");
});

test("no Chinese sentence was left in the English table", () => {
  expect(
    texts(messagesIn("en-US")).filter((text) => /[\u4e00-\u9fff]/.test(text.replaceAll("绩效_资金", ""))),
  ).toEqual([]);
});

describe.each(LANGUAGES)("an error in %s", (language) => {
  const describeIn = (error: unknown) => describeError(error, messagesIn(language));

  test.each(CODES)("%s says what happened and what next, in whole sentences", (code) => {
    const { what, next } = describeIn(new HostError(code));
    for (const sentence of [what, next]) {
      expect(sentence).toMatch(/[。.]$/);
      expect(sentence).not.toMatch(/undefined|null|（）|\(\)/);
    }
  });

  test("names the sheets, cells, names and codes that it is about", () => {
    expect(describeIn(new HostError("sheetProtected", { sheets: ["附件3"] })).what).toContain("附件3");
    expect(describeIn(new HostError("sheetExists", { sheets: ["资金"] })).what).toContain("资金");
    expect(describeIn(new HostError("nameExists", { definedNames: ["绩效_资金"] })).what).toContain(
      "绩效_资金",
    );
    expect(describeIn(new HostError("readBackDiffers", { cells: ["附件5!C4"] })).what).toContain("附件5!C4");
    expect(describeIn(new HostError("general", { hostCode: "GeneralException" })).what).toContain(
      "GeneralException",
    );
  });

  test("that is not an Error at all is still described", () => {
    expect(describeIn("out of cheese").next).toContain("out of cheese");
  });
});

test("a long list of cells is cut short, with its number", () => {
  const cells = Array.from({ length: 30 }, (_, row) => `附件5!C${row + 1}`);
  const { what } = describeError(new HostError("readBackDiffers", { cells }), messagesIn("zh-CN"));
  expect(what).toContain("附件5!C5 等 30 处");
  expect(what).not.toContain("附件5!C6");
});
