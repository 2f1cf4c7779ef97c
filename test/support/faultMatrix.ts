/** A flow with something going wrong at each of its requests, in each way; and what the workbook is afterwards. */
import { createHash } from "node:crypto";
import { createActions, type Actions } from "../../src/actions";
import type { Running } from "../../src/actions/types";
import { EmbeddedHost, type Fault, type Workbook } from "../../src/emulator";
import type { FaultRule } from "../../src/emulator/host/faults";
import { HostErrorNumber } from "../../src/emulator/host/wire";
import { createNodeCalculator } from "../../src/emulator/calculation/node";
import { bootOffice, installGlobals } from "../../src/emulator/node";
import { loadXlsx } from "../../src/emulator/xlsx";
import { Cancelled, HostError } from "../../src/excel/errors";
import { cancelledAfter } from "./cancelling";
import { LongTimers } from "./longTimers";
import { bytesOf, TIME } from "./openExcel";
import { differingParts, firstDifference, partsOf, type Parts } from "./workbookParts";

export interface Flow {
  readonly name: string;
  /** The file that it begins with */
  readonly start: Uint8Array;
  run(actions: Actions, running?: Running): Promise<unknown>;
  /** A 还原: when it breaks off, all that it would put back is told */
  readonly restores?: boolean;
  /** Whether `run` can be broken off by its signal: it is, at each request */
  readonly cancels?: boolean;
}

/** Codes of Office.js that a request can end with, as far as they are known for the calls used */
export const ERROR_CODES = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotFound",
  "ConnectionFailure",
  "GeneralException",
  "HostRestartNeeded",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InternalServerError",
  "InvalidArgument",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidOrTimedOutSession",
  "InvalidReference",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "NotImplemented",
  "RangeExceedsLimit",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Timeout",
  "UndoNotSupported",
  "UnsupportedFeature",
  "UnsupportedOperation",
  "WriteNotSupportedWhenModalDialogOpen",
] as const;

/** Excel turns a request down as a whole with these, so that they never come half-way through one. */
const WHOLE_REQUEST: readonly string[] = [
  "ActivityLimitReached",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "WriteNotSupportedWhenModalDialogOpen",
];
const MIDWAY_CODES = ERROR_CODES.filter((code) => !WHOLE_REQUEST.includes(code));

/** Excel's numbers for a request that it turns down as a whole */
const HOST_ERRORS = [
  HostErrorNumber.internalError,
  HostErrorNumber.cellEditMode,
  HostErrorNumber.modalDialogOpen,
  HostErrorNumber.tooManyIncompleteRequests,
  HostErrorNumber.activityLimitReached,
  HostErrorNumber.requestPayloadTooLarge,
] as const;

export interface Point {
  readonly request: number;
  readonly fault: Fault;
  /** And of the requests behind it: those of the putting back */
  readonly later?: readonly FaultRule[];
  /**
   * fails: the page lives on. crash …: the page is gone at the last of the faults, and another one runs the flow, or
   * 还原. refused: nothing of the putting back succeeds.
   */
  readonly then: "fails" | "crash, again" | "crash, restore" | "refused";
}

/** The user breaks off before this request */
export interface CancelPoint {
  readonly request: number;
  readonly then: "cancelled";
}

/** A request of a run in which nothing goes wrong */
export interface CleanRequest {
  readonly actions: number;
  readonly wrote: boolean;
}

/** Failures of whole requests with nothing done */
const REFUSALS: readonly Fault[] = [
  ...ERROR_CODES.map((code): Fault => ({ kind: "error", code })),
  ...HOST_ERRORS.map((number): Fault => ({ kind: "hostError", number })),
];
/** Of these at each request that only reads, another lot at each one: nothing has been, or is, written there. */
const REFUSALS_OF_READING = 4;

/** No putting back takes more requests, all attempts counted. */
const PUTTING_BACK = 12;
/** Where a request of the putting back breaks off: behind what it does first */
const FIRST_ACTIONS = 6;

/**
 * @param requests those of a clean run
 * @param all every refusal at the requests that only read, too, and every code half-way through them
 */
