/** Cell edit, payloads, injected faults, cost, latency and calculation. */
import type { HostCalculator } from "../../../src/emulator";
import { Calculator } from "../../../src/xlsx";
import { closeAll, failureOf, open, settled, type Bench } from "./support";

afterEach(closeAll);

async function write(bench: Bench, value: unknown, address = "A1"): Promise<void> {
  await bench.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
    await context.sync();
  });
}

async function read(bench: Bench, address = "A1"): Promise<unknown> {
  return bench.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values[0]?.[0];
  });
}

describe("while a cell is edited", () => {
  test("requests fail, including those that only read", async () => {
    const bench = await open();
    bench.host.startCellEdit();
    expect((await failureOf(write(bench, 1))).code).toBe("InvalidOperationInCellEditMode");
    expect((await failureOf(read(bench))).code).toBe("InvalidOperationInCellEditMode");
    bench.host.endCellEdit();
    expect(await read(bench)).toBe("");
  });

  test("requests that allow a delay are executed when it ends", async () => {
    const bench = await open();
    bench.host.startCellEdit();
    let done = false;
    const waiting = bench.office.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
      done = true;
    });
    await settled();
    expect([done, bench.host.workbook.sheets[0]!.cells.size]).toEqual([false, 0]);
    bench.host.endCellEdit();
    await waiting;
    expect(bench.host.workbook.sheets[0]!.cells.size).toBe(1);
  });
});

describe("while Excel is busy", () => {
  test("an open dialog of Excel allows requests to read but not to write", async () => {
    const bench = await open();
    bench.host.setDialogOpen(true);
    expect((await failureOf(write(bench, 1))).code).toBe("WriteNotSupportedWhenModalDialogOpen");
    expect(await read(bench)).toBe("");
    bench.host.setDialogOpen(false);
    await write(bench, 1);
    expect(await read(bench)).toBe(1);
  });

  test("no request is answered while it hangs; they are executed in order when it resumes", async () => {
    const bench = await open();
    bench.host.setHanging(true);
    const done: unknown[] = [];
    const all = Promise.all([
      write(bench, 1).then(() => done.push("written")),
      read(bench).then((value) => done.push(value)),
    ]);
    await settled();
    expect([done, bench.host.workbook.sheets[0]!.cells.size]).toEqual([[], 0]);
    bench.host.setHanging(false);
    await all;
    expect(done).toEqual(["written", 1]);
  });

  test("it refuses further requests from a page that has fifty unanswered ones", async () => {
    const bench = await open();
    const outcomes = Array.from({ length: 60 }, () =>
      read(bench).then(
        () => "answered",
        () => "refused",
      ),
    );
    const count = (await Promise.all(outcomes)).filter((outcome) => outcome === "answered").length;
    // Unanswered internal requests of the library count as well
    expect(count).toBeGreaterThan(40);
    expect(count).toBeLessThanOrEqual(50);
    while (bench.host.cost.cleanUpRequests < count) await settled();
    await settled();
    expect(await read(bench)).toBe("");
  });

  test("a user action can be run just before a request arrives", async () => {
    const bench = await open();
    bench.host.beforeRequest(2, () => bench.host.userEdit("Sheet1", "A1", "2"));
    expect([await read(bench), await read(bench)]).toEqual(["", 2]);
  });
});

describe("payloads", () => {
  test("of more than five megabytes are refused before anything is executed", async () => {
    const bench = await open();
    const text = "预".repeat(30_000);
    const failure = await failureOf(
      bench.run(async (context) => {
        const rows = Array.from({ length: 60 }, () => [text]);
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:A60").values = rows;
        await context.sync();
      }),
    );
    expect(failure.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(bench.host.workbook.sheets[0]!.cells.size).toBe(0);
    expect(bench.host.cost.writeRequests).toBe(1);
  });

  test("fail if the reply is larger, but the changes of the request remain", async () => {
    const bench = await open({}, (host) => {
      for (let row = 1; row <= 60; row++) host.userEdit("Sheet1", `B${row}`, "预".repeat(30_000));
    });
    const failure = await failureOf(
      bench.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("B1:B60").load("values");
        await context.sync();
      }),
    );
    expect(failure.code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await read(bench)).toBe(1);
  });
});

describe("injected faults", () => {
  test("affect only the chosen request", async () => {
    const bench = await open();
    bench.host.setFaults([{ request: 2, fault: { kind: "error", code: "GeneralException", status: 500 } }]);
    await write(bench, 1);
    expect((await failureOf(write(bench, 2))).code).toBe("GeneralException");
    expect(await read(bench)).toBe(1);
  });

  test("can occur after some of the actions", async () => {
    const bench = await open({ keepLog: true });
    const work = (): Promise<void> =>
      bench.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A2").values = [[2]];
        await context.sync();
      });
    await work();
    const { Actions } = bench.host.log.findLast(({ kind }) => kind === "ordinary")!.request;
    const second = Actions.map(({ Name }) => Name).lastIndexOf("Values");
    await write(bench, "", "A1");
    await write(bench, "", "A2");
    bench.host.setFaults([{ request: 1, fault: { kind: "after", actions: second, code: "InternalError" } }]);
    expect((await failureOf(work())).code).toBe("InternalError");
    expect([await read(bench, "A1"), await read(bench, "A2")]).toEqual([1, ""]);
  });

  test("can lose the answer of a request that was executed", async () => {
    const bench = await open();
    bench.host.setFaults([{ request: 1, fault: { kind: "lostAnswer" } }]);
    expect((await failureOf(write(bench, 1))).code).toBe("GeneralException");
    expect(await read(bench)).toBe(1);
  });

  test("can leave a request unanswered", async () => {
    const bench = await open();
    bench.host.setFaults([
      { request: 1, fault: { kind: "noAnswer", applied: false } },
      { request: 2, fault: { kind: "noAnswer", applied: true } },
    ]);
    let answered = 0;
    for (const value of [1, 2]) void write(bench, value, `A${value}`).then(() => (answered += 1));
    await settled();
    expect(answered).toBe(0);
    expect([await read(bench, "A1"), await read(bench, "A2")]).toEqual(["", 2]);
  });

  test("can be numeric host errors", async () => {
    const bench = await open();
    bench.host.setFaults([{ request: 1, fault: { kind: "hostError", number: 5102 } }]);
    expect((await failureOf(write(bench, 1))).code).toBe("ActivityLimitReached");
  });
});

