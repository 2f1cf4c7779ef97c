/** Names of the workbook and of sheets. */
import type { EmbeddedHost } from "../../../src/emulator";
import { closeAll, failureOf, open } from "./support";

afterEach(closeAll);

function define(host: EmbeddedHost, name: string, formula: string, sheet?: string): void {
  const scope = host.workbook.sheets.find((one) => one.name === sheet) ?? null;
  host.workbook.names.push({ name, formula, scope, visible: true, comment: "" });
}

test("workbook-scoped and sheet-scoped names are separate", async () => {
  const { run } = await open({}, (host) => {
    define(host, "率", "=Sheet1!$A$1");
    define(host, "率", "=Sheet1!$B$1", "Sheet1");
    define(host, "单位", "=Sheet1!$C$1", "Sheet1");
  });
  await run(async (context) => {
    const all = context.workbook.names.load("items/name,items/scope,items/formula");
    const own = context.workbook.worksheets
      .getItem("Sheet1")
      .names.load("items/name,items/scope,items/formula");
    const missing = context.workbook.names.getItemOrNullObject("单位");
    const count = context.workbook.names.getCount();
    await context.sync();
    expect(all.items.map(({ name, scope, formula }) => [name, scope, formula])).toEqual([
      ["率", "Workbook", "=Sheet1!$A$1"],
    ]);
    expect(own.items.map(({ name, scope, formula }) => [name, scope, formula])).toEqual([
      ["率", "Worksheet", "=Sheet1!$B$1"],
      ["单位", "Worksheet", "=Sheet1!$C$1"],
    ]);
    expect([missing.isNullObject, count.value]).toEqual([true, 1]);
    const sheetOf = own.items[0]!.worksheetOrNullObject.load("name");
    const none = all.items[0]!.worksheetOrNullObject;
    await context.sync();
    expect([sheetOf.name, none.isNullObject]).toEqual(["Sheet1", true]);
  });
});

test("names have the type of their value", async () => {
  const { run } = await open({}, (host) => {
    define(host, "面积", "=Sheet1!$A$1:$B$2");
    define(host, "多处", "=Sheet1!$A$1,Sheet1!$C$3");
    define(host, "丢失", "=Sheet1!#REF!");
    define(host, "文字", '="部门""预算"""');
    define(host, "整数", "=12");
    define(host, "小数", "=0.6");
    define(host, "公式", "=SUM(Sheet1!$A$1:$A$3)");
  });
  await run(async (context) => {
    const names = context.workbook.names.load("items/name,items/type,items/value");
    await context.sync();
    expect(names.items.map(({ name, type, value }) => [name, type, value])).toEqual([
      ["面积", "Range", "Sheet1!$A$1:$B$2"],
      ["多处", "Range", "Sheet1!$A$1,Sheet1!$C$3"],
      ["丢失", "Error", "#REF!"],
      ["文字", "String", '部门"预算"'],
      ["整数", "Integer", 12],
      ["小数", "Double", 0.6],
      ["公式", null, null],
    ]);
  });
});

test.each([
  ["=SUM(Sheet1!$A$1:$A$3)", "InvalidOperation"],
  ["=OFFSET(Sheet1!$A$1,1,1)", "InvalidOperation"],
  ["=Sheet1!$A$1,Sheet1!$C$3", "InvalidOperation"],
])("getting the range of %s fails the whole request, even with OrNullObject", async (formula, code) => {
  const { run, host } = await open({}, (one) => define(one, "名", formula));
  const failure = await failureOf(
    run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      context.workbook.names.getItem("名").getRangeOrNullObject().load("address");
      await context.sync();
    }),
  );
  expect(failure).toMatchObject({ code, location: "NamedItem.getRangeOrNullObject" });
  expect(host.workbook.sheets[0]!.cells.size).toBe(1);
});

