/** Formats, borders, sizes, cell properties, validations and conditional formats. */
import { closeAll, failureOf, open, type Bench } from "./support";

afterEach(closeAll);

function active(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getActiveWorksheet();
}

function styleOf(bench: Bench, key: number) {
  const { workbook } = bench.host;
  return workbook.styles.read(workbook.sheets[0]!.cells.get(key)?.style ?? 0);
}

test("a format is written to all cells of a range and read back", async () => {
  const bench = await open();
  await bench.run(async (context) => {
    const { format } = active(context).getRange("A1:B2");
    format.set({
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      fill: { color: "#ddebf7" },
      font: { name: "宋体", size: 10.5, bold: true, italic: true, color: "red", underline: "Single" },
      protection: { locked: false },
    });
    format.load(
      "horizontalAlignment,verticalAlignment,wrapText,indentLevel,fill/color,font/name,font/size,font/bold,font/italic,font/color,font/underline,protection/locked",
    );
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      fill: { color: "#DDEBF7" },
      font: { name: "宋体", size: 10.5, bold: true, italic: true, color: "#FF0000", underline: "Single" },
      protection: { locked: false },
    });
  });
  expect(styleOf(bench, 1).fill).toBe("#DDEBF7");
});

test("mixed properties read as null, and no fill reads as white", async () => {
  const { run } = await open();
  await run(async (context) => {
    const range = active(context).getRange("A1:B1");
    range.getCell(0, 0).format.font.bold = true;
    range.load("format/font/bold,format/fill/color,format/font/size");
    await context.sync();
    expect([range.format.font.bold, range.format.fill.color, range.format.font.size]).toEqual([
      null,
      "#FFFFFF",
      11,
    ]);
    range.format.fill.color = "#FF0000";
    range.getCell(0, 1).format.fill.clear();
    range.load("format/fill/color");
    await context.sync();
    expect(range.format.fill.color).toBeNull();
  });
});

test("whole columns and rows are formatted without filling the sheet with cells", async () => {
  const { run, host } = await open();
  await run(async (context) => {
    const sheet = active(context);
    sheet.getRange("B5").values = [[1]];
    sheet.getRange("B:B").format.font.bold = true;
    sheet.getRange("3:3").format.fill.color = "#00FF00";
    const cells = ["B5", "B9", "B3", "C3"].map((address) =>
      sheet.getRange(address).load("format/font/bold,format/fill/color"),
    );
    const column = sheet.getRange("B:B").load("format/font/bold,format/fill/color");
    await context.sync();
    expect(cells.map(({ format }) => [format.font.bold, format.fill.color])).toEqual([
      [true, "#FFFFFF"],
      [true, "#FFFFFF"],
      [true, "#00FF00"],
      [false, "#00FF00"],
    ]);
    expect([column.format.font.bold, column.format.fill.color]).toEqual([true, null]);
  });
  expect(host.workbook.sheets[0]!.cells.size).toBe(2);
});

