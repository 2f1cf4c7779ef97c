/** Everything besides requests: events, user actions, ribbon, dialogs, settings, theme. */
import type { HostDialog } from "../../../src/emulator";
import { bootOffice, installGlobals } from "../../../src/emulator/node";
import { closeAll, failureOf, open, settled, type Bench } from "./support";

afterEach(closeAll);

type Changed = Excel.WorksheetChangedEventArgs;

async function listen(bench: Bench): Promise<Changed[]> {
  const seen: Changed[] = [];
  await bench.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      seen.push(event);
    });
    await context.sync();
  });
  return seen;
}

describe("events", () => {
  test("report the user's edit of a single cell with the previous value", async () => {
    const bench = await open();
    const seen = await listen(bench);
    bench.host.userEdit("Sheet1", "B2", "12");
    bench.host.userEdit("Sheet1", "B2", "13");
    await settled();
    expect(seen.map(({ address, source, changeType }) => [address, source, changeType])).toEqual([
      ["B2", "Local", "RangeEdited"],
      ["B2", "Local", "RangeEdited"],
    ]);
    expect(seen[1]?.details).toEqual({
      valueBefore: 12,
      valueAfter: 13,
      valueTypeBefore: "Double",
      valueTypeAfter: "Double",
    });
    await bench.run(async (context) => {
      const range = seen[1]!.getRange(context).load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!B2", [[13]]]);
    });
  });

  test("report the add-in's own writes, on every sheet or on one", async () => {
    const bench = await open();
    const all = await listen(bench);
    const one: string[] = [];
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.add("乙");
      sheet.onChanged.add(async (event) => {
        one.push(event.address);
      });
      await context.sync();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      context.workbook.worksheets.getItem("Sheet1").getRange("C3").values = [[1]];
      sheet.getRange("A1").format.fill.color = "#FF0000";
      await context.sync();
    });
    await settled();
    expect(all.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
      ["A1:B2", "ThisLocalAddin"],
      ["C3", "ThisLocalAddin"],
    ]);
    expect(one).toEqual(["A1:B2"]);
  });

  test("go to the page that registered them, until it closes", async () => {
    const bench = await open();
    const other = await bootOffice(bench.host);
    const seen: string[] = [];
    await other.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(event.address);
      });
      await context.sync();
    });
    const mine = await listen(bench);
    bench.host.userEdit("Sheet1", "A1", "1");
    await settled();
    other.close();
    bench.host.userEdit("Sheet1", "A2", "1");
    await settled();
    expect([seen, mine.map(({ address }) => address)]).toEqual([["A1"], ["A1", "A2"]]);
  });

  test("stop when the handler is removed or events are switched off", async () => {
    const bench = await open();
    const seen: string[] = [];
    const handler = await bench.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(event.address);
      });
      await context.sync();
      return added;
    });
    await bench.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    bench.host.userEdit("Sheet1", "A1", "1");
    await settled();
    await bench.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    bench.host.userEdit("Sheet1", "A2", "1");
    await settled();
    await bench.office.Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    bench.host.userEdit("Sheet1", "A3", "1");
    await settled();
    expect(seen).toEqual(["A2"]);
  });

  test("report added, deleted and activated sheets, and the selection", async () => {
    const bench = await open();
    const seen: string[] = [];
    await bench.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push("added"));
      worksheets.onDeleted.add(async () => void seen.push("deleted"));
      worksheets.onActivated.add(async () => void seen.push("activated"));
      worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(`selected ${address}`));
      await context.sync();
    });
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.add("乙");
      await context.sync();
      sheet.activate();
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, cell.address]).toEqual(["乙!B2:C3", "乙!B2"]);
      sheet.delete();
      await context.sync();
    });
    bench.host.userSelect("Sheet1", "D4");
    await settled();
    expect(seen).toEqual(["added", "activated", "selected B2:C3", "activated", "deleted", "selected D4"]);
  });

  test("report inserted rows as an insertion", async () => {
    const bench = await open();
    const seen = await listen(bench);
    bench.host.userInsertRows("Sheet1", 3, 2);
    bench.host.userDeleteRows("Sheet1", 1);
    await settled();
    expect(seen.map(({ address, changeType }) => [address, changeType])).toEqual([
      ["3:4", "RowInserted"],
      ["1:1", "RowDeleted"],
    ]);
  });
});

test("cells can be selected only on the active sheet", async () => {
  const { run } = await open();
  const failure = await failureOf(
    run(async (context) => {
      context.workbook.worksheets.add("乙").getRange("A1").select();
      await context.sync();
    }),
  );
  expect(failure).toMatchObject({ code: "InvalidOperation", location: "Range.select" });
});

