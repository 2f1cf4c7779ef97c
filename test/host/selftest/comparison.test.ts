/** `npm run compare-selftest`: where the embedded host answers otherwise than an Excel did. */
import { answersOfEmbeddedHost, differencesOf, parseReport } from "../../../scripts/selftestComparison";
import type { CheckResult } from "../../../src/excel/selftest/run";

let host: readonly CheckResult[] = [];
beforeAll(async () => {
  host = await answersOfEmbeddedHost("1.17");
});

test("an Excel that answers alike differs nowhere, however slow it is", () => {
  const slow = host.map((check) => ({ ...check, milliseconds: 90_000, times: { any: 90_000 } }));
  expect(differencesOf(slow, host)).toEqual([]);
});

test("names the fact, both answers, and what only one of them said", () => {
  const excel = host.map((check) => {
    if (check.name === "dateBase") return { ...check, facts: { firstDayOf2000: 35_064 }, holds: false };
    if (check.name === "freezeUnseen")
      return { ...check, facts: { error: "GeneralException" }, holds: false };
    if (check.name === "doubles") return { ...check, facts: { ...check.facts, sameToTheLastBit: false } };
    return check;
  });
  expect(differencesOf(excel, host)).toEqual([
    { check: "doubles", fact: "sameToTheLastBit", excel: "false", embedded: "true" },
    { check: "dateBase", fact: "firstDayOf2000", excel: "35064", embedded: "36526" },
    { check: "freezeUnseen", fact: "error", excel: '"GeneralException"', embedded: "–" },
    { check: "freezeUnseen", fact: "rows", excel: "–", embedded: "2" },
  ]);
});

test("asks an embedded host with the API set of that Excel", async () => {
  const old = await answersOfEmbeddedHost("1.9");
  expect(differencesOf(old, host)).toEqual([
    { check: "mergeAcross", fact: "merges", excel: "–", embedded: "3" },
  ]);
});

test("refuses what is no result of the self-test", () => {
  for (const json of ["null", "{}", '{"report":"selftest"}', "[]"]) {
    expect(() => parseReport(json)).toThrow("no result of the self-test");
  }
});