test("the range of a constant or a #REF! name is a null object with OrNullObject and an error without", async () => {
  const { run } = await open({}, (host) => {
    define(host, "丢失", "=#REF!");
    define(host, "整数", "=12");
  });
  await run(async (context) => {
    const lost = context.workbook.names.getItem("丢失").getRangeOrNullObject();
    const constant = context.workbook.names.getItem("整数").getRangeOrNullObject();
    await context.sync();
    expect([lost.isNullObject, constant.isNullObject]).toEqual([true, true]);
  });
  const failure = await failureOf(
    run(async (context) => {
      context.workbook.names.getItem("丢失").getRange().load("address");
      await context.sync();
    }),
  );
  expect(failure.location).toBe("NamedItem.getRange");
});

test("a name can be added from a range or a formula, changed and deleted", async () => {
  const { run, host } = await open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const name = context.workbook.names.add("绩效_资金", sheet.getRange("A1:B9"), "口径");
    const constant = sheet.names.addFormulaLocal("_版式", '="1"');
    constant.visible = false;
    await context.sync();
    name.formula = "=Sheet1!$A$1:$B$12";
    name.comment = "新";
    name.load("formula,comment,visible,scope");
    const range = sheet.getRange("绩效_资金").load("address");
    await context.sync();
    expect(name.toJSON()).toMatchObject({ formula: "=Sheet1!$A$1:$B$12", comment: "新", scope: "Workbook" });
    expect(range.address).toBe("Sheet1!A1:B12");
    name.delete();
    await context.sync();
  });
  expect(host.workbook.names.map(({ name, formula, visible }) => [name, formula, visible])).toEqual([
    ["_版式", '="1"', false],
  ]);
});

test.each([
  ["A1", "=Sheet1!$A$1", "InvalidArgument"],
  ["R1C1", "=Sheet1!$A$1", "InvalidArgument"],
  ["有 空格", "=Sheet1!$A$1", "InvalidArgument"],
  ["1月", "=Sheet1!$A$1", "InvalidArgument"],
  ["名", "Sheet1!$A$1", "InvalidArgument"],
  ["名", "=无此表!$A$1", "InvalidArgument"],
  ["已有", "=Sheet1!$A$1", "ItemAlreadyExists"],
])("the name %s for %s is refused", async (name, formula, code) => {
  const { run, host } = await open({}, (one) => define(one, "已有", "=Sheet1!$A$9"));
  const failure = await failureOf(
    run(async (context) => {
      context.workbook.names.add(name, formula);
      await context.sync();
    }),
  );
  expect(failure).toMatchObject({ code, location: "NamedItemCollection.add" });
  expect(host.workbook.names).toHaveLength(1);
});

test("a comment of more than 255 characters is refused", async () => {
  const { run, host } = await open();
  const add = (length: number): Promise<void> =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.names.add("版式", sheet.getRange("A1"), "注".repeat(length));
      await context.sync();
    });
  expect((await failureOf(add(256))).code).toBe("InvalidArgument");
  await add(255);
  expect(host.workbook.names.map(({ comment }) => comment.length)).toEqual([255]);
});

test("the type of a name is unknown while another workbook is in front", async () => {
  const { run, host } = await open({}, (one) => define(one, "面积", "=Sheet1!$A$1"));
  host.setInFront(false);
  await run(async (context) => {
    const name = context.workbook.names.getItem("面积").load("type,formula");
    await context.sync();
    expect([name.type, name.formula]).toEqual([null, "=Sheet1!$A$1"]);
  });
});

test.each(["=表（一）!$A$1", "=表（一）!$A$1,表（一）!$C$1"])(
  "%s is refused: the sheet's name needs quotes",
  async (formula) => {
    const { run } = await open({}, ({ workbook }) => void workbook.addSheet("表（一）"));
    await run(async (context) => {
      context.workbook.names.add("绩效_乙", "='表（一）'!$A$1");
      await context.sync();
      context.workbook.names.add("绩效_甲", formula);
      expect(await failureOf(context.sync())).toMatchObject({ code: "InvalidArgument" });
    });
  },
);
