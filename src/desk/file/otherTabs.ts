/** Tabs of the same browser that have the same file open. */
import type { WritableHandle } from "./access";

const CHANNEL = "绩效自评.网页版";

interface Opened {
  readonly kind: "asks" | "has";
  readonly tab: string;
  readonly name: string;
  readonly handle: WritableHandle | null;
}

type Message = Opened | { readonly kind: "closed"; readonly tab: string };

/**
 * Asks the other tabs, and answers them until the function that it gives is called.
 *
 * @param onOthers calls back with how many other tabs have the file now
 */
export function shareFile(
  { name, handle }: { readonly name: string; readonly handle: WritableHandle | null },
  onOthers: (count: number) => void,
): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  // `randomUUID` is missing on pages of a plain http server.
  const tab = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const others = new Set<string>();
  const post = (kind: Opened["kind"]): void => {
    const message = { kind, tab, name } as const;
    try {
      channel.postMessage({ ...message, handle } satisfies Message);
    } catch {
      // This handle cannot be sent: the name has to do.
      channel.postMessage({ ...message, handle: null } satisfies Message);
    }
  };
  const isSame = async (other: Opened): Promise<boolean> =>
    handle === null || other.handle === null
      ? name === other.name
      : handle.isSameEntry(other.handle).catch(() => name === other.name);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "closed") {
      if (others.delete(data.tab)) onOthers(others.size);
      return;
    }
    void isSame(data).then((same) => {
      if (!same) return;
      others.add(data.tab);
      onOthers(others.size);
      if (data.kind === "asks") post("has");
    });
  };
  const leave = (): void => channel.postMessage({ kind: "closed", tab } satisfies Message);
  window.addEventListener("pagehide", leave);
  post("asks");
  return () => {
    window.removeEventListener("pagehide", leave);
    leave();
    channel.close();
  };
}
