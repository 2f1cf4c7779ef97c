/** Cancels at an exact request. */
import type { EmbeddedHost } from "../../src/emulator";

/** Aborts once the host has had that many requests since its costs were reset. */
export function cancelledAfter(host: EmbeddedHost, requests: number): AbortSignal {
  return Object.defineProperty(new AbortController().signal, "aborted", {
    get: () => host.cost.requests >= requests,
  });
}
