/**
 * One after the other: two actions at a time would plan on what the other is changing. A second order waits
 * instead of being refused, so that a jump to a cell during a recompute, or a second click, does no harm
 * (a second recompute finds nothing to change). An action that hangs holds the others up until its time limit.
 */
export function createQueue(): <T>(action: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    // Whatever came of the one before is its caller's affair.
    const result = last.then(action, action);
    last = result;
    return result;
  };
}
