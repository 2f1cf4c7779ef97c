/**
 * Long work that can be interrupted. A generator of these rooms yields where the page may draw and answer keys; whoever
 * runs it decides whether to do all of it at once or to pause. The result is the same.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Lets others run, where it is time to; undefined where it is not yet. */
export type Pause = () => Promise<void> | undefined;

/** All of it at once */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** With pauses between its steps; without `pause` all of it at once */
export async function inPauses<T>(steps: Steps<T>, pause: Pause | undefined): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    const resting = pause?.();
    if (resting !== undefined) await resting;
  }
}

/** `of` each, with a step after every `every` of them */
export function* mapInSteps<A, B>(
  items: readonly A[],
  of: (item: A, index: number) => B,
  every = 50,
): Steps<B[]> {
  const results: B[] = [];
  for (let index = 0; index < items.length; index += 1) {
    results.push(of(items[index] as A, index));
    if (index % every === every - 1) yield;
  }
  return results;
}
