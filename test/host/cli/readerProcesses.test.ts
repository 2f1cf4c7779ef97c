/** A file that ends its reader, or keeps it, is one unread file; the others go on. */
import path from "node:path";
import { readInProcesses } from "../../../src/cli/rollup/readerProcesses";

const SCRIPT = path.join(__dirname, "../../support/hostileReader.cjs");
const LIMITS = { heapMb: 40, timeMs: 1_500 };

test("limits of time and memory hold for each file", async () => {
  const names = ["甲", "慢", "乙", "大", "丙", "止", "丁", "慢", "戊"];
  const inputs = names.map((name) => ({ path: name, name, isOpen: false }));
  const counts: number[] = [];
  const files = await readInProcesses(SCRIPT, inputs, new Map(), (done) => counts.push(done), LIMITS);
  const why = files.map((file) => (file.kind === "unread" ? [file.file, file.because] : []));
  expect(why).toEqual([
    ["甲", "damaged"],
    ["慢", "tooSlow"],
    ["乙", "damaged"],
    ["大", "tooMuchMemory"],
    ["丙", "damaged"],
    ["止", "failed"],
    ["丁", "damaged"],
    ["慢", "tooSlow"],
    ["戊", "damaged"],
  ]);
  expect(counts).toEqual(names.map((_, index) => index + 1));
});
