/** The operations on the open workbook, derived from the table. */
import type { Desk } from "../port/desk";
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

/** Each has a default */
export type GivenOptions = Partial<Omit<OperationOptions, "desk">>;

/**
 * Each operation waits for the one before it.
 *
 * @param openDesk called for each operation, so that the desk can be loaded with the first
 */
export function createOperations(openDesk: () => Desk | Promise<Desk>, given: GivenOptions = {}): Operations {
  const options: Omit<OperationOptions, "desk"> = {
    now: () => new Date(),
    version: VERSION,
    lastYear: { current: null },
    ...given,
  };
  const queued = createQueue();
  return operationsFrom((name) => {
    const { load, unqueued }: Operation = OPERATIONS[name];
    return (...args) => {
      const work = async (): Promise<unknown> => {
        const [{ run }, desk] = await Promise.all([load(), openDesk()]);
        return run({ ...options, desk }, ...args);
      };
      return unqueued === true ? work() : queued(work);
    };
  });
}
