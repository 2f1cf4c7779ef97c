/** Runs a flow with a fault at one of its requests, and tells what the workbook is afterwards. */
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { parseAddress } from "../../../src/a1";
import type { CallOptions, Operations } from "../../../src/operations";
import { excelOperations } from "../excelOperations";
import { EmbeddedHost } from "../../../src/emulator";
import { Calculator, type Workbook } from "../../../src/xlsx";
import { bootOffice, installGlobals } from "../../../src/emulator/node";
import { loadXlsx, saveXlsx } from "../../../src/xlsx/file";
import { Cancelled, HostError } from "../../../src/port/errors";
import { cancelledAfter } from "../cancelling";
import { LongTimers } from "../longTimers";
import { TIME } from "../openExcel";
import { differingParts, firstDifference, partsOf, type Parts } from "../workbookParts";
import type { AnyPoint, CancelPoint, CleanRequest, Point, QuirkPoint } from "./points";

/** Setting of the sheets that are still to be set up */
const PENDING_SET_UPS = "绩效自评版面";

export interface Flow {
  /** The file that it starts from */
  readonly start: Uint8Array;
  run(operations: Operations, running?: CallOptions): Promise<unknown>;
}

export interface Outcome {
  /** The workbook: as before, as after a clean run, or neither */
  readonly state: "before" | "after" | "between";
  /** Excel refused the rollback as well, and the error reported what had changed */
  readonly reported: boolean;
  /** Differences if the workbook is neither, and wrong reports to the user */
  readonly troubles: readonly string[];
}

export class Bench {
  private constructor(
    private readonly flow: Flow,
    private readonly restores: boolean,
    private readonly timers: LongTimers,
    private readonly calculator: Calculator,
  ) {}

  private workbook: Workbook | null = null;
  /** The host of a workbook that is as before the flow */
  private ready: EmbeddedHost | null = null;
  private operations: Operations = excelOperations();
  private closePage: () => void = () => undefined;
  private original: Parts = new Map();
  private finished: Parts = new Map();
  private states = new States(this.original, this.finished);
  /** By what the host does: no point is tried twice. */
  private readonly outcomes = new Map<string, Outcome>();

  /**
   * Runs the flow once without a fault.
   *
   * @param restores the flow is a 还原
   */
  static async of(
    flow: Flow,
    restores: boolean,
  ): Promise<{ readonly bench: Bench; readonly requests: readonly CleanRequest[] }> {
    const bench = new Bench(flow, restores, new LongTimers(), new Calculator());
    return { bench, requests: await bench.cleanRun() };
  }

  close(): void {
    this.closePage();
    this.timers.uninstall();
  }

  async try(point: AnyPoint): Promise<Outcome> {
    const key = JSON.stringify(plainly(point));
    const outcome = this.outcomes.get(key) ?? (await this.tryOnce(point));
    this.outcomes.set(key, outcome);
    return outcome;
  }

  private async tryOnce(point: AnyPoint): Promise<Outcome> {
    const host = this.ready ?? (await this.open());
    this.ready = null;
    host.log.length = 0;
    const { heard, reported, trouble } = await this.runAt(host, point);
    await this.finishSetUps(host);
    const state = this.states.of(this.bytes());
    const isKnown = state === "before" || state === "after";
    if (state === "before") this.ready = host;
    return {
      state: isKnown ? state : "between",
      reported,
      troubles: [
        ...(isKnown ? [] : [state]),
        ...(trouble === null ? [] : [trouble]),
        ...(heard === "success" && state === "before" ? ["reported as done, but is not"] : []),
      ],
    };
  }

  private runAt(host: EmbeddedHost, point: AnyPoint): Promise<Heard> {
    if (point.then === "cancelled") return this.cancelAt(host, point);
    return point.then === "contrary" ? this.runContrary(host, point) : this.runPoint(host, point);
  }

