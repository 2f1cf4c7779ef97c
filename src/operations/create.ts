/** The operations on the open workbook, derived from the table. */
import { hasNotes, mergesUndo } from "../office/environment";
import { OPERATIONS, type OperationName, type Operations } from ".";
import type { Operation, OperationOptions } from "./operation";
import { createQueue } from "./queue";
import { VERSION } from "./version";

const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[];

/** Makes each operation by `make`. */
export function operationsFrom(
  make: (name: OperationName) => (...args: never[]) => Promise<unknown>,
): Operations {
  return Object.fromEntries(OPERATION_NAMES.map((name) => [name, make(name)])) as unknown as Operations;
}

/** Each operation waits for the one before it. */
export function createOperations(given: Partial<OperationOptions> = {}): Operations {
  const options: OperationOptions = {
    now: () => new Date(),
    version: VERSION,
    lastYear: { current: null },
    ...given,
  };
  const queued = createQueue();
  return operationsFrom((name) => {
    const { load, unqueued }: Operation = OPERATIONS[name];
    return (...args) => {
      const work = async (): Promise<unknown> =>
        (await load()).run({ ...options, hasNotes: hasNotes(), mergesUndo: mergesUndo() }, ...args);
      return unqueued === true ? work() : queued(work);
    };
  });
}
