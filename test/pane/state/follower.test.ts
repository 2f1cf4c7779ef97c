import { createFollower } from "../../../src/taskpane/state/follower";

/** Visits that the test ends */
function slowVisits(): {
  readonly visited: string[];
  readonly arrived: number[];
  readonly failed: [string, unknown][];
  readonly follow: (cell: string) => void;
  end(error?: Error): Promise<void>;
} {
  const visited: string[] = [];
  const arrived: number[] = [];
  const failed: [string, unknown][] = [];
  let settle: (error?: Error) => void = () => undefined;
  const follow = createFollower(
    (cell) => {
      visited.push(cell);
      return new Promise((resolve, reject) => {
        settle = (error) => (error === undefined ? resolve() : reject(error));
      });
    },
    {
      arrived: () => arrived.push(visited.length),
      failed: (cell, error) => failed.push([cell, error]),
    },
  );
  return {
    visited,
    arrived,
    failed,
    follow,
    end: async (error) => {
      settle(error);
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

test("of the cells that arrive during a visit, only the last is visited", async () => {
  const visits = slowVisits();
  for (const cell of ["资金!K2", "资金!K3", "资金!K4", "资金!K5"]) visits.follow(cell);
  expect(visits.visited).toEqual(["资金!K2"]);
  await visits.end();
  expect(visits.visited).toEqual(["资金!K2", "资金!K5"]);
  await visits.end();
  expect(visits.arrived).toEqual([1, 2]);
  visits.follow("资金!K6");
  expect(visits.visited).toEqual(["资金!K2", "资金!K5", "资金!K6"]);
});

test("a failed visit is reported with its cell, and the next one still starts", async () => {
  const visits = slowVisits();
  visits.follow("资金!K2");
  visits.follow("资金!K3");
  const trouble = new Error("busy");
  await visits.end(trouble);
  expect(visits.failed).toEqual([["资金!K2", trouble]]);
  expect(visits.visited).toEqual(["资金!K2", "资金!K3"]);
  await visits.end();
  expect(visits.arrived).toEqual([2]);
});
