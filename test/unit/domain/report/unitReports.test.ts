/** Reports of invented units: what is found in them, and what is not called wrong. */
import {
  alteredFigures,
  findingsOfTexts,
  rewritten,
  tiedFigures,
  withOtherSentences,
} from "../../../support/unitReports";

test("as they are, nothing is found", () => {
  expect(findingsOfTexts()).toEqual([]);
});

test("of the figures that the workbook has, nine of ten are tied to it", () => {
  const { all, failed } = tiedFigures();
  expect(1 - failed.length / all).toBeGreaterThan(0.94);
});

test("an altered figure is found at its place", () => {
  const { all, failed } = alteredFigures();
  expect(all).toBeGreaterThanOrEqual(200);
  expect(1 - failed.length / all).toBeGreaterThan(0.9);
});

test("written in another way nothing is called wrong", () => {
  const { all, errors, warnings } = rewritten();
  expect([all, errors, warnings]).toEqual([300, [], []]);
});

test("right sentences of other times, plans, shares and scores are not called wrong", () => {
  const { all, errors, warnings } = withOtherSentences(6);
  expect([all, errors, warnings]).toEqual([300, [], []]);
});
