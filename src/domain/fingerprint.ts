/** 64 bits of FNV-1a over UTF-16 units, as 16 hexadecimal digits: stable between runs and machines, not for secrets. */
export function fingerprint(text: string): string {
  // hash × (2^40 + 435) mod 2^64 in two halves of 32 bits; the lower times 435 in two quarters, for its carry.
  let [high, low] = [0xcbf29ce4, LOW];
  for (let i = 0; i < text.length; i += 1) {
    low ^= text.charCodeAt(i);
    const first = (low & 0xffff) * 435;
    const second = (low >>> 16) * 435 + (first >>> 16);
    high = (Math.imul(high, 435) + (second >>> 16) + (low << 8)) | 0;
    low = (second << 16) | (first & 0xffff);
  }
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}

const LOW = 0x84222325;

/** The lower half of the fingerprint, as a number from 0 to 2^32 - 1: nothing of the upper comes down into it. */
export function shortFingerprint(text: string): number {
  let low = LOW;
  for (let i = 0; i < text.length; i += 1) low = Math.imul(low ^ text.charCodeAt(i), 435);
  return low >>> 0;
}
