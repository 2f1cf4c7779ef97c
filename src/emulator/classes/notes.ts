/** Notes of cells, and the locations of threaded comments. */
import { parseCell } from "../../a1";
import type { Note, Sheet } from "../../xlsx/model/types";
import { invalidArgument, invalidCellAddress, invalidOperation } from "../errors";
import { text } from "../parameters";
import type { HostObject } from "../objects";
import type { Session } from "../session";
import { defineClass, lookups, membersOf, type Collection, type HostClass } from "../table";
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

const isThread = ({ threaded }: Note): boolean => threaded;
const isNote = (note: Note): boolean => !isThread(note);
const placedOf = (sheet: Sheet, matches: (note: Note) => boolean): PlacedNote[] =>
  sheet.notes.filter(matches).map((note) => ({ sheet, note }));

/** @throws InvalidCellAddress for what is not one cell of the sheet */
function cellOf(session: Session, sheet: Sheet, argument: Areas | string): { row: number; column: number } {
  if (typeof argument === "string") {
    const cell = parseCell(argument.replaceAll("$", ""));
    if (cell === null) throw invalidCellAddress();
    return cell;
  }
  const rect = rectOfArgument(session.workbook, sheet, argument);
  if (rect.rows !== 1 || rect.columns !== 1) throw invalidCellAddress();
  return { row: rect.row, column: rect.column };
}

function find(session: Session, sheet: Sheet, key: unknown): HostObject | null {
  if (typeof key !== "string") throw invalidCellAddress();
  const cell = cellOf(session, sheet, key);
  const placed = placedOf(sheet, isNote).find(
    ({ note }) => note.row === cell.row && note.column === cell.column,
  );
  return placed === undefined ? null : noteClass.of(placed);
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

const notes: Collection<Sheet> = {
  items: (_session, sheet) => placedOf(sheet, isNote).map((placed) => noteClass.of(placed)),
  item: find,
};

export const noteCollectionClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "NoteCollection",
  collection: notes,
  methods: {
    Add: membersOf<Sheet>().method("write", [rangeOrAddress, text], add),
    ...lookups(notes, "GetCount", "GetItemAt", "GetItemOrNullObject"),
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

const comments: Collection<Sheet> = {
  items: (_session, sheet) => placedOf(sheet, isThread).map((placed) => commentClass.of(placed)),
  item: (_session, sheet, id) => {
    const placed = placedOf(sheet, isThread).find(({ note }) => idOf(note) === id);
    return placed === undefined ? null : commentClass.of(placed);
  },
};

/** Add-ins see only where the threads of comments are. */
export const commentCollectionClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "CommentCollection",
  collection: comments,
  methods: lookups(comments, "GetCount"),
});

/** `tc={…}`, as in the file */
const idOf = ({ author }: Note): string => author.slice("tc=".length);

export const commentClass: HostClass<PlacedNote> = defineClass<PlacedNote>({
  name: "Comment",
  identity: ({ note }) => ({ Id: idOf(note) }),
  properties: { Id: one.read((_session, { note }) => idOf(note)) },
  methods: { GetLocation: location },
});