export function pointsOf(requests: readonly CleanRequest[], all: boolean): Point[] {
  return requests.flatMap(({ actions, wrote }, index) => {
    const request = index + 1;
    const everything = all || wrote;
    const midway = (turn: number): string => MIDWAY_CODES[(index + turn) % MIDWAY_CODES.length] ?? "";
    const after = (done: number, code: string): Fault => ({ kind: "after", actions: done, code });
    const steps = [...new Set([1, 2, actions >> 1, actions - 2, actions - 1])].filter(
      (step) => step > 0 && step < actions,
    );
    const failing: Fault[] = [
      ...REFUSALS.filter(
        (_, turn) =>
          everything || (turn + index * REFUSALS_OF_READING) % REFUSALS.length < REFUSALS_OF_READING,
      ),
      ...steps.map((step, turn) => after(step, midway(turn))),
      ...(everything ? MIDWAY_CODES.map((code) => after(actions >> 1, code)) : []),
      { kind: "lostAnswer" },
      { kind: "noAnswer", applied: false },
      { kind: "noAnswer", applied: true },
    ];
    const half = after(actions >> 1, midway(5));
    const undone: Fault = { kind: "noAnswer", applied: false };
    const done: Fault = { kind: "noAnswer", applied: true };
    const behind = (distances: readonly number[], fault: Fault): FaultRule[] =>
      distances.map((distance) => ({ request: request + distance, fault }));
    const every = Array.from({ length: PUTTING_BACK }, (_, distance) => distance + 1);
    const refusal: Fault = { kind: "error", code: "GeneralException" };
    const noWriting: Fault = { kind: "writing", code: "AccessDenied" };
    const midwayBack = after(FIRST_ACTIONS, "GeneralException");
    return [
      ...failing.map((fault): Point => ({ request, fault, then: "fails" })),
      ...[undone, half, done].flatMap((fault): Point[] => [
        { request, fault, then: "crash, again" },
        { request, fault, then: "crash, restore" },
      ]),
      { request, fault: half, later: behind(every, refusal), then: "refused" },
      ...(everything
        ? [
            { request, fault: half, later: behind(every, midwayBack), then: "refused" } as const,
            { request, fault: half, later: behind(every, noWriting), then: "refused" } as const,
            // The page is gone while it puts back.
            ...every.slice(0, PUTTING_BACK / 2).flatMap((distance): Point[] => [
              { request, fault: half, later: behind([distance], midwayBack), then: "crash, again" },
              { request, fault: half, later: behind([distance], done), then: "crash, restore" },
            ]),
          ]
        : []),
    ];
  });
}

export interface Outcome {
  readonly points: number;
  /** How often the workbook was as before, and as after a clean run */
  readonly before: number;
  readonly after: number;
  /** Of these: how often Excel refused the putting back as well, and the user was told what had changed */
  readonly told: number;
  /** Points after which the workbook was neither, with the first difference */
  readonly between: readonly string[];
}

export class Bench {
  private constructor(
    private readonly flow: Flow,
    private readonly timers: LongTimers,
    private readonly calculator: Awaited<ReturnType<typeof createNodeCalculator>>,
  ) {}

  private host: EmbeddedHost | null = null;
  private workbook: Workbook | null = null;
  private actions: Actions = createActions();
  private closePage: () => void = () => undefined;
  private original: Parts = new Map();
  private finished: Parts = new Map();

  static async try(flow: Flow): Promise<Outcome> {
    const timers = new LongTimers();
    const bench = new Bench(flow, timers, await createNodeCalculator());
    try {
      return await bench.tryAll();
    } finally {
      bench.closePage();
      timers.uninstall();
    }
  }

  private async open(): Promise<EmbeddedHost> {
    this.closePage();
    this.workbook = loadXlsx(this.flow.start);
    this.host = new EmbeddedHost(this.workbook, { calculator: this.calculator, keepLog: true });
    await this.openPage(this.host);
    return this.host;
  }

  private async openPage(host: EmbeddedHost): Promise<void> {
    const office = await bootOffice(host);
    const uninstall = installGlobals(office);
    this.actions = createActions({ now: () => TIME, version: "0.0.0-test" });
    this.closePage = () => {
      uninstall();
      office.close();
    };
  }

  private bytes(): Buffer {
    if (this.workbook === null) throw new Error("no workbook is open");
    return bytesOf(this.workbook);
  }

  private parts(): Parts {
    return partsOf(this.bytes());
  }

  private async tryAll(): Promise<Outcome> {
    const requests = await this.cleanRun();
    const cancels = this.flow.cancels === true ? requests : [];
    const points = [
      ...pointsOf(requests, process.env["FAULTS"] === "all"),
      ...cancels.map((_, index): CancelPoint => ({ request: index + 1, then: "cancelled" })),
    ];
    const tally = { before: 0, after: 0, told: 0 };
    const between: string[] = [];
    const states = new States(this.original, this.finished);
    let host = await this.open();
    for (const point of points) {
      host.log.length = 0;
      const { heard, told, trouble } =
        point.then === "cancelled" ? await this.cancelAt(host, point) : await this.runPoint(host, point);
      if (told) tally.told += 1;
      const state = states.of(this.bytes());
      if (state === "before" || state === "after") tally[state] += 1;
      else between.push(`${nameOf(point)}: ${state}`);
      if (trouble !== null) between.push(`${nameOf(point)}: ${trouble}`);
      if (heard === "success" && state === "before")
        between.push(`${nameOf(point)}: told as done, but is not`);
      if (state !== "before") host = await this.open();
    }
    return { points: points.length, ...tally, between };
  }

