/** @jest-environment jsdom */
import "../../support/nodeGlobals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { ofHandle, type WritableHandle } from "../../../src/desk/file/access";
import type { KeptFile, KeptFiles } from "../../../src/desk/file/kept";
import { format } from "../../../src/desk/format";
import { Session } from "../../../src/desk/session";
import { printedArea, aroundSelection } from "../../../src/desk/sheet/shownSheet";
import { loadXlsx, saveXlsx } from "../../../src/xlsx";

const SAMPLE = readFileSync(path.join(__dirname, "../../../assets/sample-workbook.xlsx"));
const POLL_MS = 5;

/** A file on a disk, as the File System Access API gives it */
class Disk {
  content: Uint8Array<ArrayBuffer> = new Uint8Array(SAMPLE);
  lastModified = 1;
  permission: PermissionState = "granted";
  /** Thrown by the next write */
  refusal: string | null = null;
  /** Writes from outside at the last moment */
  meanwhile: (() => void) | null = null;

  readonly handle = {
    kind: "file",
    name: "自评.xlsx",
    isSameEntry: async () => true,
    requestPermission: async () => this.permission,
    getFile: async () => {
      const { content, lastModified } = this;
      return {
        name: "自评.xlsx",
        size: content.length,
        lastModified,
        arrayBuffer: async () => content.slice().buffer,
      } as unknown as File;
    },
    createWritable: async () => {
      let written: Uint8Array<ArrayBuffer> | null = null;
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          if (this.refusal !== null) throw new DOMException("refused", this.refusal);
          written = bytes.slice();
          this.meanwhile?.();
        },
        abort: async () => (written = null),
        close: async () => {
          if (written !== null) this.writeOutside(written);
        },
      };
    },
  } as unknown as WritableHandle;

  writeOutside(content: Uint8Array<ArrayBuffer>): void {
    this.content = content;
    this.lastModified += 1;
  }
}

class Kept implements KeptFiles {
  file: KeptFile | null = null;
  read = async () => this.file;
  write = async (file: KeptFile) => {
    this.file = file;
    return true;
  };
  clear = async () => {
    this.file = null;
  };
}

const sessions: Session[] = [];

async function opened(disk: Disk, kept = new Kept()): Promise<Session> {
  const session = newSession(kept);
  await session.open(Promise.resolve(ofHandle(disk.handle)));
  return session;
}

function newSession(kept = new Kept()): Session {
  const session = new Session(async () => format, kept, POLL_MS);
  sessions.push(session);
  return session;
}

/** What an operation would do: one cell of the input changes. */
async function edit(session: Session, text = "测试局"): Promise<void> {
  const { workbook } = session.memory;
  const cell = [...(workbook.sheets[0]?.cells.values() ?? [])].find(({ value }) => typeof value === "string");
  if (cell === undefined) throw new Error("the sample has no text");
  cell.value = text;
  await session.afterOperation();
}

function editedOutside(): Uint8Array<ArrayBuffer> {
  const workbook = loadXlsx(new Uint8Array(SAMPLE));
  const [cell] = workbook.sheets[0]?.cells.values() ?? [];
  if (cell !== undefined) cell.value = "在别处改动";
  return new Uint8Array(saveXlsx(workbook));
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 600) throw new Error("it did not come");
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

beforeAll(() => {
  Object.assign(window, { showSaveFilePicker: () => Promise.reject(new DOMException("", "AbortError")) });
});
afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
});

test("a file that another program has packed is not unsaved, nor is a cursor that moves", async () => {
  const disk = new Disk();
  disk.content = new Uint8Array(zipSync(unzipSync(new Uint8Array(SAMPLE)), { level: 1 }));
  const session = await opened(disk);
  await session.afterOperation();
  expect(session.getState().file?.unsaved).toBe(false);
  const sheet = session.memory.workbook.sheets[2];
  if (sheet === undefined) throw new Error("the sample has more sheets");
  session.select(sheet, { row: 4, column: 3, rows: 1, columns: 1 });
  await session.afterOperation();
  expect(session.getState().file?.unsaved).toBe(false);
  expect(session.memory.workbook.activeSheet).toBe(sheet);
  await edit(session);
  expect(session.getState().file?.unsaved).toBe(true);
});

test("what was only read is not unsaved, what an operation writes is, until it is saved", async () => {
  const disk = new Disk();
  const session = await opened(disk);
  await session.afterOperation();
  expect(session.getState().file).toMatchObject({ name: "自评.xlsx", unsaved: false, writesBack: true });
  await edit(session);
  expect(session.getState().file?.unsaved).toBe(true);
  await session.save("");
  expect(session.getState()).toMatchObject({ file: { unsaved: false }, notice: { kind: "saved" } });
  const [text] = loadXlsx(disk.content).sheets[0]?.cells.values() ?? [];
  expect(text?.value).toBe("测试局");
});

test.each([
  ["NotAllowedError", "notAllowed"],
  ["NoModificationAllowedError", "inUse"],
  ["QuotaExceededError", "full"],
  ["NotFoundError", "gone"],
  ["DataError", "other"],
])("a write that fails with %s leaves the file, and the work unsaved", async (name, trouble) => {
  const disk = new Disk();
  const session = await opened(disk);
  await edit(session);
  disk.refusal = name;
  await session.save("");
  expect(session.getState()).toMatchObject({
    file: { unsaved: true },
    notice: { kind: "notSaved", trouble },
  });
  expect(disk.content).toEqual(new Uint8Array(SAMPLE));
  disk.refusal = null;
  await session.save("");
  expect(session.getState().file?.unsaved).toBe(false);
});