describe("the user", () => {
  test("types input that is parsed as in Excel", async () => {
    const { host, run } = await open();
    const inputs = ["1,200.50", "50%", "2021-3-5", "'012", "true", "文字"];
    inputs.forEach((input, index) => host.userEdit("Sheet1", `A${index + 1}`, input));
    await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A6");
      range.load("values,text,numberFormat");
      await context.sync();
      expect(range.values.flat()).toEqual([1200.5, 0.5, 44260, "012", true, "文字"]);
      expect(range.text.flat()).toEqual(["1,200.50", "50%", "2021/3/5", "012", "TRUE", "文字"]);
    });
  });

  test("cannot type into locked cells or into a read-only document", async () => {
    const { host } = await open();
    host.protect("Sheet1");
    expect(() => host.userEdit("Sheet1", "A1", "1")).toThrow(
      expect.objectContaining({ code: "AccessDenied" }),
    );
    host.unprotect("Sheet1");
    host.userEdit("Sheet1", "A1", "1");
    expect(host.workbook.sheets[0]!.cells.size).toBe(1);
    const readOnly = await open({ readOnly: true });
    expect(() => readOnly.host.userEdit("Sheet1", "A1", "1")).toThrow(
      expect.objectContaining({ code: "AccessDenied" }),
    );
  });

  test("changes sheets, and a view is notified of them", async () => {
    const { host, run } = await open();
    const seen: string[] = [];
    const stop = host.onModelChanged(({ sheets, sheetList, selection }) => {
      seen.push(`${[...sheets].map(({ name }) => name).join()} ${sheetList} ${selection}`);
    });
    host.userEdit("Sheet1", "A1", "1");
    host.userSelect("Sheet1", "B1");
    await run(async (context) => {
      context.workbook.worksheets.add("乙").getRange("A1").format.font.bold = true;
      await context.sync();
      context.workbook.load("name");
      await context.sync();
    });
    stop();
    host.userEdit("Sheet1", "A1", "2");
    expect(seen).toEqual(["Sheet1 false false", " false true", "乙 true false"]);
  });
});

describe("the ribbon", () => {
  test("waits until the command reports completion", async () => {
    const { host, office, run } = await open();
    let done = false;
    const recompute = async (event: Office.AddinCommands.Event): Promise<void> => {
      await run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[event.source.id]];
        await context.sync();
      });
      done = true;
      event.completed();
    };
    office.Office.actions.associate("recompute", (event: Office.AddinCommands.Event) => {
      void recompute(event);
    });
    await host.clickRibbon("recompute", "Recompute");
    expect(done).toBe(true);
    expect([...host.workbook.sheets[0]!.cells.values()][0]?.value).toBe("Recompute");
  });

  test("fails if the page does not know the command", async () => {
    const { host } = await open();
    await expect(host.clickRibbon("unknown")).rejects.toThrow("unknown");
  });

  test("calls the commands page if there is one", async () => {
    const { host, office } = await open();
    const commands = await bootOffice(host, { external: host.connect("commands") });
    const called: string[] = [];
    for (const [name, page] of Object.entries({ pane: office, commands })) {
      page.Office.actions.associate("who", (event: Office.AddinCommands.Event) => {
        called.push(name);
        event.completed();
      });
    }
    await host.clickRibbon("who");
    commands.close();
    await host.clickRibbon("who");
    expect(called).toEqual(["commands", "pane"]);
  });
});

describe("dialogs", () => {
  function show(bench: Bench, url: string): Promise<Office.AsyncResult<Office.Dialog>> {
    return new Promise((resolve) => {
      bench.office.Office.context.ui.displayDialogAsync(url, { width: 30, height: 40 }, resolve);
    });
  }

  test("open, send messages in both directions and are closed by the page", async () => {
    const bench = await open();
    const opened: HostDialog[] = [];
    bench.host.dialogs.onOpened((dialog) => opened.push(dialog));
    const { value: dialog, status } = await show(bench, "https://localhost:3000/dialog.html?a=1");
    expect([status, opened[0]?.request]).toEqual([
      "succeeded",
      { url: "https://localhost:3000/dialog.html?a=1", width: 30, height: 40 },
    ]);
    const page = await bootOffice(bench.host, { external: opened[0]!.connect() });
    const heard: string[] = [];
    dialog.addEventHandler(bench.office.Office.EventType.DialogMessageReceived, (event) => {
      if ("message" in event) heard.push(event.message);
    });
    page.Office.context.ui.addHandlerAsync(
      page.Office.EventType.DialogParentMessageReceived,
      (event: { message: string }) => heard.push(event.message),
    );
    await settled();
    page.Office.context.ui.messageParent("从对话框");
    dialog.messageChild("从任务窗格");
    await settled();
    expect(heard.sort()).toEqual(["从任务窗格", "从对话框"]);
    let closed = false;
    opened[0]!.onClosed(() => {
      closed = true;
    });
    dialog.close();
    await settled();
    expect([closed, opened[0]!.isOpen, bench.host.dialogs.open]).toEqual([true, false, null]);
    page.close();
  });

  test("notify the page when the user closes them", async () => {
    const bench = await open();
    const { value: dialog } = await show(bench, "https://localhost:3000/dialog.html");
    const codes: number[] = [];
    dialog.addEventHandler(bench.office.Office.EventType.DialogEventReceived, (event) => {
      if ("error" in event) codes.push(event.error);
    });
    bench.host.dialogs.open!.close();
    await settled();
    expect(codes).toEqual([12006]);
    expect((await show(bench, "https://localhost:3000/again.html")).status).toBe("succeeded");
  });

  test("open one at a time, and only with secure pages", async () => {
    const bench = await open();
    await show(bench, "https://localhost:3000/dialog.html");
    const second = await show(bench, "https://localhost:3000/dialog.html");
    expect([second.status, second.error?.code]).toEqual(["failed", 12007]);
    bench.host.dialogs.open!.close();
    const insecure = await show(bench, "http://example.com/dialog.html");
    expect([insecure.status, insecure.error?.code]).toEqual(["failed", 12005]);
  });
});

