/** Properties of the text reader. Separate from its examples, which mutation testing runs alone. */
import fc from "fast-check";
import { Decimal, toPlainExact } from "../../../../src/domain/decimal";
import { isBlankMark, proposeOcrReading, readNumberText, readTarget } from "../../../../src/domain/text";

describe("targets and actuals", () => {
  const pieces = fc.constantFrom(
    ..."≥ ≤ = > < 不低于 控制在 以内 以上 之间 0 1 12 31 2021 年 月 日 前 底 % 万 亿 人 元 / - – ~ , . ( ) 完成 率 每 按 季度 未 达成 部分 指标1: ★ 空".split(
      " ",
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(" ")),
  );

  test("no text throws, and every reading is valid", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, unit) => {
        const reading = readTarget({ text }, unit.slice(0, 6));
        proposeOcrReading(text);
        if (reading?.kind === "number") expect(reading.value.isFinite()).toBe(true);
        if (reading?.kind === "range") expect(reading.low.lte(reading.high)).toBe(true);
        if (reading?.kind === "date") expect(reading.date).toMatch(/^(\d{4}|-)-\d{2}-\d{2}$/);
      }),
      { numRuns: 2000 },
    );
  });

  // Catastrophic backtracking would exceed jest's time limit.
  test("reads a full cell in bounded time", () => {
    const units = [
      "1",
      "万",
      "≥",
      " ",
      "1 ",
      "完成",
      "（",
      "12月",
      "未达成",
      "每季度",
      "1-",
      "🙂",
      "按质按量",
    ];
    for (const unit of units) {
      for (const length of [119, 32_767]) {
        const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
        readTarget({ text }, text);
        proposeOcrReading(text);
        isBlankMark(text);
        expect(isBlankMark(text)).toBe(text.trim() === "");
      }
    }
  });

  test("a numeral in Chinese characters is the figure that it writes", () => {
    const digits = "零一二三四五六七八九";
    const places = ["", "十", "百", "千", "万", "十", "百", "千"];
    /** Writes every place, then drops what is not said. */
    const numeral = (value: number): string =>
      [...String(value)]
        .map((digit, index, all) => {
          const place = places[all.length - 1 - index] ?? "";
          return digit === "0" && place !== "万" ? "零" : `${digits.charAt(Number(digit))}${place}`;
        })
        .join("")
        .replace(/零+万/, "万")
        .replace(/零+/g, "零")
        .replace(/(?<=.)零$/, "");
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999_999 }), (value) => {
        expect(readTarget({ text: `${numeral(value)}人` }, "")).toMatchObject({
          kind: "number",
          value: new Decimal(value),
          unit: "人",
        });
      }),
    );
  });

  test("reading a figure written with its unit returns the figure", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom("人", "场次", "%", "元", "亩", "个"),
        (digits, places, unit) => {
          const value = new Decimal(digits).div(new Decimal(10).pow(places));
          const reading = readTarget({ text: `${toPlainExact(value)}${unit}` }, "");
          expect(reading?.kind === "number" && reading.value.eq(value) && reading.unit === unit).toBe(true);
          const scaled = readTarget({ text: `${toPlainExact(value)}万元` }, "");
          expect(scaled?.kind === "number" && scaled.value.eq(value.times(10_000))).toBe(true);
        },
      ),
    );
  });
});

describe("figures typed as text", () => {
  test("no text throws, and every figure is finite", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-−(（¥]?[0-9０-９,，.]{0,40}[)）万元%]{0,3}$/)),
        (text) => {
          const read = readNumberText(text);
          if (read !== null) expect(read.value.isFinite()).toBe(true);
        },
      ),
    );
  });

  test("a figure keeps every digit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 27n - 1n }), (digits) => {
        const read = readNumberText(`${String(digits)}.05`);
        expect(read === null ? null : toPlainExact(read.value)).toBe(`${String(digits)}.05`);
      }),
    );
  });
});
