/** Escapes of the file format: `_x000D_` represents a character that XML cannot contain. */

/** `_x000D_` → the character that it represents */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

// Characters other than tab, line feed and plain ones, or a possible escape
const SUSPECT = /[^\t\n\x20-\ud7ff\ue000-\ufffd]|_x/;
const ESCAPE_LIKE = /^_x[0-9A-Fa-f]{4}_/;

/** Escapes control characters, carriage returns, lone surrogates, non-characters and text that looks like an escape. */
export function encodeXstring(text: string): string {
  if (!SUSPECT.test(text)) return text;
  let encoded = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
      encoded += character + text.charAt(++at);
      continue;
    }
    const control = code < 0x20 && code !== 0x09 && code !== 0x0a;
    const illegal = control || (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe;
    const ambiguous = character === "_" && ESCAPE_LIKE.test(text.slice(at, at + 7));
    encoded += illegal || ambiguous ? `_x${code.toString(16).toUpperCase().padStart(4, "0")}_` : character;
  }
  return encoded;
}

/** Attributes for a `<t>` that preserve leading and trailing white space. */
export function spaceAttribute(text: string): Record<string, string> {
  return /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {};
}