describe("cost", () => {
  test("counts reads and writes separately, and excludes start-up and clean-up", async () => {
    const bench = await open();
    await write(bench, 1);
    await read(bench);
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").format.font.bold = true;
      sheet.load("name");
      await context.sync();
    });
    await settled();
    const { cost } = bench.host;
    expect([cost.requests, cost.writeRequests, cost.readRequests]).toEqual([3, 2, 1]);
    expect(cost.cleanUpRequests).toBe(3);
    expect([cost.actions > 3, cost.bytesSent > 500, cost.bytesReceived > 300]).toEqual([true, true, true]);
    bench.host.resetCost();
    expect(bench.host.cost.requests).toBe(0);
  });

  test("counts bytes as UTF-8", async () => {
    const bench = await open();
    await write(bench, "a".repeat(100));
    const ascii = bench.host.cost.bytesSent;
    bench.host.resetCost();
    await write(bench, "预".repeat(100));
    expect(bench.host.cost.bytesSent - ascii).toBe(200);
  });

  test("a request whose write is refused counts as a write", async () => {
    const bench = await open();
    bench.host.protect("Sheet1");
    await failureOf(write(bench, 1));
    expect(bench.host.cost).toMatchObject({ writeRequests: 1, readRequests: 0 });
  });

  test("selecting cells and adding event handlers are not writes", async () => {
    const bench = await open();
    await bench.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => undefined);
      context.workbook.worksheets.getActiveWorksheet().getRange("B2").select();
      await context.sync();
    });
    expect(bench.host.cost).toMatchObject({ writeRequests: 0, readRequests: 1 });
  });
});

test("an answer arrives after the configured latency", async () => {
  const bench = await open({ latency: 60 });
  const start = performance.now();
  await read(bench);
  expect(performance.now() - start).toBeGreaterThanOrEqual(55);
});

describe("calculation", () => {
  /** Sets every formula to the number of calculations so far. */
  class Counting implements HostCalculator {
    times = 0;
    recalculate(workbook: Parameters<HostCalculator["recalculate"]>[0]): void {
      this.times += 1;
      for (const sheet of workbook.sheets) {
        for (const cell of sheet.cells.values()) {
          if (cell.formula === null) continue;
          cell.value = this.times;
          delete cell.stale;
        }
      }
    }
  }

  test("happens once after a request that writes, not after one that reads", async () => {
    const calculator = new Counting();
    const bench = await open({ calculator });
    await write(bench, 1);
    await write(bench, "=A1", "B1");
    expect(calculator.times).toBe(2);
    expect(await read(bench, "B1")).toBe(2);
    expect(calculator.times).toBe(2);
    bench.host.userEdit("Sheet1", "A1", "5");
    expect(calculator.times).toBe(3);
  });

  test("happens before values are read in the same request, unless it is suspended", async () => {
    const calculator = new Counting();
    const bench = await open({ calculator });
    await write(bench, "=A1", "B1");
    const values = await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      const at = sheet.getRange("B1").load("values");
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[2]];
      const suspended = sheet.getRange("B1").load("values");
      await context.sync();
      const next = sheet.getRange("B1").load("values");
      await context.sync();
      return [at.values, suspended.values, next.values].flat(2);
    });
    expect(values).toEqual([2, 2, 3]);
  });

  test("waits for calculate in manual mode", async () => {
    const calculator = new Counting();
    const bench = await open({ calculator });
    await write(bench, "=A1", "B1");
    await bench.run(async (context) => {
      context.application.calculationMode = "Manual";
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[3]];
      context.application.load("calculationMode");
      await context.sync();
      expect(context.application.calculationMode).toBe("Manual");
      expect(calculator.times).toBe(1);
      context.application.calculate("Recalculate");
      await context.sync();
      expect(calculator.times).toBe(2);
    });
  });

  test("with the real engine gives the same figures as Excel", async () => {
    const bench = await open({ calculator: new Calculator() });
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A3").values = [[2515.17], [18], ["=ROUND(A1+A2,2)"]];
      sheet.getRange("B3").values = [["=A3/A1"]];
      sheet.getRange("B3").numberFormat = [["0.00%"]];
      const range = sheet.getRange("A3:B3").load("values,formulas,text");
      await context.sync();
      expect(range.values[0]?.[0]).toBe(2533.17);
      expect(range.formulas).toEqual([["=ROUND(A1+A2,2)", "=A3/A1"]]);
      expect(range.text).toEqual([["2533.17", "100.72%"]]);
    });
  });
});
