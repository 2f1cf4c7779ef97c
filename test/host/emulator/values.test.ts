/** Values, formulas, texts and number formats of cells. */
import { closeAll, failureOf, open } from "./support";

afterEach(closeAll);

function active(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getActiveWorksheet();
}

test("null leaves a cell unchanged, an empty text clears it, and one value fills all cells", async () => {
  const { run } = await open();
  await run(async (context) => {
    const range = active(context).getRange("A1:C2");
    range.values = 7 as unknown as number[][];
    range.values = [
      [null, "", "文"],
      [true, null, 1.5],
    ];
    range.load("values,valueTypes,formulas");
    await context.sync();
    expect(range.values).toStrictEqual([
      [7, "", "文"],
      [true, 7, 1.5],
    ]);
    expect(range.valueTypes[0]).toEqual(["Double", "Empty", "String"]);
    expect(range.formulas).toStrictEqual(range.values);
  });
});

test("a text cell stores all input as text", async () => {
  const { run, host } = await open();
  await run(async (context) => {
    const range = active(context).getRange("A1:C1");
    range.numberFormat = [["@", "@", "@"]];
    range.values = [["0012", "=1+1", 5]];
    range.load("values,formulas");
    await context.sync();
    expect(range.values).toStrictEqual([["0012", "=1+1", "5"]]);
  });
  expect([...host.workbook.sheets[0]!.cells.values()].every((cell) => cell.formula === null)).toBe(true);
});

test("an apostrophe makes input text and is not part of formulas", async () => {
  const { run, host } = await open();
  await run(async (context) => {
    const range = active(context).getRange("A1");
    range.values = [["'=1+1"]];
    range.load("values,formulas");
    await context.sync();
    expect([range.values, range.formulas]).toEqual([[["=1+1"]], [["=1+1"]]]);
  });
  const cell = [...host.workbook.sheets[0]!.cells.values()][0]!;
  expect(host.workbook.styles.read(cell.style).quotePrefix).toBe(true);
});

