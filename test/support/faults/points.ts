/** What can go wrong at each request of a flow. */
import { createHash } from "node:crypto";
import type { Fault } from "../../../src/emulator";
import type { FaultRule } from "../../../src/emulator/faults";
import type { Quirks } from "../../../src/emulator/options";
import { HostErrorNumber } from "../../../src/emulator/wire";

/** Office.js error codes known for the calls that we use */
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

/** Excel refuses a whole request with these: they never come half-way. */
const WHOLE_REQUEST: readonly string[] = [
  "ActivityLimitReached",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "WriteNotSupportedWhenModalDialogOpen",
];
const MIDWAY_CODES = ERROR_CODES.filter((code) => !WHOLE_REQUEST.includes(code));

/** Numbers with which Excel refuses a whole request */
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
  /** Faults of the following requests, which roll back */
  readonly later?: readonly FaultRule[];
  /**
   * fails: the page lives on. crash …: the page closes at the last fault, and another one runs the flow again, or 还原.
   * refused: the rollback, if the flow needs one, fails as well.
   */
  readonly then: "fails" | "crash, again" | "crash, restore" | "refused";
}

/** The user cancels before this request. */
export interface CancelPoint {
  readonly request: number;
  readonly then: "cancelled";
}

/** The host behaves so during the whole flow. */
export interface QuirkPoint {
  /** Its number among the quirks */
  readonly request: number;
  readonly quirks: Quirks;
  readonly then: "contrary";
}

export type AnyPoint = Point | CancelPoint | QuirkPoint;

const QUIRKS: readonly Quirks[] = [
  { noPrinter: true },
  { lastBit: true },
  { date: "refused" },
  { sharedFormats: "lostInSheet" },
];

/** A request of a run without faults */
export interface CleanRequest {
  readonly actions: number;
}

export const FAULT_CLASSES = [
  "refused whole",
  "refused half-way",
  "answer lost",
  "never answered",
  "crash",
  "rollback refused",
  "cancelled",
  "contrary host",
] as const;
export type FaultClass = (typeof FAULT_CLASSES)[number];

/** Refusals of whole requests, nothing done */
const REFUSALS: readonly Fault[] = [
  ...ERROR_CODES.map((code): Fault => ({ kind: "error", code })),
  ...HOST_ERRORS.map((number): Fault => ({ kind: "hostError", number })),
];
/** No rollback takes more requests, all attempts counted. */
const ROLLBACK_REQUESTS = 12;
/** Actions that a request of the rollback performs before it fails */
const FIRST_ACTIONS = 6;
/** Prime, so that representatives go through the codes. */
const TURN = 7;
/** Of so many points a sample has one. */
const SAMPLED = 4;

/** Points of a flow, by class. `requests` are those of a clean run. */
export function pointsOf(
  requests: readonly CleanRequest[],
  cancels: boolean,
): ReadonlyMap<FaultClass, readonly AnyPoint[]> {
  const cancelling = requests.map((_, index): CancelPoint => ({ request: index + 1, then: "cancelled" }));
  const contrary = QUIRKS.map((quirks, index): QuirkPoint => ({
    request: index + 1,
    quirks,
    then: "contrary",
  }));
  return groupBy([...faultPointsOf(requests), ...(cancels ? cancelling : []), ...contrary], classOf);
}

/** Of the points of a class, one in the middle and one at the last request, which mostly writes. */
export function representativesOf(points: readonly AnyPoint[]): readonly AnyPoint[] {
  const byRequest = [...groupBy(points, ({ request }) => request)];
  const last = byRequest.length - 1;
  return [...new Set([last >> 1, last])].flatMap((index) => {
    const [request, choice] = byRequest[index] ?? [0, []];
    const point = choice[(request * TURN) % choice.length];
    return point === undefined ? [] : [point];
  });
}

/** A quarter of the points, another one for each seed */
export function sampleOf(points: readonly AnyPoint[], seed: string): readonly AnyPoint[] {
  return points.filter(
    (point) =>
      createHash("sha256")
        .update(`${seed} ${nameOf(point)}`)
        .digest()
        .readUInt32BE() %
        SAMPLED ===
      0,
  );
}

function classOf(point: AnyPoint): FaultClass {
  if (point.then === "cancelled") return "cancelled";
  if (point.then === "contrary") return "contrary host";
  if (point.then === "refused") return "rollback refused";
  if (point.then !== "fails") return "crash";
  switch (point.fault.kind) {
    case "after":
      return "refused half-way";
    case "lostAnswer":
      return "answer lost";
    case "noAnswer":
      return "never answered";
    default:
      return "refused whole";
  }
}

function faultPointsOf(requests: readonly CleanRequest[]): Point[] {
  return requests.flatMap(({ actions }, index) => {
    const request = index + 1;
    const midway = (turn: number): string => MIDWAY_CODES[(index + turn) % MIDWAY_CODES.length] ?? "";
    const after = (done: number, code: string): Fault => ({ kind: "after", actions: done, code });
    const steps = [...new Set([1, 2, actions >> 1, actions - 2, actions - 1])].filter(
      (step) => step > 0 && step < actions,
    );
    const failing: Fault[] = [
      ...REFUSALS,
      ...steps.map((step, turn) => after(step, midway(turn))),
      ...MIDWAY_CODES.map((code) => after(actions >> 1, code)),
      { kind: "lostAnswer" },
      { kind: "noAnswer", applied: false },
      { kind: "noAnswer", applied: true },
    ];
    const half = after(actions >> 1, midway(5));
    const undone: Fault = { kind: "noAnswer", applied: false };
    const done: Fault = { kind: "noAnswer", applied: true };
    const behind = (distances: readonly number[], fault: Fault): FaultRule[] =>
      distances.map((distance) => ({ request: request + distance, fault }));
    const every = Array.from({ length: ROLLBACK_REQUESTS }, (_, distance) => distance + 1);
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
      { request, fault: half, later: behind(every, midwayBack), then: "refused" },
      { request, fault: half, later: behind(every, noWriting), then: "refused" },
      // The page crashes during the rollback.
      ...every.slice(0, ROLLBACK_REQUESTS / 2).flatMap((distance): Point[] => [
        { request, fault: half, later: behind([distance], midwayBack), then: "crash, again" },
        { request, fault: half, later: behind([distance], done), then: "crash, restore" },
      ]),
    ];
  });
}

/** `request 2, {"kind":"lostAnswer"}, fails` */
export function nameOf(point: AnyPoint): string {
  if (point.then === "cancelled") return `request ${point.request}, cancelled`;
  if (point.then === "contrary") return JSON.stringify(point.quirks);
  const later =
    point.later === undefined ? "" : `, ${JSON.stringify(point.later[0])} × ${point.later.length}`;
  return `request ${point.request}, ${JSON.stringify(point.fault)}${later}, ${point.then}`;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
