/** The fault matrix: one test for each point, made from the requests that the flows send when nothing goes wrong. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { closeExcel } from "../openExcel";
import { Bench, type Flow } from "./bench";
import { flowsOf, type FlowGroup } from "./flows";
import { nameOf, pointsOf } from "./points";
import type { FlowRequests } from "./requests";

/** Fewer points than these: the flow does not do what it should. */
const FEWEST_POINTS = 25;

const ALL = process.env["FAULTS"] === "all";

function requestsOf(group: FlowGroup): readonly FlowRequests[] {
  const program = path.join(__dirname, "requests.ts");
  const printed = execFileSync(process.execPath, ["--import", "tsx", program, group], { encoding: "utf8" });
  return JSON.parse(printed) as readonly FlowRequests[];
}

/** Declares the tests of a group; afterwards the numbers of points and states are printed. */
export function faultTests(group: FlowGroup): void {
  let flows: readonly Flow[] = [];
  const tally: string[] = [];
  beforeAll(async () => {
    flows = await flowsOf(group);
    closeExcel();
  });
  afterAll(() => {
    process.stdout.write(`Fault matrix, ${group}\n${tally.join("\n")}\n`);
  });

  describe.each(requestsOf(group))("$name", ({ name, cancels, requests }) => {
    const points = pointsOf(requests, cancels, ALL);
    const count = { before: 0, after: 0, between: 0, told: 0 };
    let bench: Bench | null = null;

    beforeAll(async () => {
      const flow = flows.find((one) => one.name === name);
      if (flow === undefined) throw new Error(`no flow: ${name}`);
      const opened = await Bench.of(flow);
      bench = opened.bench;
      expect(opened.requests).toEqual(requests);
      expect(points.length).toBeGreaterThan(FEWEST_POINTS);
    });
    afterAll(() => {
      bench?.close();
      tally.push(
        `${name}: ${points.length} points, ${count.before} as before, ${count.after} as after, ${count.between} between (${count.told} times told and restored later)`,
      );
    });

    test.each(points.map((point) => [nameOf(point), point] as const))("%s", async (_, point) => {
      if (bench === null) throw new Error("the flow could not be prepared");
      const { state, told, troubles } = await bench.try(point);
      count[state] += 1;
      if (told) count.told += 1;
      expect(troubles).toEqual([]);
    });
  });
}