  private async cleanRun(): Promise<CleanRequest[]> {
    const host = await this.open();
    this.original = this.parts();
    host.log.length = 0;
    await this.flow.run(this.actions);
    this.finished = this.parts();
    return host.log
      .filter(({ kind }) => kind === "ordinary")
      .map(({ request, wrote }) => ({ actions: request.Actions.length, wrote }));
  }

  private async cancelAt(host: EmbeddedHost, { request }: CancelPoint): Promise<Heard> {
    host.setFaults([]);
    host.resetCost();
    const signal = cancelledAfter(host, request - 1);
    const error = await this.flow.run(this.actions, { signal }).then(
      () => null,
      (reason: unknown) => reason,
    );
    // A write of 还原 that has begun is brought to its end.
    const right = error === null || error instanceof Cancelled;
    return { ...heard(error), trouble: right ? null : String(error) };
  }

  private async runPoint(host: EmbeddedHost, { request, fault, later = [], then }: Point): Promise<Heard> {
    host.setFaults([{ request, fault }, ...later]);
    host.resetCost();
    const crashes = then.startsWith("crash");
    const last = then === "refused" ? request : Math.max(request, ...later.map((rule) => rule.request));
    const run = this.flow.run(this.actions).then(
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
      if (then === "crash, again") await this.flow.run(this.actions).catch(expectRefusal);
      else if ((await this.actions.canRestore())?.kind === "broken") await this.actions.restore();
      return NOTHING_HEARD;
    }
    if (mute) this.timers.expire();
    const error = await run;
    host.setFaults([]);
    const readable = later.some((rule) => rule.fault.kind === "writing");
    return then === "refused" ? this.afterRefusal(error, readable) : heard(error);
  }

  /**
   * Excel has refused to put back: what has changed is told, and 还原 puts it back.
   *
   * @param readable the workbook could be read meanwhile: then nothing is told that has not changed
   */
  private async afterRefusal(error: unknown, readable: boolean): Promise<Heard> {
    const changed = this.changedSheets();
    const told = error instanceof HostError && error.code === "notPutBack";
    const named = told
      ? [...error.sheets, ...error.cells.map((cell) => cell.slice(0, cell.lastIndexOf("!")))]
      : [];
    const unnamed = changed.filter((sheet) => !named.includes(sheet));
    const unchanged =
      readable && this.flow.restores !== true ? named.filter((sheet) => !changed.includes(sheet)) : [];
    if ((await this.actions.canRestore())?.kind === "broken") await this.actions.restore();
    const troubles = [
      ...(unnamed.length === 0 ? [] : [`changed, but not told: ${unnamed.join()}`]),
      ...(unchanged.length === 0 ? [] : [`told, but not changed: ${unchanged.join()}`]),
    ];
    return { ...NOTHING_HEARD, told, trouble: troubles.length === 0 ? null : troubles.join("; ") };
  }

  /** Names of the sheets that differ from the original now */
  private changedSheets(): string[] {
    if (this.workbook === null) return [];
    const before = loadXlsx(this.flow.start);
    const names = new Set([...this.workbook.sheets, ...before.sheets].map(({ name }) => name));
    const now = sheetParts(this.workbook, this.parts());
    const then = sheetParts(before, this.original);
    return [...names].filter((name) => now.get(name) !== then.get(name));
  }
}

/** What the user is told in the end */
interface Heard {
  readonly heard: "success" | "failure" | null;
  /** That it could not be put back, and where */
  readonly told: boolean;
  readonly trouble: string | null;
}

const NOTHING_HEARD: Heard = { heard: null, told: false, trouble: null };

function heard(error: unknown): Heard {
  const typed = error === null || error instanceof HostError;
  return {
    heard: error === null ? "success" : "failure",
    told: false,
    trouble: typed ? null : `no typed error: ${String(error)}`,
  };
}

/** Which of the two files one is; files of the same bytes are compared once. */
class States {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly before: Parts,
    private readonly after: Parts,
  ) {}

  /** `before`, `after`, or where it differs from the first */
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

/** The part of each sheet, by the sheet's name: sheets are written in their order. */
function sheetParts(workbook: Workbook, parts: Parts): Map<string, string> {
  const number = (part: string): number => Number(/(\d+)\.xml$/.exec(part)?.[1] ?? 0);
  const texts = [...parts]
    .filter(([part]) => part.startsWith("xl/worksheets/sheet"))
    .sort(([one], [other]) => number(one) - number(other))
    .map(([, text]) => text);
  return new Map(workbook.sheets.map(({ name }, index) => [name, texts[index] ?? ""]));
}

/** A second 新建 is refused when the first was done after all. */
function expectRefusal(error: unknown): void {
  if (!(error instanceof HostError)) throw error;
}

function nameOf(point: Point | CancelPoint): string {
  const fault = point.then === "cancelled" ? "" : `${JSON.stringify(point.fault)}, `;
  return `request ${point.request}, ${fault}${point.then}`;
}

function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
