import { counted, plural } from "../../../src/locales/en-US/plural";

test.each([
  [0, "0 cells", "do"],
  [1, "1 cell", "does"],
  ["1", "1 cell", "does"],
  [2, "2 cells", "do"],
  [21, "21 cells", "do"],
])("%s: words agree with the count", (count, words, verb) => {
  expect(counted(count, "cell")).toBe(words);
  expect(plural(count, "does", "do")).toBe(verb);
});