  private async runContrary(host: EmbeddedHost, { quirks }: QuirkPoint): Promise<Heard> {
    host.setFaults([]);
    host.setQuirks(quirks);
    const error = await this.flow.run(this.operations).then(
      () => null,
      (reason: unknown) => reason,
    );
    host.setQuirks({});
    // Whatever the host does so, the flow succeeds.
    return { ...heard(error), trouble: error === null ? null : String(error) };
  }

  /** What was refused after the figures is done by the user's next try. */
  private async finishSetUps(host: EmbeddedHost): Promise<void> {
    if (!host.workbook.settings.has(PENDING_SET_UPS)) return;
    host.setFaults([]);
    await this.operations.setUpPages();
  }

  private async open(): Promise<EmbeddedHost> {
    this.closePage();
    this.workbook = loadXlsx(this.flow.start);
    const host = new EmbeddedHost(this.workbook, { calculator: this.calculator, keepLog: true });
    await this.openPage(host);
    return host;
  }

  private async openPage(host: EmbeddedHost): Promise<void> {
    const office = await bootOffice(host);
    const uninstall = installGlobals(office);
    this.operations = excelOperations({ now: () => TIME, version: "0.0.0-test", givenUpMs: 0 });
    this.closePage = () => {
      uninstall();
      office.close();
    };
  }

  private bytes(): Buffer {
    if (this.workbook === null) throw new Error("no workbook is open");
    return Buffer.from(saveXlsx(this.workbook, (part) => deflateRawSync(part, { level: 1 })));
  }

  private parts(): Parts {
    return partsOf(this.bytes());
  }

  private async cleanRun(): Promise<CleanRequest[]> {
    const host = await this.open();
    this.original = this.parts();
    host.log.length = 0;
    await this.flow.run(this.operations);
    this.finished = this.parts();
    this.states = new States(this.original, this.finished);
    return host.log
      .filter(({ kind }) => kind === "ordinary")
      .map(({ request }) => ({ actions: request.Actions.length }));
  }

  private async cancelAt(host: EmbeddedHost, { request }: CancelPoint): Promise<Heard> {
    host.setFaults([]);
    host.resetCost();
    const signal = cancelledAfter(host, request - 1);
    const error = await this.flow.run(this.operations, { signal }).then(
      () => null,
      (reason: unknown) => reason,
    );
    // A write of 还原 that has begun runs to its end.
    const right = error === null || error instanceof Cancelled;
    return { ...heard(error), trouble: right ? null : String(error) };
  }

  private async runPoint(host: EmbeddedHost, { request, fault, later = [], then }: Point): Promise<Heard> {
    host.setFaults([{ request, fault }, ...later]);
    host.resetCost();
    const crashes = then.startsWith("crash");
    const last = then === "refused" ? request : Math.max(request, ...later.map((rule) => rule.request));
    const run = this.flow.run(this.operations).then(
      () => null,
      (error: unknown) => error,
    );
    let settled = false;
    void run.then(() => {
      settled = true;
    });
    const mute = fault.kind === "noAnswer";
    while (!settled && !(mute || crashes ? host.cost.requests >= last : false)) await soon();
    if (crashes) {
      this.closePage();
      this.timers.forget();
      host.setFaults([]);
      await this.openPage(host);
      if (then === "crash, again") await this.runAgain(host);
      else if ((await this.operations.canRestore())?.kind === "interrupted") await this.operations.restore();
      return NOTHING_HEARD;
    }
    if (mute) this.timers.expire();
    const error = await run;
    host.setFaults([]);
    const readable = later.some((rule) => rule.fault.kind === "writing");
    // After a failed read the flow reads again, sheet by sheet: its write may follow the last refusal and succeed.
    return then === "refused" && error !== null ? this.afterRefusal(error, readable) : heard(error);
  }

  private async runAgain(host: EmbeddedHost): Promise<void> {
    // Pending set-ups: the write itself was done.
    await this.finishSetUps(host);
    // A 还原 that was applied after all is not offered again: the next one goes back one run more.
    if (this.restores && this.states.of(this.bytes()) === "after") return;
    await this.flow.run(this.operations).catch(expectRefusal);
  }

