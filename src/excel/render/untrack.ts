/** Ranges that are needed for one request alone. */

/**
 * The range itself, to be called before anything else is queued. Office.js asks Excel to keep every range and hands
 * each back when the run is over, searching for it among all that are waiting: with thousands of them that takes
 * longer than the page may stand still, and grows with their square.
 */
export function untracked<R extends Excel.Range | Excel.RangeAreas>(range: R): R {
  range.untrack();
  return range;
}
