/**
 * Runs operations one after another: two at a time would plan on what the other is changing. A jump to a cell during a
 * recompute waits instead of being refused. An operation that hangs holds the others up until its time limit.
 */
export function createQueue(): <T>(operation: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (operation) => {
    // A failure concerns only the caller of the operation that failed.
    const result = last.then(operation, operation);
    last = result;
    return result;
  };
}
