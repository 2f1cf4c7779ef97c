import { createQueue } from "../../../src/operations/queue";

/** An operation that the test ends. */
function held(): {
  action: () => Promise<string>;
  end: (result: string) => void;
  fail: () => void;
  started: () => boolean;
} {
  let end: (result: string) => void = () => undefined;
  let fail: () => void = () => undefined;
  let started = false;
  const outcome = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = () => reject(new Error("failed"));
  });
  const action = (): Promise<string> => {
    started = true;
    return outcome;
  };
  return { action, end: (result) => end(result), fail: () => fail(), started: () => started };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("operations one after the other", () => {
  test("the second starts after the first has ended, and each gets its own result", async () => {
    const queue = createQueue();
    const [first, second] = [held(), held()];
    const results = [queue(first.action), queue(second.action)];
    await settle();
    expect([first.started(), second.started()]).toEqual([true, false]);
    first.end("one");
    await settle();
    expect(second.started()).toBe(true);
    second.end("two");
    await expect(Promise.all(results)).resolves.toEqual(["one", "two"]);
  });

  test("a failed one does not stop the next", async () => {
    const queue = createQueue();
    const [first, second] = [held(), held()];
    const results = [queue(first.action), queue(second.action)];
    first.fail();
    second.end("two");
    await expect(results[0]).rejects.toThrow("failed");
    await expect(results[1]).resolves.toBe("two");
  });
});
