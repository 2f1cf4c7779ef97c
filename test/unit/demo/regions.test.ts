import { nextRegion, type Region } from "../../../src/demo/regions";

const region = (name: string): Region & { readonly name: string } => ({
  name,
  holds: (focused) => (focused as unknown as string | null) === name,
  focus: () => undefined,
});
const REGIONS = ["ribbon", "grid", "pane"].map(region);

const next = (focused: string | null, back = false, regions = REGIONS): string | undefined =>
  (nextRegion(regions, focused as unknown as Element | null, back) as { readonly name: string } | null)?.name;

test("F6 goes round, Shift+F6 the other way", () => {
  expect(["ribbon", "grid", "pane"].map((from) => next(from))).toEqual(["grid", "pane", "ribbon"]);
  expect(["ribbon", "grid", "pane"].map((from) => next(from, true))).toEqual(["pane", "ribbon", "grid"]);
});

test("from nowhere it starts as from the ribbon; a closed pane is left out", () => {
  expect(next(null)).toBe("grid");
  expect(next("grid", false, REGIONS.slice(0, 2))).toBe("ribbon");
  expect(nextRegion([], null, false)).toBeNull();
});