test.each([
  ["an invalid colour", (range: Excel.Range) => void (range.format.fill.color = "grün")],
  [
    "an invalid alignment",
    (range: Excel.Range) => void (range.format.horizontalAlignment = "Middle" as "Left"),
  ],
  ["a row of more than 409 points", (range: Excel.Range) => void (range.format.rowHeight = 410)],
  ["a font of more than 409 points", (range: Excel.Range) => void (range.format.font.size = 410)],
  [
    "a font of no size",
    (range: Excel.Range) => range.setCellProperties([[{ format: { font: { size: 0 } } }]]),
  ],
  ["an indent of more than 250", (range: Excel.Range) => void (range.format.indentLevel = 251)],
])("%s is refused", async (_what, work) => {
  const { run } = await open();
  const failure = await failureOf(
    run(async (context) => {
      work(active(context).getRange("A1"));
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidArgument");
});

test("edges and inside lines are drawn on the right sides of the cells", async () => {
  const bench = await open();
  await bench.run(async (context) => {
    const range = active(context).getRange("B2:C3");
    const { borders } = range.format;
    for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const) {
      borders.getItem(side).style = "Continuous";
    }
    borders.getItem("EdgeTop").weight = "Medium";
    borders.getItem("InsideVertical").color = "#FF0000";
    const top = borders.getItem("EdgeTop").load("style,weight,color");
    const inside = borders.getItem("InsideVertical").load("style,color");
    const above = active(context).getRange("B1:C1").format.borders.getItem("EdgeBottom").load("style,weight");
    await context.sync();
    expect([top.style, top.weight, top.color]).toEqual(["Continuous", "Medium", "#000000"]);
    expect([inside.style, inside.color]).toEqual(["Continuous", "#FF0000"]);
    expect([above.style, above.weight]).toEqual(["Continuous", "Medium"]);
    active(context).getRange("B1").format.borders.getItem("EdgeBottom").style = "None";
    top.load("style");
    await context.sync();
    expect(top.style).toBeNull();
  });
  const lines = styleOf(bench, 16384 + 1).borders;
  expect([lines.top.style, lines.left.style, lines.bottom.style, lines.right.color]).toEqual([
    "None",
    "Continuous",
    "Continuous",
    "#FF0000",
  ]);
});

test("diagonal lines are refused", async () => {
  const { run } = await open();
  const failure = await failureOf(
    run(async (context) => {
      active(context).getRange("A1").format.borders.getItem("DiagonalDown").style = "Continuous";
      await context.sync();
    }),
  );
  expect(failure.code).toBe("NotImplemented");
});

test("column widths are in points at seven pixels per digit, and hidden columns have width zero", async () => {
  const { run, host } = await open();
  await run(async (context) => {
    const sheet = active(context);
    const standard = sheet.getRange("A1").load("format/columnWidth,format/rowHeight");
    sheet.getRange("B:B").format.columnWidth = 96;
    sheet.getRange("2:2").format.rowHeight = 24;
    sheet.getRange("C:C").columnHidden = true;
    const wide = sheet.getRange("B2").load("format/columnWidth,format/rowHeight");
    const mixed = sheet.getRange("A1:C2").load("format/columnWidth,format/rowHeight,hidden,columnHidden");
    const hidden = sheet.getRange("C1").load("format/columnWidth,hidden,columnHidden");
    await context.sync();
    expect([standard.format.columnWidth, standard.format.rowHeight]).toEqual([48, 15]);
    expect([wide.format.columnWidth, wide.format.rowHeight]).toEqual([96, 24]);
    expect([mixed.format.columnWidth, mixed.format.rowHeight, mixed.columnHidden]).toEqual([
      null,
      null,
      null,
    ]);
    expect([hidden.format.columnWidth, hidden.hidden, hidden.columnHidden]).toEqual([0, true, true]);
  });
  expect(host.workbook.sheets[0]!.columns.get(1)?.width).toBe(18.28515625);
});

test("autofit sets columns to the width of their texts and counts Chinese characters twice", async () => {
  const { run, host } = await open();
  await run(async (context) => {
    const sheet = active(context);
    sheet.getRange("A1:B1").values = [["部门预算整体绩效", "ab"]];
    sheet.getRange("A:B").format.autofitColumns();
    sheet.getRange("1:1").format.autofitRows();
    await context.sync();
  });
  const { columns, rows } = host.workbook.sheets[0]!;
  expect([columns.get(0)?.width, columns.get(1)?.width, rows.get(0)?.height]).toEqual([17.71, 3.71, null]);
});

test("cell, row and column properties are written and read in one call", async () => {
  const { run } = await open();
  await run(async (context) => {
    const range = active(context).getRange("A1:B1");
    range.setCellProperties([
      [
        { format: { fill: { color: "#FF0000" }, font: { bold: true }, horizontalAlignment: "Right" } },
        { format: { borders: { bottom: { style: "Double", color: "#0000FF" } }, wrapText: true } },
      ],
    ]);
    range.setColumnProperties([{ format: { columnWidth: 60 } }, { columnHidden: true }]);
    range.setRowProperties([{ format: { rowHeight: 30 } }]);
    const read = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true }, borders: { bottom: { style: true } } as never },
    });
    const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } } as never);
    await context.sync();
    expect(read.value).toEqual([
      [
        {
          address: "Sheet1!A1",
          format: {
            fill: { color: "#FF0000" },
            font: { bold: true },
            borders: { bottom: { style: "None" } },
          },
        },
        {
          address: "Sheet1!B1",
          format: {
            fill: { color: "#FFFFFF" },
            font: { bold: false },
            borders: { bottom: { style: "Double" } },
          },
        },
      ],
    ]);
    expect(columns.value).toEqual([
      { columnHidden: false, format: { columnWidth: 60 } },
      { columnHidden: true, format: { columnWidth: 0 } },
    ]);
  });
  const failure = await failureOf(
    run(async (context) => {
      active(context)
        .getRange("A1")
        .setCellProperties([[{ style: "Normal" }]]);
      await context.sync();
    }),
  );
  expect(failure.message).toBe("The embedded host has no cell property style");
});

