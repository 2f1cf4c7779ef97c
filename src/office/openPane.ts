/**
 * The ribbon's commands and the pane are pages of their own. A command asks the pane of its document to do the work
 * itself, so that the user sees it there. Where pages cannot reach each other, no pane answers.
 */
import { documentUrl } from "./documentUrl";

const CHANNEL = "绩效自评";

/** A pane in the same browser answers at once. */
const ANSWER_MS = 300;

type Message =
  | { readonly kind: "who"; readonly document: string; readonly command: string }
  | { readonly kind: "here"; readonly command: string; readonly pane: string }
  | { readonly kind: "recompute"; readonly pane: string };

function openChannel(): BroadcastChannel | null {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
}

/** Answers the ribbon's requests in the pane. Returns a function that stops. */
export function onRibbonRecompute(recompute: () => void): () => void {
  const channel = openChannel();
  // Two documents that were never saved look the same.
  const document = documentUrl();
  if (channel === null || document === null) return () => channel?.close();
  const pane = crypto.randomUUID();
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "who" && data.document === document)
      channel.postMessage({ kind: "here", command: data.command, pane } satisfies Message);
    if (data.kind === "recompute" && data.pane === pane) recompute();
  };
  return () => channel.close();
}

/** Asks the pane of this document from the ribbon; returns whether it does the work. */
export async function recomputeInOpenPane(): Promise<boolean> {
  const channel = openChannel();
  const document = documentUrl();
  if (channel === null || document === null) {
    channel?.close();
    return false;
  }
  const command = crypto.randomUUID();
  const pane = await new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), ANSWER_MS);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind !== "here" || data.command !== command) return;
      clearTimeout(timer);
      resolve(data.pane);
    };
    channel.postMessage({ kind: "who", document, command } satisfies Message);
  });
  if (pane !== null) channel.postMessage({ kind: "recompute", pane } satisfies Message);
  channel.close();
  return pane !== null;
}
