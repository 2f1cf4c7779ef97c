import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { readZip, writeZip } from "../../../src/emulator/xlsx/zip";

const PARTS = new Map([
  ["xl/workbook.xml", new TextEncoder().encode("<workbook/>".repeat(200))],
  ["xl/空白.bin", new Uint8Array(0)],
  ["数据/图.bin", Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
]);

describe("writing a zip container", () => {
  it("gives the very bytes of an independent writer", () => {
    const settings = { level: 6, mtime: new Date(1980, 0, 1, 0, 0, 0), os: 0, attrs: 0 } as const;
    expect(writeZip(PARTS)).toEqual(zipSync(Object.fromEntries(PARTS), settings));
  });

  it("is read by an independent reader and by our own, whichever deflate packed it", () => {
    for (const deflate of [undefined, (content: Uint8Array) => new Uint8Array(deflateRawSync(content))]) {
      const bytes = writeZip(PARTS, deflate);
      const unzipped = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, [...content]]);
      const parts = [...PARTS].map(([name, content]) => [name, [...content]]);
      expect(unzipped).toEqual(parts);
      expect([...readZip(bytes)].map(([name, content]) => [name, [...content]])).toEqual(parts);
    }
  });

  it("gives any parts back as they were", () => {
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
