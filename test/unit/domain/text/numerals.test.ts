import { countWordsToFigures, percentWordsToFigures } from "../../../../src/domain/text/numerals";

describe("percentages in words", () => {
  test.each([
    ["百分之零", "0%"],
    ["百分之〇点五", "0.5%"],
    ["百分之五", "5%"],
    ["百分之两点五", "2.5%"],
    ["百分之十", "10%"],
    ["百分之一十", "10%"],
    ["百分之十二", "12%"],
    ["百分之二十", "20%"],
    ["百分之九十五", "95%"],
    ["百分之九十五点二五", "95.25%"],
    ["百分之八点零五〇一", "8.0501%"],
    ["百分之百", "100%"],
    ["百分之一百", "100%"],
    ["百分之一百二十", "120%"],
    ["百分之二百", "200%"],
    ["千分之三", "3‰"],
    ["千分之二点五", "2.5‰"],
    ["百分之8", "8%"],
    ["百分之98.25", "98.25%"],
    ["不低于百分之九十以上", "不低于90%以上"],
    ["控制在百分之4.2以内", "控制在4.2%以内"],
  ])("%s is %s", (words, figures) => {
    expect(percentWordsToFigures(words)).toBe(figures);
  });

  test.each([
    "百分之",
    "百分之一二",
    "百分之十百",
    "百分之百二",
    "百分之二十三四",
    "百分之九十点",
    "百分之零十",
    "百分之几",
    "百分比",
    "百分之点五",
  ])("%s is unchanged", (words) => {
    expect(percentWordsToFigures(words)).toBe(words);
  });
});

describe("texts that are too long for a figure", () => {
  // Looking for the unit behind each numeral would take minutes.
  test.each(["三人，", "1万", "一"])("many times %s: unchanged", (part) => {
    const text = part.repeat(400_000);
    expect(countWordsToFigures(text)).toBe(text);
  });
});
