import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { XlsxError } from "../../../../src/xlsx/opc/errors";
import { readZip, writeZip } from "../../../../src/xlsx/opc/zip";
import { inflateRaw } from "../../../../src/cli/shared/inflateRaw";

const PARTS = new Map([
  ["xl/workbook.xml", new TextEncoder().encode("<workbook/>".repeat(200))],
  ["xl/空白.bin", new Uint8Array(0)],
  ["数据/图.bin", Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
]);

describe("writing a zip container", () => {
  it("gives exactly the bytes of an independent writer", () => {
    const settings = { level: 6, mtime: new Date(1980, 0, 1, 0, 0, 0), os: 0, attrs: 0 } as const;
    expect(writeZip(PARTS)).toEqual(zipSync(Object.fromEntries(PARTS), settings));
  });

  it("can be read by an independent reader and by our own, with either deflate implementation", () => {
    for (const deflate of [undefined, (content: Uint8Array) => new Uint8Array(deflateRawSync(content))]) {
      const bytes = writeZip(PARTS, deflate);
      const unzipped = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, [...content]]);
      const parts = [...PARTS].map(([name, content]) => [name, [...content]]);
      expect(unzipped).toEqual(parts);
      expect([...readZip(bytes)].map(([name, content]) => [name, [...content]])).toEqual(parts);
    }
  });

  it("round-trips any parts", () => {
    const name = fc.stringMatching(/^[a-z字]{1,8}\.(xml|bin)$/u);
    fc.assert(
      fc.property(fc.dictionary(name, fc.uint8Array({ maxLength: 300 })), (parts) => {
        const back = readZip(writeZip(new Map(Object.entries(parts)), deflateRawSync));
        expect([...back].map(([part, content]) => [part, [...content]])).toEqual(
          Object.entries(parts).map(([part, content]) => [part, [...content]]),
        );
      }),
    );
  });
});

describe("the two inflate implementations", () => {
  const content = new TextEncoder().encode("预算绩效".repeat(300) + "0123456789");
  const packed = writeZip(new Map([["xl/workbook.xml", content]]));
  const read = (bytes: Uint8Array, inflate?: typeof inflateRaw): number[] | string => {
    try {
      return [...readZip(bytes, inflate)].flatMap(([, part]) => [...part]);
    } catch (error) {
      if (error instanceof XlsxError) return "refused";
      throw error;
    }
  };

  it("give the same result for damaged data, except that zlib refuses slightly more", () => {
    expect(read(packed, inflateRaw)).toEqual([...content]);
    const damages = fc.array(fc.tuple(fc.nat({ max: packed.length - 1 }), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    let refused = 0;
    fc.assert(
      fc.property(damages, (changes) => {
        const damaged = packed.slice();
        for (const [at, by] of changes) damaged[at] = (damaged[at] ?? 0) ^ by;
        const outcome = read(damaged, inflateRaw);
        if (outcome === "refused") refused += 1;
        else expect(read(damaged)).toEqual(outcome);
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(1000);
    expect(refused).toBeLessThan(2000);
  });

  it.each([undefined, inflateRaw])("refuse a part that inflates to more than its stated size", (inflate) => {
    const lying = packed.slice();
    const view = new DataView(lying.buffer);
    const central = view.getUint32(lying.length - 6, true);
    for (const at of [22, central + 24]) view.setUint32(at, content.length - 1, true);
    expect(() => readZip(lying, inflate)).toThrow(expect.objectContaining({ code: "tooLarge" }));
    for (const at of [22, central + 24]) view.setUint32(at, content.length + 1, true);
    expect(() => readZip(lying, inflate)).toThrow(expect.objectContaining({ code: "damaged" }));
  });
});

it("reads an empty part that is marked as deflated but has no data, as a digital signature may", () => {
  const name = "_xmlsignatures/origin.sigs";
  const bytes = writeZip(new Map([[name, new Uint8Array(0)]]), () => new Uint8Array(0));
  for (const inflate of [undefined, inflateRaw]) expect(readZip(bytes, inflate).get(name)).toHaveLength(0);
});