  /**
   * Excel has refused the rollback: the error reports what has changed, and 还原 restores it.
   *
   * @param readable the workbook could be read, so that the error reports nothing unchanged
   */
  private async afterRefusal(error: unknown, readable: boolean): Promise<Heard> {
    const changed = this.changedSheets();
    const reported = error instanceof HostError && error.code === "rollbackFailed";
    const named = reported
      ? [...error.sheets, ...error.cells.map((cell) => parseAddress(cell)?.sheet ?? cell)]
      : [];
    const unnamed = changed.filter((sheet) => !named.includes(sheet));
    const unchanged = readable && !this.restores ? named.filter((sheet) => !changed.includes(sheet)) : [];
    if ((await this.operations.canRestore())?.kind === "interrupted") await this.operations.restore();
    const troubles = [
      ...(unnamed.length === 0 ? [] : [`changed, but not reported: ${unnamed.join()}`]),
      ...(unchanged.length === 0 ? [] : [`reported, but not changed: ${unchanged.join()}`]),
    ];
    return { ...NOTHING_HEARD, reported, trouble: troubles.length === 0 ? null : troubles.join("; ") };
  }

  /** Names of the sheets that differ from the original; a list of choices whose source has moved follows by itself. */
  private changedSheets(): string[] {
    const now = sheetParts(this.parts());
    const then = sheetParts(this.original);
    const names = new Set([...now.keys(), ...then.keys()]);
    const withoutSources = (part: string | undefined): string | undefined =>
      part?.replace(/<formula([12])>[^<]*<\/formula\1>/g, "");
    return [...names].filter((name) => withoutSources(now.get(name)) !== withoutSources(then.get(name)));
  }
}

/** What the flow reports to the user */
interface Heard {
  readonly heard: "success" | "failure" | null;
  /** That the rollback failed, and where */
  readonly reported: boolean;
  readonly trouble: string | null;
}

const NOTHING_HEARD: Heard = { heard: null, reported: false, trouble: null };

function heard(error: unknown): Heard {
  const typed = error === null || error instanceof HostError;
  return {
    heard: error === null ? "success" : "failure",
    reported: false,
    trouble: typed ? null : `no typed error: ${String(error)}`,
  };
}

/** Classifies files as before or after; equal bytes are compared once. */
class States {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly before: Parts,
    private readonly after: Parts,
  ) {}

  /** `before`, `after`, or the first difference from before */
  of(bytes: Buffer): string {
    const key = createHash("sha256").update(bytes).digest("hex");
    const state = this.known.get(key) ?? this.compare(partsOf(bytes));
    this.known.set(key, state);
    return state;
  }

  private compare(parts: Parts): string {
    if (differingParts(parts, this.before).length === 0) return "before";
    if (differingParts(parts, this.after).length === 0) return "after";
    return firstDifference(this.before, parts);
  }
}

/** The part of each sheet by its name, as `partsOf` has put it into the list of sheets. */
function sheetParts(parts: Parts): Map<string, string> {
  const sheets = (parts.get("xl/workbook.xml") ?? "").matchAll(
    /<sheet name="([^"]*)"[^>]* target="([^"]*)"/g,
  );
  return new Map(
    [...sheets].map(([, name = "", target = ""]) => [
      name,
      parts.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`) ?? "",
    ]),
  );
}

/** A second 新建 is refused if the first was applied after all. */
function expectRefusal(error: unknown): void {
  if (!(error instanceof HostError)) throw error;
}

/** A request that fails after no action is one that is refused. */
function plainly(point: AnyPoint): AnyPoint {
  if (!("fault" in point) || point.fault.kind !== "after" || point.fault.actions > 0) return point;
  return { ...point, fault: { kind: "error", code: point.fault.code } };
}

function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
