/**
 * Returns the range untracked. Call it before other calls on the range are queued, and only for ranges used in one
 * request. Office.js otherwise releases each tracked range with a linear search at the end of the run: quadratic time,
 * which blocks the page for thousands of ranges.
 */
export function untrack<R extends Excel.Range | Excel.RangeAreas>(range: R): R {
  range.untrack();
  return range;
}
