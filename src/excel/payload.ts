/** Keeps a request below what Excel on the web takes (5 MB), and sends no more requests than that asks for. */
import type { SheetDefinition } from "../workbook/sheet";

const MAX_REQUEST_BYTES = 4_000_000;

/** Bytes of one call with its object's path, as Office.js writes it: some 200, counted generously */
const CALL_BYTES = 400;
/** Calls that a style costs at most, and a validation */
const CALLS_OF_A_STYLE = 40;
const CALLS_OF_A_VALIDATION = 6;
/** A cell's number format and its share of an address */
const CELL_BYTES = 40;

/** A part of a request that cannot be divided. */
export interface Step {
  /** Estimated from above */
  readonly bytes: number;
  /** Queues what is to be done; what it returns is called when that has been sent and done. */
  write(context: Excel.RequestContext): (() => void) | undefined;
}

/** Of everything but the contents. */
export function lookBytes(definition: SheetDefinition): number {
  const { rows, merges, names, validations } = definition;
  const cells = rows.flatMap((row) => row.cells);
  const styles = new Set(cells.map((cell) => cell.style)).size;
  const calls =
    styles * CALLS_OF_A_STYLE +
    validations.length * CALLS_OF_A_VALIDATION +
    merges.length +
    names.length +
    rows.length;
  return cells.length * CELL_BYTES + calls * CALL_BYTES;
}

export function valuesBytes(values: unknown): number {
  return utf8Bytes(JSON.stringify(values)) + CALL_BYTES;
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Sends all steps in their order, in one request when they fit.
 *
 * @param onSent told after each request how many there have been, and of how many
 */
export async function sendInChunks(
  context: Excel.RequestContext,
  steps: readonly Step[],
  onSent?: (sent: number, total: number) => void,
): Promise<void> {
  const requests = chunks(steps);
  for (const [index, chunk] of requests.entries()) {
    await send(context, chunk);
    onSent?.(index + 1, requests.length);
  }
}

function chunks(steps: readonly Step[]): Step[][] {
  const result: Step[][] = [];
  let bytes = 0;
  for (const step of steps) {
    const last = result.at(-1);
    if (last && bytes + step.bytes <= MAX_REQUEST_BYTES) {
      last.push(step);
      bytes += step.bytes;
    } else {
      result.push([step]);
      bytes = step.bytes;
    }
  }
  return result;
}

async function send(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  const afterwards = steps.map((step) => step.write(context));
  await context.sync();
  for (const run of afterwards) run?.();
}