test.each([
  [[[1]], "too few"],
  [[[1, 2, 3]], "ragged"],
  [[[1, 2], [3]], "ragged in the second row"],
])("an input of the wrong size is refused: %j", async (input) => {
  const { run, host } = await open();
  const failure = await failureOf(
    run(async (context) => {
      active(context).getRange("A1:B2").values = input;
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidArgument");
  expect(failure.message).toContain("number of rows or columns");
  expect(host.workbook.sheets[0]!.cells.size).toBe(0);
});

test("values of whole columns cannot be written, and read as null", async () => {
  const { run } = await open();
  await run(async (context) => {
    const column = active(context).getRange("A:A").load("values,cellCount,isEntireColumn");
    await context.sync();
    expect([column.values, column.cellCount, column.isEntireColumn]).toEqual([null, 1048576, true]);
  });
  const failure = await failureOf(
    run(async (context) => {
      active(context).getRange("A:A").values = 1 as unknown as number[][];
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidArgument");
});

test("more than five million cells cannot be read", async () => {
  const { run } = await open();
  const failure = await failureOf(
    run(async (context) => {
      active(context).getRangeByIndexes(0, 0, 1_000_001, 5).load("values");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("without a calculator a formula has no value, and reading it throws", async () => {
  const { run } = await open();
  await run(async (context) => {
    const range = active(context).getRange("B1");
    range.formulas = [["=A1*2"]];
    range.load("formulas");
    await context.sync();
    expect(range.formulas).toEqual([["=A1*2"]]);
  });
  const failure = await failureOf(
    run(async (context) => {
      active(context).getRange("A1:B1").load("values");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("NotImplemented");
  expect(failure.message).toContain("Sheet1!B1: =A1*2");
});

test("number formats are written and read per cell", async () => {
  const { run } = await open();
  await run(async (context) => {
    const range = active(context).getRange("A1:B2");
    range.numberFormat = "0.00%" as unknown as string[][];
    range.numberFormat = [
      ["@", null],
      [null, "#,##0.00"],
    ] as string[][];
    range.load("numberFormat");
    await context.sync();
    expect(range.numberFormat).toEqual([
      ["@", "0.00%"],
      ["0.00%", "#,##0.00"],
    ]);
  });
});

describe("merged cells", () => {
  test("keep the first content and accept writes only in their first cell", async () => {
    const { run, host } = await open();
    await run(async (context) => {
      const range = active(context).getRange("A1:B2");
      range.values = [
        ["", "乙"],
        ["丙", "丁"],
      ];
      range.merge();
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["乙", ""],
        ["", ""],
      ]);
      range.values = [
        ["新", "丢"],
        ["丢", "丢"],
      ];
      range.load("values");
      const areas = active(context).getRange("A1:C5").getMergedAreasOrNullObject().load("address");
      const none = active(context).getRange("B2").getMergedAreasOrNullObject();
      await context.sync();
      expect(range.values.flat()).toEqual(["新", "", "", ""]);
      expect([areas.address, none.isNullObject]).toEqual(["Sheet1!A1:B2", true]);
      range.unmerge();
      await context.sync();
    });
    expect(host.workbook.sheets[0]!.merges).toEqual([]);
  });

  test("merge row by row on request, and never overlap other merged cells", async () => {
    const { run, host } = await open();
    await run(async (context) => {
      active(context).getRange("A1:C2").merge(true);
      await context.sync();
    });
    expect(host.workbook.sheets[0]!.merges.map(({ row, rows, columns }) => [row, rows, columns])).toEqual([
      [0, 1, 3],
      [1, 1, 3],
    ]);
    const failure = await failureOf(
      run(async (context) => {
        active(context).getRange("B1:D1").merge();
        await context.sync();
      }),
    );
    expect(failure.code).toBe("InvalidArgument");
  });
});

test("clear removes contents, formats or everything", async () => {
  const { run, host } = await open();
  await run(async (context) => {
    const range = active(context).getRange("A1:B1");
    range.values = [[1, 2]];
    range.format.fill.color = "#FF0000";
    range.getCell(0, 0).clear("Contents");
    range.getCell(0, 1).clear("Formats");
    range.load("values");
    const left = range.getCell(0, 0).load("format/fill/color");
    const right = range.getCell(0, 1).load("format/fill/color");
    await context.sync();
    expect(range.values).toEqual([["", 2]]);
    expect([left.format.fill.color, right.format.fill.color]).toEqual(["#FF0000", "#FFFFFF"]);
    range.clear();
    const used = active(context).getUsedRangeOrNullObject();
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
  expect([...host.workbook.sheets[0]!.cells.values()].every((cell) => cell.value === null)).toBe(true);
});

test("copyFrom repeats the source and shifts relative references", async () => {
  const { run } = await open();
  await run(async (context) => {
    const sheet = active(context);
    sheet.getRange("A1:B1").values = [[1, "甲"]];
    sheet.getRange("A1:B1").numberFormat = [["0.00", "@"]];
    sheet.getRange("A3:B4").copyFrom("A1:B1");
    const copy = sheet.getRange("A3:B4").load("values,numberFormat");
    sheet.getRange("C1").formulas = [["=A1+$A$1"]];
    sheet.getRange("D2").copyFrom("C1", "Formulas");
    const formula = sheet.getRange("D2").load("formulas");
    await context.sync();
    expect(copy.values).toEqual([
      [1, "甲"],
      [1, "甲"],
    ]);
    expect(copy.numberFormat[1]).toEqual(["0.00", "@"]);
    expect(formula.formulas).toEqual([["=B2+$A$1"]]);
  });
});

test("DATE counts from 1900, or from 1904 if the workbook does", async () => {
  const { run, host } = await open();
  const days = () =>
    run(async (context) => {
      const { functions } = context.workbook;
      const results = [
        functions.date(2000, 1, 1),
        functions.date(1900, 2, 28),
        functions.date(1904, 1, 1),
        functions.date(121, 14, 0),
        functions.date(-1, 1, 1),
      ];
      for (const result of results) result.load("value,error");
      await context.sync();
      return results.map(({ value, error }) => value ?? error);
    });
  expect(await days()).toEqual([36_526, 59, 1_462, 44_592, "#NUM!"]);
  host.workbook.date1904 = true;
  expect(await days()).toEqual([35_064, "#NUM!", 0, 43_130, "#NUM!"]);
});
