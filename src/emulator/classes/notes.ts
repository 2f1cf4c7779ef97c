/** Notes of a sheet's cells, and the places of its threads of comments. */
import { parseCell } from "../../a1";
import type { Note, Sheet } from "../../xlsx/model/types";
import {
  type ReplyError,
  invalidArgument,
  invalidCellAddress,
  invalidOperation,
  itemNotFound,
} from "../errors";
import { integer, text } from "../parameters";
import type { HostObject } from "../objects";
import type { Session } from "../session";
import { defineClass, membersOf, type HostClass } from "../table";
import type { Areas } from "../targets";
import { rangeOrAddress, rectOfArgument, target } from "./addresses";
import { rangeObject } from "./objects";

/** The note of a cell */
export interface PlacedNote {
  readonly sheet: Sheet;
  readonly note: Note;
}

/** Excel's limit for the text of a cell, and so for that of a note */
const MAX_TEXT = 32_767;

const isNote = ({ threaded }: Note): boolean => !threaded;
const placedOf = (sheet: Sheet, kept: (note: Note) => boolean): PlacedNote[] =>
  sheet.notes.filter(kept).map((note) => ({ sheet, note }));

/** @throws InvalidCellAddress for what is not one cell of the sheet */
function cellOf(session: Session, sheet: Sheet, argument: Areas | string): { row: number; column: number } {
  if (typeof argument === "string")
    return parseCell(argument.replaceAll("$", "")) ?? fail(invalidCellAddress());
  const rect = rectOfArgument(session.workbook, sheet, argument);
  if (rect.rows !== 1 || rect.columns !== 1) throw invalidCellAddress();
  return { row: rect.row, column: rect.column };
}

function find(session: Session, sheet: Sheet, key: unknown): PlacedNote | null {
  if (typeof key !== "string") throw invalidCellAddress();
  const cell = cellOf(session, sheet, key);
  const found = placedOf(sheet, isNote).find(
    ({ note }) => note.row === cell.row && note.column === cell.column,
  );
  return found ?? null;
}

/** Excel refuses a note where the cell has a note or a thread of comments, and on a protected sheet. */
function add(session: Session, sheet: Sheet, argument: Areas | string, content: string): HostObject {
  session.requireUnprotected(sheet);
  const cell = cellOf(session, sheet, argument);
  if (sheet.notes.some(({ row, column }) => row === cell.row && column === cell.column))
    throw invalidOperation("the cell has a note or a comment");
  assertLength(content);
  const note: Note = { ...cell, author: session.document.userName, text: content, threaded: false };
  sheet.notes.push(note);
  session.document.changes.appearance(sheet);
  return noteClass.of({ sheet, note });
}

function assertLength(content: string): void {
  if (content.length > MAX_TEXT) throw invalidArgument(`a note of ${content.length} characters`);
}

const collection = membersOf<Sheet>();

export const noteCollectionClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "NoteCollection",
  collection: {
    items: (_session, sheet) => placedOf(sheet, isNote).map((placed) => noteClass.of(placed)),
    item: (session, sheet, key) => noteClass.of(find(session, sheet, key) ?? fail(itemNotFound())),
  },
  methods: {
    Add: collection.method("write", [rangeOrAddress, text], add),
    GetCount: collection.method("read", [], (_session, sheet) => placedOf(sheet, isNote).length),
    GetItemAt: collection.method("read", [integer], (_session, sheet, index) =>
      noteClass.of(placedOf(sheet, isNote)[index] ?? fail(itemNotFound())),
    ),
    GetItemOrNullObject: collection.method("read", [text], (session, sheet, key) => {
      const placed = find(session, sheet, key);
      return placed === null ? null : noteClass.of(placed);
    }),
  },
});

const one = membersOf<PlacedNote>();

const location = one.method("read", [], (_session, { sheet, note: { row, column } }) =>
  rangeObject(target(sheet, { row, column, rows: 1, columns: 1 })),
);

export const noteClass: HostClass<PlacedNote> = defineClass<PlacedNote>({
  name: "Note",
  properties: {
    AuthorName: one.read((_session, { note }) => note.author),
    Content: one.readWrite(
      (_session, { note }) => note.text,
      text,
      (session, { sheet, note }, content) => {
        session.requireUnprotected(sheet);
        assertLength(content);
        note.text = content;
        session.document.changes.appearance(sheet);
      },
    ),
  },
  methods: {
    Delete: one.act("write", [], (session, { sheet, note }) => {
      session.requireUnprotected(sheet);
      sheet.notes = sheet.notes.filter((other) => other !== note);
      session.document.markDeleted(note);
      session.document.changes.appearance(sheet);
    }),
    GetLocation: location,
  },
});

/** Threads of comments are kept as they are: add-ins see where they are. */
export const commentCollectionClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "CommentCollection",
  collection: {
    items: (_session, sheet) =>
      placedOf(sheet, ({ threaded }) => threaded).map((placed) => commentClass.of(placed)),
    item: (_session, sheet, id) => {
      const found = placedOf(sheet, ({ threaded }) => threaded).find(({ note }) => idOf(note) === id);
      return commentClass.of(found ?? fail(itemNotFound()));
    },
  },
  methods: {
    GetCount: collection.method(
      "read",
      [],
      (_session, sheet) => sheet.notes.filter((note) => !isNote(note)).length,
    ),
  },
});

/** `tc={…}`, as in the file */
const idOf = ({ author }: Note): string => author.slice("tc=".length);

export const commentClass: HostClass<PlacedNote> = defineClass<PlacedNote>({
  name: "Comment",
  identity: ({ note }) => ({ Id: idOf(note) }),
  properties: { Id: one.read((_session, { note }) => idOf(note)) },
  methods: { GetLocation: location },
});

function fail(error: ReplyError): never {
  throw error;
}
