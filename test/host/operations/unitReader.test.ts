/** Units' workbooks in a worker: it is stopped at once, and what ends it costs one file. */
import { unitFile } from "../../../scripts/rollup/workbooks";
import { inventedUnit, unitName } from "../../../scripts/rollup/units";
import { encodeUnit } from "../../../src/domain/rollup";
import { Cancelled } from "../../../src/port/errors";
import { readUnitFile } from "../../../src/files/readUnitFile";
import { readUnits, type ChosenFile, type UnitQuestion } from "../../../src/operations/rollup/unitReader";

/** What becomes of a question, by file; anything else is answered */
let fates: Readonly<Record<string, "ends" | "hangs">> = {};
let workers: FakeWorker[] = [];

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isTerminated = false;

  constructor() {
    workers.push(this);
  }

  postMessage({ file, bytes }: UnitQuestion): void {
    const fate = fates[file];
    if (fate === "hangs") return;
    setTimeout(() => {
      if (fate === "ends") this.onerror?.({ message: "out of memory" });
      else {
        const read = readUnitFile(file, bytes);
        this.onmessage?.({ data: read.kind === "read" ? { ...read, unit: encodeUnit(read.unit) } : read });
      }
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

beforeEach(() => {
  fates = {};
  workers = [];
  Object.assign(globalThis, { Worker: FakeWorker });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Worker");
});

const BYTES = [0, 5, 10].map((index) => unitFile(inventedUnit(index, 3)));
const FILES = BYTES.map((bytes, index): ChosenFile => ({
  name: `${index}.xlsx`,
  arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
}));

test("one worker reads all files, and ends", async () => {
  const read = await readUnits(FILES, {});
  expect(read.map((file) => (file.kind === "read" ? file.unit.name.value : file))).toEqual(
    [0, 5, 10].map(unitName),
  );
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
});

test("cancelled in the middle of a file, the worker is stopped and nothing more is read", async () => {
  fates = { "1.xlsx": "hangs" };
  const controller = new AbortController();
  const asked: number[] = [];
  const reading = readUnits(FILES, {
    signal: controller.signal,
    onProgress: (progress) => {
      if (progress.phase !== "files") return;
      asked.push(progress.done);
      if (progress.done === 1) setTimeout(() => controller.abort(), 20);
    },
  });
  await expect(reading).rejects.toBeInstanceOf(Cancelled);
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  expect(asked).toEqual([0, 1]);
});

test("a file that ends its worker is unread, and the next one gets a new worker", async () => {
  fates = { "1.xlsx": "ends" };
  const read = await readUnits(FILES, {});
  expect(read.map((file) => (file.kind === "read" ? "read" : [file.because, file.detail]))).toEqual([
    "read",
    ["failed", "out of memory"],
    "read",
  ]);
  expect(workers).toHaveLength(2);
});

test("where no worker ever answers, the page reads", async () => {
  fates = { "0.xlsx": "ends" };
  const read = await readUnits(FILES, {});
  expect(read.map(({ kind }) => kind)).toEqual(["read", "read", "read"]);
  expect(workers).toHaveLength(1);
});
