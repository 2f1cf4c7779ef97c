import fc from "fast-check";
import { runSync, runYielding, mapYielding, type Pause } from "../../../src/domain/yielding";

describe("work in steps", () => {
  test("gives the same result at once or with pauses", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), async (items, every) => {
        const steps = () => mapYielding(items, (item, index) => item * 2 + index, every);
        const expected = items.map((item, index) => item * 2 + index);
        expect(runSync(steps())).toEqual(expected);
        expect(await runYielding(steps(), undefined)).toEqual(expected);
        expect(await runYielding(steps(), () => Promise.resolve())).toEqual(expected);
      }),
    );
  });

  test("yields after every n items and continues afterwards", async () => {
    const seen: string[] = [];
    const pause: Pause = () => {
      seen.push("pause");
      return seen.length < 4 ? Promise.resolve().then(() => void seen.push("rested")) : undefined;
    };
    await runYielding(
      mapYielding([1, 2, 3, 4, 5], (item) => void seen.push(String(item)), 2),
      pause,
    );
    expect(seen).toEqual(["1", "2", "pause", "rested", "3", "4", "pause", "5"]);
  });

  test("throws an error that occurs between two steps", async () => {
    const steps = () =>
      mapYielding(
        [1, 0],
        (item) => {
          if (item === 0) throw new Error("a fault");
        },
        1,
      );
    expect(() => runSync(steps())).toThrow("a fault");
    await expect(runYielding(steps(), () => Promise.resolve())).rejects.toThrow("a fault");
  });
});
