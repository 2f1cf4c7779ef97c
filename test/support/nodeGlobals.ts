/** What Node has and the page of a test lacks, for modules that run in Node. To be imported before them. */
import { TextDecoder, TextEncoder } from "node:util";

/** Node's bytes are of another realm than the page's, which tells them apart. */
class PageTextEncoder extends TextEncoder {
  override encode(text?: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(super.encode(text));
  }
}

Object.assign(globalThis, { TextDecoder, TextEncoder: PageTextEncoder });
