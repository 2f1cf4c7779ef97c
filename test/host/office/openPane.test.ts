import { createWorkbook } from "../../../src/xlsx";
import { onRibbonRecompute, recomputeInOpenPane } from "../../../src/office/openPane";
import { closeExcel, openExcel } from "../../support/openExcel";

const panes: (() => void)[] = [];

/** Opens a pane beside the workbook that is open now; counts its recomputes. */
function openPane(): { recomputed: number } {
  const pane = { recomputed: 0 };
  panes.push(onRibbonRecompute(() => (pane.recomputed += 1)));
  return pane;
}

const open = (documentName: string): Promise<unknown> =>
  openExcel(createWorkbook(), { host: { documentName } });
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

afterEach(() => {
  for (const close of panes.splice(0)) close();
  closeExcel();
});

test("the open pane of the document recomputes", async () => {
  await open("a.xlsx");
  const pane = openPane();
  expect(await recomputeInOpenPane()).toBe(true);
  await settle();
  expect(pane.recomputed).toBe(1);
});

test("one pane recomputes where a document has two", async () => {
  await open("a.xlsx");
  const both = [openPane(), openPane()];
  expect(await recomputeInOpenPane()).toBe(true);
  await settle();
  expect(both.map(({ recomputed }) => recomputed).sort()).toEqual([0, 1]);
});

test("the pane of another document does not answer", async () => {
  await open("a.xlsx");
  const pane = openPane();
  await open("b.xlsx");
  expect(await recomputeInOpenPane()).toBe(false);
  await settle();
  expect(pane.recomputed).toBe(0);
});

test("a closed pane does not answer", async () => {
  await open("a.xlsx");
  const pane = openPane();
  for (const close of panes.splice(0)) close();
  expect(await recomputeInOpenPane()).toBe(false);
  expect(pane.recomputed).toBe(0);
});

test("a document without an address has no pane that could be told apart", async () => {
  const value = { context: { document: { url: "" } } };
  Object.defineProperty(globalThis, "Office", { configurable: true, value });
  try {
    openPane();
    expect(await recomputeInOpenPane()).toBe(false);
  } finally {
    Reflect.deleteProperty(globalThis, "Office");
  }
});
