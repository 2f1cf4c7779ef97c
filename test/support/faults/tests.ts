/** The fault matrix: in each flow a test for each class of fault, over the requests that the flow sends. */
import { closeExcel } from "../openExcel";
import { Bench } from "./bench";
import { faultFiles, type FaultFiles } from "./files";
import type { Flows } from "./flows";
import {
  FAULT_CLASSES,
  nameOf,
  pointsOf,
  representativesOf,
  sampleOf,
  type AnyPoint,
  type FaultClass,
} from "./points";

/** `all`, or the seed of a sample: test/exhaustive/jest.config.cjs */
const ASKED = process.env["FAULT_POINTS"] ?? "all";

/** @param choice representatives: of each class some requests, with one point each */
export function faultTests(flows: Flows, choice: "representatives" | "exhaustive" = "representatives"): void {
  jest.setTimeout(60 * 60_000);
  let files: FaultFiles | null = null;
  const tally: string[] = [];
  beforeAll(async () => {
    files = await faultFiles();
  });
  afterAll(() => {
    if (choice === "exhaustive") process.stdout.write(`Fault matrix (${ASKED})\n${tally.join("\n")}\n`);
  });

  const chosenOf = (flow: string, points: readonly AnyPoint[]): readonly AnyPoint[] => {
    if (choice === "representatives") return representativesOf(points);
    return ASKED === "all" ? points : sampleOf(points, `${ASKED} ${flow}`);
  };

  describe.each(Object.entries(flows))("%s", (name, { prepare, cancels = false, restores = false }) => {
    const count = { points: 0, before: 0, after: 0, between: 0, reported: 0 };
    let bench: Bench | null = null;
    let points: ReadonlyMap<FaultClass, readonly AnyPoint[]> = new Map();

    beforeAll(async () => {
      if (files === null) throw new Error("the workbooks could not be prepared");
      const flow = await prepare(files);
      closeExcel();
      const opened = await Bench.of(flow, restores);
      bench = opened.bench;
      points = pointsOf(opened.requests, cancels);
    });
    afterAll(() => {
      bench?.close();
      tally.push(
        `${name}: ${count.points} points, ${count.before} as before, ${count.after} as after, ${count.between} between (${count.reported} reported and restored later)`,
      );
    });

    const classes = FAULT_CLASSES.filter((fault) => cancels || fault !== "cancelled");
    test.each(classes)("%s: the workbook is as before or as after", async (fault) => {
      if (bench === null) throw new Error("the flow could not be prepared");
      const all = points.get(fault) ?? [];
      expect(all.length).toBeGreaterThan(0);
      const failures: string[] = [];
      for (const point of chosenOf(name, all)) {
        const { state, reported, troubles } = await bench.try(point);
        count.points += 1;
        count[state] += 1;
        if (reported) count.reported += 1;
        for (const trouble of troubles) failures.push(`${nameOf(point)}: ${trouble}`);
      }
      expect(failures).toEqual([]);
    });
  });
}
