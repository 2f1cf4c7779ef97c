/** One mistake in a clean workbook is found at its cell, and nothing else is found that only follows from it. */
import { RULES } from "../../../../src/domain/rules/rules";
import { complaintsAbout } from "../../../support/foundFault";
import { PLANTED_FAULTS } from "../../../support/plantedFaults";

/** Each mistake in so many workbooks; 25 in the exhaustive tests */
const PLACES = 2;

test("each mistake is found at its cell, once", () => {
  expect(complaintsAbout(PLANTED_FAULTS, PLACES)).toEqual([]);
  expect(PLANTED_FAULTS.length * PLACES).toBeGreaterThan(200);
});

/** What no typed mistake can break */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "printed forms": ["R01", "R03", "R10", "R11", "R12", "R13", "R14", "R20", "R48", "R63", "R94"],
  "written reports": [..."R70 R71 R72 R73 R74 R75 R76 R77 R78 R79 R80 R81 R82 R85 R86 R87 R88".split(" ")],
  "last year's workbook": [..."Y1 Y2 Y3 Y4 Y5 Y6 Y7 Y8 Y9 Y10 Y11 Y12 Y13 Y14 Y15 Y16".split(" ")],
  "formulas without results": ["R62"],
};

test("every other rule has a mistake", () => {
  const planted = new Set(
    PLANTED_FAULTS.flatMap(({ code, under = code }) =>
      [code, under].map((one) => one.slice(0, one.indexOf("."))),
    ),
  );
  const elsewhere = Object.values(ELSEWHERE).flat();
  const missing = RULES.filter(({ id, rollup }) => rollup === undefined && !planted.has(id));
  expect(missing.map(({ id }) => id)).toEqual(
    RULES.map(({ id }) => id).filter((id) => elsewhere.includes(id)),
  );
});