describe("data validation", () => {
  test("is written, read, split and cleared", async () => {
    const { run, host } = await open();
    await run(async (context) => {
      const sheet = active(context);
      const range = sheet.getRange("A1:A10");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      range.dataValidation.prompt = { showPrompt: true, title: "选", message: "是或否" };
      range.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "错", message: "请选" };
      range.dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      await context.sync();
      expect(range.dataValidation.toJSON()).toMatchObject({
        type: "List",
        rule: { list: { inCellDropDown: true, source: "是,否" } },
        prompt: { showPrompt: true, title: "选", message: "是或否" },
        errorAlert: { showAlert: true, style: "Warning", title: "错", message: "请选" },
        ignoreBlanks: true,
      });
      sheet.getRange("A5").dataValidation.rule = {
        decimal: { formula1: 0, formula2: 100, operator: "Between" },
      };
      sheet.getRange("A9:A10").dataValidation.clear();
      const all = sheet.getRange("A1:A10").dataValidation.load("type,rule");
      const one = sheet.getRange("A5").dataValidation.load("type,rule,prompt");
      const none = sheet.getRange("A9").dataValidation.load("type");
      await context.sync();
      expect([all.type, all.rule]).toEqual(["Inconsistent", null]);
      expect([one.type, one.rule]).toEqual([
        "Decimal",
        { decimal: { formula1: 0, formula2: 100, operator: "Between" } },
      ]);
      expect(one.prompt.title).toBe("选");
      expect(none.type).toBe("None");
    });
    const areas = host.workbook.sheets[0]!.validations.map((one) =>
      one.areas.map(({ row, rows }) => [row, rows]),
    );
    expect(areas).toEqual([
      [
        [0, 4],
        [5, 3],
      ],
      [[4, 1]],
    ]);
  });

  test.each<[string, Excel.DataValidationRule]>([
    ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "甲,".repeat(128) } }],
    ["an empty list", { list: { inCellDropDown: true, source: "" } }],
    ["between without a second bound", { wholeNumber: { formula1: 1, operator: "Between" } }],
    ["a custom rule without =", { custom: { formula: "A1>0" } }],
    ["an array constant", { custom: { formula: "=OR(A1={1,2})" } }],
    ["a list of two areas", { list: { inCellDropDown: true, source: "=(A1:A3,C1:C3)" } }],
    [
      "a formula of more than 255 characters",
      { decimal: { formula1: `=A1${"+A1".repeat(85)}`, operator: "GreaterThan" } },
    ],
    ["two rules at once", { custom: { formula: "=A1>0" }, list: { inCellDropDown: true, source: "甲" } }],
  ])("%s is refused", async (_what, rule) => {
    const { run } = await open();
    const failure = await failureOf(
      run(async (context) => {
        active(context).getRange("A1").dataValidation.rule = rule;
        await context.sync();
      }),
    );
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "DataValidation.rule" });
  });
});

