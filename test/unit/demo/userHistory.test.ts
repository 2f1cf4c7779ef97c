import { EmbeddedHost } from "../../../src/emulator";
import { Calculator, createWorkbook, type Sheet, type Workbook } from "../../../src/xlsx";
import { cellKey } from "../../../src/xlsx/model/cellKeys";
import { formatText } from "../../../src/xlsx/text";
import { editedText } from "../../../src/demo/editedText";
import { UserHistory } from "../../../src/demo/userHistory";

interface Bench {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly host: EmbeddedHost;
  readonly history: UserHistory;
  readonly refused: string[];
  type(row: number, column: number, input: string): void;
}

function open(): Bench {
  const workbook = createWorkbook();
  const host = new EmbeddedHost(workbook, { calculator: new Calculator() });
  const [sheet] = workbook.sheets as [Sheet];
  const shown = (value: Parameters<typeof formatText>[0], format: string): string =>
    formatText(value, format, "zh-CN");
  const history = new UserHistory(host, {
    workbook,
    editedText: (cell, format) => editedText(cell, format, shown),
  });
  const refused: string[] = [];
  const type = (row: number, column: number, input: string): void =>
    history.edit(sheet, [{ row, column, input }], (address) => refused.push(address));
  return { workbook, sheet, host, history, refused, type };
}

const valueAt = (sheet: Sheet, row: number, column: number) =>
  sheet.cells.get(cellKey(row, column))?.value ?? null;

test("what was typed is undone step by step, formats included", () => {
  const { sheet, history, type } = open();
  type(0, 0, "5");
  type(0, 0, "80%");
  type(1, 0, "=A1*2");
  type(1, 0, "'0012");
  expect(history.undo()).toEqual({ kind: "done", where: "Sheet1!A2" });
  expect(sheet.cells.get(cellKey(1, 0))).toMatchObject({ formula: "=A1*2", value: 1.6 });
  history.undo();
  expect(valueAt(sheet, 1, 0)).toBeNull();
  history.undo();
  expect(valueAt(sheet, 0, 0)).toBe(5);
  history.undo();
  expect(valueAt(sheet, 0, 0)).toBeNull();
  expect(history.undo()).toEqual({ kind: "nothing" });
});

test("several cells that were pasted together are one step", () => {
  const { sheet, history } = open();
  const edits = [0, 1, 2].map((row) => ({ row, column: 1, input: String(row + 1) }));
  history.edit(sheet, edits, () => undefined);
  history.undo();
  expect([0, 1, 2].map((row) => valueAt(sheet, row, 1))).toEqual([null, null, null]);
});

test("inserted rows go again, unless something was typed into them", () => {
  const { sheet, history, type, host } = open();
  type(1, 0, "甲");
  history.insertRows(sheet, 1, 2);
  expect(valueAt(sheet, 3, 0)).toBe("甲");
  expect(history.undo()).toEqual({ kind: "done", where: "Sheet1!A2" });
  expect(valueAt(sheet, 1, 0)).toBe("甲");
  history.insertRows(sheet, 1, 1);
  host.userEdit("Sheet1", "C2", "乙");
  expect(history.undo()).toEqual({ kind: "changed", where: "Sheet1!A2" });
  expect(valueAt(sheet, 1, 2)).toBe("乙");
});

test("a cell that somebody else has changed since is left alone", () => {
  const { sheet, history, type, host } = open();
  type(0, 0, "1");
  host.userEdit("Sheet1", "A1", "2");
  expect(history.undo()).toEqual({ kind: "changed", where: "Sheet1!A1" });
  expect(valueAt(sheet, 0, 0)).toBe(2);
});

test("what Excel refuses is told and is no step", () => {
  const { history, host, type, refused } = open();
  host.protect("Sheet1");
  type(0, 0, "1");
  expect(refused).toEqual(["Sheet1!A1"]);
  expect(history.undo()).toEqual({ kind: "nothing" });
});

test("what was undone is redone in the same order, as it was typed", () => {
  const { sheet, history, type } = open();
  type(0, 0, "80%");
  history.insertRows(sheet, 0, 1);
  history.undo();
  history.undo();
  expect(valueAt(sheet, 0, 0)).toBeNull();
  expect(history.redo()).toEqual({ kind: "done", where: "Sheet1!A1" });
  expect(valueAt(sheet, 0, 0)).toBe(0.8);
  history.redo();
  expect([valueAt(sheet, 0, 0), valueAt(sheet, 1, 0)]).toEqual([null, 0.8]);
  expect(history.redo()).toEqual({ kind: "nothing" });
  history.undo();
  expect(valueAt(sheet, 0, 0)).toBe(0.8);
});

test("what is typed after an undo leaves nothing to redo", () => {
  const { history, type } = open();
  type(0, 0, "1");
  history.undo();
  type(0, 1, "2");
  expect(history.redo()).toEqual({ kind: "nothing" });
});

test("a cell that has changed since the undo is not redone", () => {
  const { sheet, history, type, host } = open();
  type(0, 0, "1");
  history.undo();
  host.userEdit("Sheet1", "A1", "2");
  expect(history.redo()).toEqual({ kind: "changed", where: "Sheet1!A1" });
  expect(valueAt(sheet, 0, 0)).toBe(2);
});
