/** What can go wrong at the requests of a flow: every point is a test of its own. */
import type { Fault } from "../../../src/emulator";
import type { FaultRule } from "../../../src/emulator/faults";
import { HostErrorNumber } from "../../../src/emulator/wire";

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
 * @param cancels the user can break the flow off
 * @param all every refusal at the requests that only read, too, and every code half-way through them
 */
export function pointsOf(
  requests: readonly CleanRequest[],
  cancels: boolean,
  all: boolean,
): readonly (Point | CancelPoint)[] {
  const breaking = requests.map((_, index): CancelPoint => ({ request: index + 1, then: "cancelled" }));
  return [...faultPointsOf(requests, all), ...(cancels ? breaking : [])];
}

function faultPointsOf(requests: readonly CleanRequest[], all: boolean): Point[] {
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

/** `request 2, {"kind":"lostAnswer"}, fails` */
export function nameOf(point: Point | CancelPoint): string {
  if (point.then === "cancelled") return `request ${point.request}, cancelled`;
  const later =
    point.later === undefined ? "" : `, ${JSON.stringify(point.later[0])} × ${point.later.length}`;
  return `request ${point.request}, ${JSON.stringify(point.fault)}${later}, ${point.then}`;
}
