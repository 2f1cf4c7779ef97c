/** Long work as a generator that yields where the page may draw and answer keys. The caller decides whether to pause. */
export type Yielding<T> = Generator<undefined, T, undefined>;

/** Lets others run if it is time to; undefined if not */
export type Pause = () => Promise<void> | undefined;

/** Runs to the end without a pause. */
export function runSync<T>(steps: Yielding<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Runs to the end, with a pause between steps where `pause` gives one. */
export async function runYielding<T>(steps: Yielding<T>, pause: Pause | undefined): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    const resting = pause?.();
    if (resting !== undefined) await resting;
  }
}

/** Maps with a step after every `every` items. */
export function* mapYielding<A, B>(
  items: readonly A[],
  of: (item: A, index: number) => B,
  every = 50,
): Yielding<B[]> {
  const results: B[] = [];
  for (let index = 0; index < items.length; index += 1) {
    results.push(of(items[index] as A, index));
    if (index % every === every - 1) yield;
  }
  return results;
}