test("nothing is written where the user does not allow it", async () => {
  const disk = new Disk();
  const session = await opened(disk);
  await edit(session);
  disk.permission = "denied";
  await session.save("");
  expect(session.getState().notice).toEqual({ kind: "notSaved", trouble: "notAllowed" });
  expect(disk.lastModified).toBe(1);
});

test.each(["before", "during"])("a file that changes %s the save is not overwritten", async (when) => {
  const disk = new Disk();
  const session = await opened(disk);
  await edit(session);
  const other = editedOutside();
  if (when === "before") disk.writeOutside(other);
  else disk.meanwhile = () => disk.writeOutside(other);
  await session.save("");
  expect(disk.content).toEqual(other);
  expect(session.getState().file).toMatchObject({ unsaved: true, changedOutside: true });
});

test("a change outside is read at once, and what watches the workbook hears of it", async () => {
  const disk = new Disk();
  const session = await opened(disk);
  const heard = jest.fn();
  session.onReplaced(heard);
  disk.writeOutside(editedOutside());
  await until(() => heard.mock.calls.length > 0);
  expect(session.getState()).toMatchObject({ notice: { kind: "reloaded" }, file: { unsaved: false } });
  const [cell] = session.memory.workbook.sheets[0]?.cells.values() ?? [];
  expect(cell?.value).toBe("在别处改动");
  expect(heard).toHaveBeenCalledTimes(1);
});

test("a change outside never replaces unsaved work until the user gives it up", async () => {
  const disk = new Disk();
  const session = await opened(disk);
  await edit(session);
  disk.writeOutside(editedOutside());
  await until(() => session.getState().file?.changedOutside === true);
  const [mine] = session.memory.workbook.sheets[0]?.cells.values() ?? [];
  expect(mine?.value).toBe("测试局");
  await session.reload();
  expect(session.getState().file).toMatchObject({ unsaved: false, changedOutside: false });
  const [theirs] = session.memory.workbook.sheets[0]?.cells.values() ?? [];
  expect(theirs?.value).toBe("在别处改动");
});

test("a file that is saved again without a change, or half-written, does not replace what is shown", async () => {
  const disk = new Disk();
  const session = await opened(disk);
  const { workbook } = session.memory;
  disk.writeOutside(new Uint8Array(SAMPLE));
  await new Promise((resolve) => setTimeout(resolve, 20 * POLL_MS));
  expect(session.getState().notice).toBeNull();
  disk.writeOutside(disk.content.slice(0, 5_000));
  await until(() => session.getState().notice?.kind === "unreadableNow");
  expect(session.memory.workbook).toBe(workbook);
});

test("unsaved work survives the page, and a file that changed meanwhile is not overwritten", async () => {
  const disk = new Disk();
  const kept = new Kept();
  await edit(await opened(disk, kept));
  const next = newSession(kept);
  await next.lookForKept();
  expect(next.getState().kept).toMatchObject({ name: "自评.xlsx", unsaved: true });
  disk.writeOutside(editedOutside());
  await next.resume();
  expect(next.getState().file).toMatchObject({ unsaved: true, changedOutside: true });
  const [cell] = next.memory.workbook.sheets[0]?.cells.values() ?? [];
  expect(cell?.value).toBe("测试局");
});

test("what was saved is read from the disk again, and what is kept can be cleared", async () => {
  const disk = new Disk();
  const kept = new Kept();
  await opened(disk, kept);
  disk.writeOutside(editedOutside());
  const next = newSession(kept);
  await next.resume();
  expect(next.getState().file).toMatchObject({ unsaved: false, changedOutside: false });
  next.close();
  await next.forget();
  expect([kept.file, next.getState().kept]).toEqual([null, null]);
});

test.each([
  ["damaged", SAMPLE.subarray(0, 4_000)],
  ["notXlsx", Buffer.from("单位,金额")],
  ["oldFormat", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
])("a file that is %s is refused in one sentence", async (_problem, content) => {
  const disk = new Disk();
  disk.content = new Uint8Array(content);
  const session = await opened(disk);
  expect(session.getState()).toMatchObject({ file: null, busy: null, notice: { kind: "unreadable" } });
});

describe("the sheet around the selected cell", () => {
  const workbook = loadXlsx(new Uint8Array(SAMPLE));
  const { calculator } = format.blank();
  const viewed = { workbook, calculator, locale: "zh-CN" };

  test("every cell of it is shown once, merged areas included", () => {
    for (const sheet of workbook.sheets) {
      const { rows, columns } = aroundSelection(viewed, sheet, { row: 3, column: 1, rows: 1, columns: 1 });
      const covered = rows
        .flatMap(({ cells }) => cells)
        .reduce((sum, one) => sum + one.rows * one.columns, 0);
      expect([sheet.name, covered]).toEqual([sheet.name, rows.length * columns.length]);
    }
  });

  test("shows the selected cell, wherever it is, and what is not printed", () => {
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const selected = { row: 500, column: 2, rows: 1, columns: 1 };
    const cells = aroundSelection(viewed, sheet, selected).rows.flatMap((row) => row.cells);
    const [at] = cells.filter(({ isSelected }) => isSelected);
    expect(at).toMatchObject({ row: 500, column: 2, isPrinted: false });
    expect(printedArea(sheet).rows).toBeLessThan(500);
  });
});