describe("conditional formats", () => {
  function addRule(
    range: Excel.Range | Excel.RangeAreas,
    formula: string,
    fill = "#FFC7CE",
  ): Excel.ConditionalFormat {
    const rule = range.conditionalFormats.add("Custom");
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = fill;
    rule.custom.format.font.color = "#9C0006";
    rule.custom.format.font.bold = true;
    return rule;
  }

  test("of several areas get the first priority, are read back, found by id and deleted", async () => {
    const { run, host } = await open();
    await run(async (context) => {
      const sheet = active(context);
      addRule(sheet.getRange("A1:A5"), "=$A1>0");
      const second = addRule(sheet.getRanges("B2,C3:D4"), '=N("标记")=0').load("id,priority,type,stopIfTrue");
      await context.sync();
      const formats = sheet.getRange().conditionalFormats.load("items/id,items/type,items/priority");
      const count = sheet.getRange("A1").conditionalFormats.getCount();
      await context.sync();
      expect([second.priority, second.type, second.stopIfTrue, count.value]).toEqual([0, "Custom", false, 1]);
      expect(formats.items.map(({ id, priority }) => [id === second.id, priority])).toEqual([
        [true, 0],
        [false, 1],
      ]);
      const found = sheet.getRange().conditionalFormats.getItem(second.id);
      const rule = found.custom.rule.load("formula");
      const look = found.custom.format.load("fill/color,font/color,font/bold");
      const areas = found.getRanges().load("address");
      const range = found.getRangeOrNullObject();
      const other = sheet.getRange("A1").conditionalFormats.getItemOrNullObject(second.id);
      await context.sync();
      expect([rule.formula, areas.address]).toEqual(['=N("标记")=0', "Sheet1!B2,Sheet1!C3:D4"]);
      expect([look.fill.color, look.font.color, look.font.bold]).toEqual(["#FFC7CE", "#9C0006", true]);
      expect([range.isNullObject, other.isNullObject]).toEqual([true, true]);
      found.delete();
      await context.sync();
    });
    expect(host.workbook.sheets[0]!.conditionalFormats.map(({ formula }) => formula)).toEqual(["=$A1>0"]);
  });

  test("lose the cells that are cleared", async () => {
    const { run, host } = await open();
    await run(async (context) => {
      addRule(active(context).getRange("A1:A5"), "=$A1>0");
      active(context).getRange("A3").conditionalFormats.clearAll();
      await context.sync();
    });
    const [format] = host.workbook.sheets[0]!.conditionalFormats;
    expect(format?.areas.map(({ row, rows }) => [row, rows])).toEqual([
      [0, 2],
      [3, 2],
    ]);
  });

  test("of another type cannot be read as custom rules", async () => {
    const { run } = await open({}, (host) => {
      host.workbook.sheets[0]!.conditionalFormats.push({
        id: "{bar}",
        type: "DataBar",
        areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
        priority: 1,
        stopIfTrue: false,
        formula: null,
        format: { fillColor: null, fontColor: null, bold: null },
      });
    });
    await run(async (context) => {
      const format = active(context).getRange("A1").conditionalFormats.getItemAt(0).load("type");
      const custom = format.customOrNullObject;
      await context.sync();
      expect([format.type, custom.isNullObject]).toEqual(["DataBar", true]);
    });
    const failure = await failureOf(
      run(async (context) => {
        active(context).getRange("A1").conditionalFormats.getItemAt(0).custom.rule.load("formula");
        await context.sync();
      }),
    );
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "ConditionalFormat.custom" });
  });

  test.each(["A1>0", "=A1>", "=SUM((A1,B1))>0", "=SUM(A1:B2 B2:C3)>0", "=-SUM({1,2})%>A1"])(
    "the formula %s is refused",
    async (formula) => {
      const { run } = await open();
      const failure = await failureOf(
        run(async (context) => {
          addRule(active(context).getRange("A1"), formula);
          await context.sync();
        }),
      );
      expect(failure.code).toBe("InvalidArgument");
    },
  );

  test("of other types are not supported", async () => {
    const { run } = await open();
    const bar = await failureOf(
      run(async (context) => {
        active(context).getRange("A1").conditionalFormats.add("DataBar");
        await context.sync();
      }),
    );
    expect(bar.message).toBe("The embedded host has no conditional format of type DataBar");
  });
});
