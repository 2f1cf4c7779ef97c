/** Globals of Node that jsdom lacks. Import this before modules that need Node. */
import { deserialize, serialize } from "node:v8";
import { TextDecoder, TextEncoder } from "node:util";

/** jsdom has its own realm, in which Node's byte arrays are no Uint8Array. */
class PageTextEncoder extends TextEncoder {
  override encode(text?: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(super.encode(text));
  }
}

Object.assign(globalThis, {
  TextDecoder,
  TextEncoder: PageTextEncoder,
  structuredClone: <T>(value: T): T => deserialize(serialize(value)) as T,
});
