/** Sends steps in as few requests as the limits of a request allow. */
import { runYielding, mapYielding, type Pause } from "../domain/yielding";
import type { SheetPhase } from "../port/options";
import { announceActions, type HostOptions } from "./run";

/** What a request costs: Excel on the web limits its bytes, and every Excel takes time for each action. */
export interface Size {
  readonly bytes: number;
  readonly actions: number;
}

/** Excel on the web accepts 5 MB a request. Ours stay answerable within seconds: about ten sheets. */
const MAX_REQUEST: Size = { bytes: 4_000_000, actions: 1_500 };

export const NO_SIZE: Size = { bytes: 0, actions: 0 };

export function sumOf(sizes: readonly Size[]): Size {
  return sizes.reduce(
    (total, size) => ({ bytes: total.bytes + size.bytes, actions: total.actions + size.actions }),
    NO_SIZE,
  );
}

export function times({ bytes, actions }: Size, count: number): Size {
  return { bytes: bytes * count, actions: actions * count };
}

/** Estimated size of calls: Office.js encodes one in 90 to 130 bytes. */
export function callSize(calls: number): Size {
  return { bytes: calls * 130, actions: calls };
}

/** A range alone: Office.js creates it twice over, to track it and to release it */
export const BARE_RANGE: Size = { bytes: 340, actions: 2 };
/** Calls for a range's borders: six edges, each an object with one property */
export const BORDER_CALLS = 13;

/** Estimated size of a range given by its address, with its format and its font. */
export function rangeSize(address: string): Size {
  return { bytes: 620 + address.length, actions: 4 };
}

/** An indivisible part of a request. */
export interface Step {
  /** Upper estimate */
  readonly size: Size;
  /** The sheet of which this is the last step, for the progress */
  readonly completes?: string;
  /** Queues the calls. The returned function runs after the request has succeeded. */
  write(context: Excel.RequestContext): (() => void) | undefined;
}

/** Estimated size of a value sent as JSON, and of the range that takes it. */
export function valuesSize(values: unknown): Size {
  return sumOf([{ bytes: utf8Bytes(JSON.stringify(values)), actions: 1 }, rangeSize("")]);
}

const encoder = new TextEncoder();

function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}

export interface SendOptions extends Pick<HostOptions, "pause" | "onProgress"> {
  /** Already queued; default nothing */
  readonly queued?: Size;
  /** Default `writing` */
  readonly phase?: SheetPhase;
}

/** Sends all steps in order, in one request if they fit. Reports how many sheets are complete after each request. */
export async function sendInChunks(
  context: Excel.RequestContext,
  steps: readonly Step[],
  { queued = NO_SIZE, phase = "writing", pause, onProgress }: SendOptions = {},
): Promise<void> {
  const completed = (of: readonly Step[]): number =>
    of.filter(({ completes }) => completes !== undefined).length;
  const total = completed(steps);
  let done = 0;
  onProgress?.({ phase, done, total });
  for (const chunk of chunks(steps, queued)) {
    await send(context, chunk, pause);
    done += completed(chunk);
    onProgress?.({ phase, done, total });
  }
}

function chunks(steps: readonly Step[], queued: Size): Step[][] {
  const result: Step[][] = [[]];
  let size = queued;
  for (const step of steps) {
    const grown = sumOf([size, step.size]);
    if (size.bytes > 0 && (grown.bytes > MAX_REQUEST.bytes || grown.actions > MAX_REQUEST.actions)) {
      result.push([]);
      size = step.size;
    } else size = grown;
    result.at(-1)?.push(step);
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
  announceActions(context, sumOf(steps.map(({ size }) => size)).actions);
  await context.sync();
  for (const callback of callbacks) callback?.();
}

/** A step whose size is that of `content` and that reads nothing back. */
export function step(content: unknown, write: (context: Excel.RequestContext) => void): Step {
  return {
    size: valuesSize(content),
    write: (context) => {
      write(context);
      return undefined;
    },
  };
}
