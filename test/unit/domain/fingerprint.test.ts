import fc from "fast-check";
import { fingerprint, shortFingerprint } from "../../../src/domain/fingerprint";

/** Reference implementation of 64-bit FNV-1a over UTF-16 units */
function fnv1a(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash;
}

const texts = fc.string({ unit: "binary", maxLength: 60 });

test("the fingerprint is 64-bit FNV-1a, so fingerprints stored in workbooks stay valid", () => {
  // Published values of the offset basis, "a" and "foobar"
  expect(["", "a", "foobar"].map(fingerprint)).toEqual([
    "cbf29ce484222325",
    "af63dc4c8601ec8c",
    "85944171f73967e8",
  ]);
  fc.assert(
    fc.property(texts, (text) => {
      expect(fingerprint(text)).toBe(fnv1a(text).toString(16).padStart(16, "0"));
    }),
    { numRuns: 1000 },
  );
});

test("the short fingerprint is its lower half", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(BigInt(shortFingerprint(text))).toBe(BigInt.asUintN(32, fnv1a(text)));
    }),
    { numRuns: 1000 },
  );
});
