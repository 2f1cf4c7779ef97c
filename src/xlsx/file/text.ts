/** Strings as the file format keeps them: `_x000D_` stands for characters that XML cannot carry. */

/** `_x000D_` → the character it stands for */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

// What lies outside tab, line feed and plain characters, or could read as an escape
const SUSPECT = /[^\t\n\x20-\ud7ff\ue000-\ufffd]|_x/;
const ESCAPE_LIKE = /^_x[0-9A-Fa-f]{4}_/;

/** Escapes control characters, carriage returns, lone surrogates, non-characters and text that reads as an escape. */
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

/** Attributes for a `<t>`: white space at its ends counts. */
export function spaceAttribute(text: string): Record<string, string> {
  return /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {};
}
