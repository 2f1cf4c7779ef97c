/** `npm run compare-selftest`: where the embedded host answers otherwise than an Excel did. */
import fc from "fast-check";
import { answersOfEmbeddedHost, differencesOf, linesOf } from "../../../scripts/selftestComparison";
import type { CheckResult } from "../../../src/excel/selftest/run";
import { CHECK_NAMES, CHECKS } from "../../../src/excel/selftest";
import type { Fact } from "../../../src/excel/selftest/check";
import { answersOf, decode, encode, type Answered } from "../../../src/excel/selftest/code";
import { parseReport } from "../../../src/selftest/parse";

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

describe("the code of the answers", () => {
  const surroundings = {
    platform: "PC",
    version: "16.0.17928.20000",
    excelApi: "1.17",
    ended: "complete",
    cleanedUp: true,
  } as const;
  const anyFacts = (assumed: Readonly<Record<string, Fact>>): fc.Arbitrary<Record<string, Fact>> =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constant({ ...assumed }) },
      fc.constantFrom("timeout", "GeneralException", "Error: any").map((error) => ({ error })),
      fc
        .array(fc.constantFrom("asAssumed", "differs", "missing"), { minLength: Object.keys(assumed).length })
        .map((answers) =>
          Object.fromEntries(
            Object.entries(assumed).flatMap(([name, fact], index): [string, Fact][] =>
              answers[index] === "missing" ? [] : [[name, answers[index] === "differs" ? "another" : fact]],
            ),
          ),
        ),
    );
  const anyAnswered: fc.Arbitrary<Answered> = fc.record({
    platform: fc.constantFrom("PC", "Mac", "OfficeOnline", "iOS", "undefined"),
    version: fc.oneof(
      fc.constantFrom("16.0.17928.20000", "16.89.24090815", "0.0.0.0", "", "16.0.1 beta"),
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join(".")),
    ),
    excelApi: fc.integer({ min: 1, max: 40 }).map((minor) => `1.${minor}`),
    ended: fc.constantFrom("complete", "stopped", "silent", "interrupted"),
    cleanedUp: fc.boolean(),
    checks: fc
      .tuple(
        ...CHECK_NAMES.map((name) =>
          anyFacts(CHECKS[name].assumed).map((facts) => ({ name, assumed: CHECKS[name].assumed, facts })),
        ),
      )
      .chain((all) => fc.nat({ max: all.length }).map((asked) => all.slice(0, asked))),
  });

  test("decodes to the same answers", () => {
    fc.assert(
      fc.property(anyAnswered, (answered) => {
        const code = encode(answered);
        expect(decode(code)).toEqual(answersOf(answered));
        expect(
          decode(code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll(" ", "-")),
        ).toEqual(answersOf(answered));
      }),
      { numRuns: 300 },
    );
  });

  test("has some 60 characters, without those that are mistaken for others", () => {
    const code = encode({ ...surroundings, checks: host });
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5} )*[0-9A-HJKMNP-TV-Z]{1,5}$/);
    expect(code.replaceAll(" ", "").length).toBeLessThanOrEqual(60);
    const worst = host.map(({ name, assumed }) => ({
      name,
      assumed,
      facts: Object.fromEntries(Object.keys(assumed).map((fact) => [fact, "another"])),
    }));
    expect(encode({ ...surroundings, checks: worst }).replaceAll(" ", "").length).toBeLessThanOrEqual(90);
  });

  test("is refused with one wrong character, and with two exchanged", () => {
    const code = encode({ ...surroundings, checks: host }).replaceAll(" ", "");
    for (let at = 0; at < code.length; at += 1) {
      const wrong = code[at] === "7" ? "8" : "7";
      expect(() => decode(code.slice(0, at) + wrong + code.slice(at + 1))).toThrow(
        "a character of it is wrong",
      );
      const [first, second] = code.slice(at, at + 2);
      if (second === undefined || first === second) continue;
      expect(() => decode(code.slice(0, at) + second + first + code.slice(at + 2))).toThrow("is wrong");
    }
    for (const text of ["", " ", "result.json", "ABC", "UUUUU UUUUU"])
      expect(() => decode(text)).toThrow("no code");
  });

  test("says what differs, what was not asked, and what no longer answered", () => {
    const checks = host.slice(0, 15).map((check) => {
      if (check.name === "dateBase") return { ...check, facts: { error: "timeout" } };
      if (check.name === "nullLeavesAlone") return { ...check, facts: { first: null, second: 1 } };
      return check;
    });
    const lines = linesOf(decode(encode({ ...surroundings, ended: "silent", cleanedUp: false, checks })));
    expect(lines).toEqual([
      "PC, Excel 16.0.17928.20000, ExcelApi 1.17; silent",
      "Not everything was deleted at the end",
      "nullLeavesAlone: not as assumed: first",
      "dateBase: failed (timeout)",
      `Not asked: ${CHECK_NAMES.slice(15).join(", ")}`,
      `15 of ${CHECK_NAMES.length} checks were asked`,
    ]);
  });
});
