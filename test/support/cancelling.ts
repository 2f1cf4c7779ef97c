/** Breaking off at a certain request, neither earlier nor later. */
import type { EmbeddedHost } from "../../src/emulator";

/** Is aborted as soon as the host has had so many requests since its costs were reset. */
export function cancelledAfter(host: EmbeddedHost, requests: number): AbortSignal {
  return Object.defineProperty(new AbortController().signal, "aborted", {
    get: () => host.cost.requests >= requests,
  });
}
