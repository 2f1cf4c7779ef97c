import fc from "fast-check";
import { byteLength } from "../../../src/emulator/wire";

test("the size of a request is its UTF-8 length, including lone surrogates", () => {
  const units = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }),
    fc.integer({ min: 0xd7fe, max: 0xe001 }),
    fc.constantFrom(0x7f, 0x80, 0x7ff, 0x800),
  );
  const texts = fc.array(units, { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
  const before = fc.constantFrom(0, 16_380, 16_383, 16_384, 50_000);
  fc.assert(
    fc.property(before, texts, fc.constantFrom("", "a", "😀".repeat(20_000)), (length, text, rest) => {
      const whole = "绩".repeat(length) + text + rest;
      expect(byteLength(whole)).toBe(new TextEncoder().encode(whole).length);
    }),
    { numRuns: 500 },
  );
});
