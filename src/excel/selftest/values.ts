/** Values of cells. */
import { codeOf, otherSheet, TEST_SHEET, testSheet, type Bench, type Fact, type SelfCheck } from "./check";

/** Null leaves a cell as it is. */
type Values = readonly (readonly Fact[])[];

function write(bench: Bench, address: string, values: Values): Promise<void> {
  return bench.run(async (context) => {
    testSheet(context).getRange(address).values = values.map((row) => [...row]);
    await context.sync();
  });
}

function read(bench: Bench, address: string): Promise<Values> {
  return bench.run(async (context) => {
    const range = testSheet(context).getRange(address).load("values");
    await context.sync();
    return range.values as Fact[][];
  });
}

export const nullLeavesAlone: SelfCheck = {
  assumed: { first: "甲", second: 1 },
  run: async (bench) => {
    await write(bench, "A10:B10", [["甲", "乙"]]);
    await write(bench, "A10:B10", [[null, 1]]);
    const [[first = null, second = null] = []] = await read(bench, "A10:B10");
    return { first, second };
  },
};

export const apostrophes: SelfCheck = {
  assumed: { formula: "=1+1", number: "0012" },
  run: async (bench) => {
    await write(bench, "A11:B11", [["'=1+1", "'0012"]]);
    const [[formula = null, number = null] = []] = await read(bench, "A11:B11");
    return { formula, number };
  },
};

const DOUBLES = [1 / 3, 139_940.374_444_444_34];

const at15Digits = (value: Fact | undefined): string => Number(value).toPrecision(15);

export const doubles: SelfCheck = {
  assumed: { sameAt15Digits: true },
  run: async (bench) => {
    await write(bench, "A12:B12", [DOUBLES]);
    const [found = []] = await read(bench, "A12:B12");
    return {
      sameAt15Digits: DOUBLES.every((double, index) => at15Digits(double) === at15Digits(found[index])),
      sameToTheLastBit: DOUBLES.every((double, index) => double === found[index]),
    };
  },
};

export const dateBase: SelfCheck = {
  assumed: { firstDayOf2000: 36_526 },
  run: (bench) =>
    bench.run(async (context) => {
      const result = context.workbook.functions.date(2000, 1, 1).load("value");
      await context.sync();
      return { firstDayOf2000: result.value };
    }),
};

export const dateFormat: SelfCheck = {
  assumed: { value: 44_561, format: "yyyy-mm-dd" },
  run: (bench) =>
    bench.run(async (context) => {
      const cell = testSheet(context).getRange("A13");
      cell.numberFormat = [["yyyy-mm-dd"]];
      cell.values = [[44_561]];
      cell.load("values,numberFormat,text");
      await context.sync();
      const [[value = null] = []] = cell.values as Fact[][];
      const [[format = null] = []] = cell.numberFormat as Fact[][];
      const [[text = null] = []] = cell.text as Fact[][];
      return { value, format, text };
    }),
};

export const emptySheet: SelfCheck = {
  assumed: { nothingUsed: true },
  run: (bench) =>
    bench.run(async (context) => {
      const used = otherSheet(context).getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      return { nothingUsed: used.isNullObject };
    }),
};

export const mergeAcross: SelfCheck = {
  assumed: { first: "甲", last: "丙", beside: "", merges: 3 },
  run: async (bench) => {
    await bench.run(async (context) => {
      testSheet(context).getRange("A15:B17").merge(true);
      await context.sync();
    });
    await write(bench, "A15:B17", [
      ["甲", null],
      ["乙", null],
      ["丙", null],
    ]);
    const rows = await read(bench, "A15:B17");
    const facts = { first: rows[0]?.[0] ?? null, last: rows[2]?.[0] ?? null, beside: rows[2]?.[1] ?? null };
    const merges = await mergesIn(bench, "A15:B17");
    return merges === null ? facts : { ...facts, merges };
  },
};

/** Null before ExcelApi 1.13 */
async function mergesIn(bench: Bench, address: string): Promise<number | null> {
  try {
    return await bench.run(async (context) => {
      const merged = testSheet(context).getRange(address).getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
      return merged.isNullObject ? 0 : merged.areaCount;
    });
  } catch (error) {
    if (codeOf(error) !== "ApiNotFound") throw error;
    return null;
  }
}

/** Excel has been seen to put rows that are written at once into the wrong rows of a filtered sheet (office-js#224). */
export const filteredRows: SelfCheck = {
  assumed: { above: 1, hidden: 2, below: 3 },
  run: async (bench) => {
    await write(bench, "N1:N4", [["类别"], ["甲"], ["乙"], ["甲"]]);
    await bench.run(async (context) => {
      testSheet(context).autoFilter.apply("N1:O4", 0, { filterOn: "Values", values: ["甲"] });
      await context.sync();
    });
    await write(bench, "O2:O4", [[1], [2], [3]]);
    await bench.run(async (context) => {
      testSheet(context).autoFilter.remove();
      await context.sync();
    });
    const [above = null, hidden = null, below = null] = (await read(bench, "O2:O4")).flat();
    return { above, hidden, below };
  },
};

/** As the entries of 总览 link to their cells */
export const links: SelfCheck = {
  assumed: { target: `${TEST_SHEET}!A1`, text: "链接" },
  run: async (bench) => {
    await write(bench, "A30", [["链接"]]);
    return bench.run(async (context) => {
      const cell = testSheet(context).getRange("A30");
      cell.setCellProperties([[{ hyperlink: { documentReference: `${TEST_SHEET}!A1` } }]]);
      await context.sync();
      cell.load("hyperlink,values");
      await context.sync();
      const { hyperlink, values } = cell;
      const [[text = null] = []] = values as Fact[][];
      return { target: hyperlink.documentReference ?? null, text };
    });
  },
};
