/** Notices that another program has written a file: browsers have no event for it, so that the file is asked. */
import { sameStamp, stampOf, type Stamp, type WritableHandle } from "./access";

/** Findings follow within two seconds, of which reading and checking take some. */
const POLL_MS = 500;

/**
 * Calls back once with each stamp that differs from `known`, after it has stayed the same for one interval: a program
 * that is still writing is not disturbed. Returns a function that stops.
 *
 * @param known stamp of the content that is shown
 */
export function watchFile(
  handle: WritableHandle,
  known: () => Stamp,
  onChange: (stamp: Stamp) => void,
  intervalMs = POLL_MS,
): () => void {
  let stopped = false;
  let seen: Stamp | null = null;
  let reported: Stamp | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    // While it is replaced, or permission is gone, there is nothing to see.
    const found = await handle.getFile().then(stampOf, () => null);
    if (stopped) return;
    const changed = found !== null && !sameStamp(found, known());
    const settled = changed && seen !== null && sameStamp(found, seen);
    seen = found;
    if (settled && (reported === null || !sameStamp(found, reported))) {
      reported = found;
      onChange(found);
    }
    timer = setTimeout(() => void look(), intervalMs);
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
