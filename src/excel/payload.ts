/** Keeps a request below what Excel on the web takes (5 MB), and sends no more requests than that asks for. */
import { inPauses, mapInSteps, type Pause } from "../domain/steps";

const MAX_REQUEST_BYTES = 4_000_000;

/** Bytes of one call on an object, as Office.js writes it: 90 to 130 */
const CALL_BYTES = 130;
/** Of an object's path with the actions that make it and keep it alive: a range, its format, its font */
const RANGE_BYTES = 620;
/** Of a range alone */
export const BARE_RANGE_BYTES = 340;
/** A range's border: six edges, each an object of its own with one property */
export const BORDER_CALLS = 14;

export function callBytes(calls: number): number {
  return calls * CALL_BYTES;
}

/** Of naming some cells by their address */
export function rangeBytes(address: string): number {
  return RANGE_BYTES + address.length;
}

/** A part of a request that cannot be divided. */
export interface Step {
  /** Estimated from above */
  readonly bytes: number;
  /** Queues what is to be done; what it returns is called when that has been sent and done. */
  write(context: Excel.RequestContext): (() => void) | undefined;
}

/** Of one array of values, or anything else that is sent as JSON, with the range that it is given to. */
export function valuesBytes(values: unknown): number {
  return utf8Bytes(JSON.stringify(values)) + RANGE_BYTES;
}

const encoder = new TextEncoder();

function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}

export interface SendOptions {
  /** Bytes that are queued already; default 0 */
  readonly queued?: number;
  readonly pause?: Pause | undefined;
  /** Told after each request how many there have been, and of how many */
  readonly onSent?: (sent: number, total: number) => void;
}

/** Sends all steps in their order, in one request when they fit. */
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
  const afterwards = await inPauses(
    mapInSteps(steps, (step) => step.write(context), 1),
    pause,
  );
  await context.sync();
  for (const run of afterwards) run?.();
}

/** A step that is as large as what it writes, and reads nothing back. */
export function step(content: unknown, write: (context: Excel.RequestContext) => void): Step {
  return {
    bytes: valuesBytes(content),
    write: (context) => {
      write(context);
      return undefined;
    },
  };
}