test("browser windows are refused", async () => {
  const { office } = await open();
  const ui: unknown = office.Office.context.ui;
  const { openBrowserWindow } = ui as {
    openBrowserWindow(url: string, done: (result: unknown) => void): void;
  };
  const result = await new Promise((resolve) => openBrowserWindow("https://example.com", resolve));
  expect(result).toMatchObject({ status: "failed" });
});

describe("settings", () => {
  test("of both APIs are the same, and are stored in the workbook", async () => {
    const { host, office, run } = await open();
    const { settings } = office.Office.context.document;
    settings.set("语言", { code: "zh-CN" });
    const saved = await new Promise<Office.AsyncResult<void>>((resolve) => settings.saveAsync(resolve));
    expect(saved.status).toBe("succeeded");
    await run(async (context) => {
      const read = context.workbook.settings.getItem("语言").load("key,value");
      const missing = context.workbook.settings.getItemOrNullObject("无");
      const added = context.workbook.settings.add("年度", 2021);
      await context.sync();
      expect([read.key, read.value, missing.isNullObject]).toEqual(["语言", { code: "zh-CN" }, true]);
      added.value = 2022;
      await context.sync();
      context.workbook.settings.getItem("语言").delete();
      const left = context.workbook.settings.load("items/key,items/value");
      await context.sync();
      expect(left.items.map(({ key, value }) => [key, value])).toEqual([["年度", 2022]]);
    });
    expect([...host.workbook.settings]).toEqual([["年度", "2022"]]);
  });

  test("of more than two megabytes in total are refused", async () => {
    const { host, run } = await open();
    const half = "预".repeat(350_000);
    const add = (key: string): Promise<void> =>
      run(async (context) => {
        context.workbook.settings.add(key, half);
        await context.sync();
      });
    await add("甲");
    // The overwritten value does not count
    await add("甲");
    expect(await failureOf(add("乙"))).toMatchObject({
      code: "InvalidArgument",
      location: "SettingCollection.add",
    });
    expect([...host.workbook.settings.keys()]).toEqual(["甲"]);
  });

  test("that do not exist cannot be read", async () => {
    const { run } = await open();
    const failure = await failureOf(
      run(async (context) => {
        context.workbook.settings.getItem("无").load("value");
        await context.sync();
      }),
    );
    expect(failure.code).toBe("ItemNotFound");
  });
});

test("the page receives the language, the theme and the platform", async () => {
  const { host, office } = await open({ locale: "en-US" });
  const { context } = office.Office;
  expect([context.displayLanguage, context.contentLanguage, context.host, context.platform]).toEqual([
    "en-US",
    "en-US",
    "Excel",
    "PC",
  ]);
  expect(context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe("#FFFFFF");
  host.theme = { ...host.theme, bodyBackgroundColor: "#212121" };
  const dark = await bootOffice(host);
  expect(dark.Office.context.officeTheme.bodyBackgroundColor).toBe("#212121");
  dark.close();
});

test("the shared runtime can be shown and hidden", async () => {
  const { office } = await open();
  await expect(office.Office.addin.showAsTaskpane()).resolves.not.toThrow();
});

test("the library's names become global and can be removed again", async () => {
  const { office } = await open();
  const remove = installGlobals(office);
  expect((globalThis as { Excel?: unknown }).Excel).toBe(office.Excel);
  remove();
  expect("Excel" in globalThis).toBe(false);
});

test("errors and arrays of the library are instances of the test's own classes", async () => {
  const { run } = await open();
  const error: unknown = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
    await context.sync();
    expect(range.values).toBeInstanceOf(Array);
    expect(range.values).toStrictEqual([[""]]);
    context.workbook.worksheets.getItem("无").load("name");
    await context.sync();
  }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
});
