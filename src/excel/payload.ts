/** Keeps a request below what Excel on the web takes (5 MB), and sends no more requests than that asks for. */
import type { SheetDefinition } from "../workbook/sheet";

const MAX_REQUEST_BYTES = 4_000_000;

/** Bytes of one call with its object's path, as Office.js writes it: some 200, counted generously */
const CALL_BYTES = 400;
/** Calls that a style, and a validation, cost at most */
const CALLS_OF_A_STYLE = 40;
/** A cell's format, style and separators beside its content */
const CELL_BYTES = 40;

/** A part of a request that cannot be divided. */
export interface Step {
  /** Estimated from above */
  readonly bytes: number;
  write(context: Excel.RequestContext): void;
}

export function definitionBytes(definition: SheetDefinition): number {
  const cells = definition.rows.flatMap((row) => row.cells);
  const styles = new Set(cells.map((cell) => cell.style)).size;
  const objects =
    definition.merges.length +
    definition.names.length +
    definition.validations.length * 6 +
    definition.rows.length;
  return (
    utf8Bytes(JSON.stringify(cells.map((cell) => cell.content))) +
    cells.length * CELL_BYTES +
    (styles * CALLS_OF_A_STYLE + objects) * CALL_BYTES
  );
}

export function changesBytes(values: readonly (readonly unknown[])[]): number {
  return utf8Bytes(JSON.stringify(values)) + CALL_BYTES;
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Sends all steps in their order, in one request when they fit. */
export async function sendInChunks(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  for (const chunk of chunks(steps)) await send(context, chunk);
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
  for (const step of steps) step.write(context);
  await context.sync();
}
