import { createPause } from "../../../src/taskpane/start/pause";

describe("a pause in long work", () => {
  test("is due only after a while, and not again right after it", async () => {
    let time = 0;
    let rests = 0;
    const pause = createPause(
      () => time,
      () => {
        rests += 1;
        time += 100;
        return Promise.resolve();
      },
    );
    time += 5;
    expect(pause()).toBeUndefined();
    time += 20;
    await pause();
    expect(rests).toBe(1);
    expect(pause()).toBeUndefined();
  });
});
