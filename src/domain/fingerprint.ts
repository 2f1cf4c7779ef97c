/** 64 bits of FNV-1a over UTF-16 units, as 16 hexadecimal digits: stable between runs and machines, not for secrets. */
export function fingerprint(text: string): string {
  // hash × (2^40 + 435) mod 2^64 in two halves of 32 bits: no product passes 2^53.
  const half = 0x1_0000_0000;
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let i = 0; i < text.length; i += 1) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    const product = low * 435;
    high = (high * 435 + Math.floor(product / half) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((part) => part.toString(16).padStart(8, "0")).join("");
}
