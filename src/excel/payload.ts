/** Sends steps in as few requests as the limit of Excel on the web (5 MB a request) allows. */
import { runYielding, mapYielding, type Pause } from "../domain/steps";

const MAX_REQUEST_BYTES = 4_000_000;

/** Bytes of one call as Office.js encodes it: 90 to 130 */
const CALL_BYTES = 130;
/** Bytes of an object path with the actions that create and track it: a range, its format, its font */
const RANGE_BYTES = 620;
/** Bytes of a range alone */
export const BARE_RANGE_BYTES = 340;
/** Calls for a range's borders: six edges, each an object with one property */
export const BORDER_CALLS = 14;

export function callBytes(calls: number): number {
  return calls * CALL_BYTES;
}

/** Estimated bytes of a range given by its address. */
export function rangeBytes(address: string): number {
  return RANGE_BYTES + address.length;
}

/** An indivisible part of a request. */
export interface Step {
  /** Upper estimate */
  readonly bytes: number;
  /** Queues the calls. The returned function runs after the request has succeeded. */
  write(context: Excel.RequestContext): (() => void) | undefined;
}

/** Estimated bytes of a value sent as JSON, and of the range that takes it. */
export function valuesBytes(values: unknown): number {
  return utf8Bytes(JSON.stringify(values)) + RANGE_BYTES;
}

const encoder = new TextEncoder();

function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}

export interface SendOptions {
  /** Bytes already queued; default 0 */
  readonly queued?: number;
  readonly pause?: Pause | undefined;
  /** Called after each request with the number sent and the total */
  readonly onSent?: (sent: number, total: number) => void;
}

/** Sends all steps in order, in one request if they fit. */
export async function sendInChunks(
  context: Excel.RequestContext,
  steps: readonly Step[],
  { queued = 0, pause, onSent }: SendOptions = {},
): Promise<void> {
  const requests = chunks(steps, queued);
  for (const [index, chunk] of requests.entries()) {
    await send(context, chunk, pause);
    onSent?.(index + 1, requests.length);
  }
}

function chunks(steps: readonly Step[], queued: number): Step[][] {
  const result: Step[][] = [[]];
  let bytes = queued;
  for (const step of steps) {
    if (bytes > 0 && bytes + step.bytes > MAX_REQUEST_BYTES) {
      result.push([]);
      bytes = 0;
    }
    result.at(-1)?.push(step);
    bytes += step.bytes;
  }
  return result;
}

async function send(context: Excel.RequestContext, steps: readonly Step[], pause?: Pause): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  const callbacks = await runYielding(
    mapYielding(steps, (step) => step.write(context), 1),
    pause,
  );
  await context.sync();
  for (const callback of callbacks) callback?.();
}

/** A step whose size is that of `content` and that reads nothing back. */
export function step(content: unknown, write: (context: Excel.RequestContext) => void): Step {
  return {
    bytes: valuesBytes(content),
    write: (context) => {
      write(context);
      return undefined;
    },
  };
}
