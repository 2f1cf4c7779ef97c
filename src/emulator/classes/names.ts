/** NamedItemCollection and NamedItem. */
import { rangeObject, worksheetObject } from "./objects";
import { absoluteFormula, fromR1C1, parseCell, parseReference, toR1C1, sameSheetName } from "../../a1";
import type { DefinedName, Sheet, Workbook } from "../../xlsx/model/types";
import { findName } from "../../xlsx/edit/names";
import { isFormula } from "../../xlsx/formula/parse";
import { found, invalidArgument, invalidOperation, itemAlreadyExists } from "../errors";
import { flag, optional, text } from "../parameters";
import type { Session } from "../session";
import { defineClass, fieldsOf, lookups, membersOf, type Collection, type HostClass } from "../table";
import type { HostObject } from "../objects";
import type { Areas } from "../targets";
import { areasOfName, quotedReference, rangeOrAddress, target } from "./addresses";

export interface NameScope {
  /** Null = the workbook's own names */
  readonly scope: Sheet | null;
}

/** Starts with a letter (including Chinese), `_` or `\`; no blanks; not like a cell; at most 255 characters */
function isValidName(name: string): boolean {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) && name.length <= 255;
  const likeCell = parseCell(name) !== null || /^(r[0-9]*)?(c[0-9]*)?$/i.test(name);
  return wellFormed && !likeCell && !/^(true|false)$/i.test(name);
}

/** Formulas of names use the current reference style. The other style is refused; Excel's behaviour is unknown. */
function shownFormula(session: Session, formula: string): string {
  return session.document.r1c1 ? toR1C1(formula) : formula;
}

function givenFormula(session: Session, formula: string): string {
  if (!session.document.r1c1) return formula;
  if (toR1C1(formula) !== formula) throw invalidArgument(`not in R1C1 style: ${formula}`);
  return fromR1C1(formula);
}

/** `=A1` refers to the active sheet; the sheet of `=资金!A1` must exist in this workbook. */
function checkedFormula(workbook: Workbook, formula: string): string {
  if (!formula.startsWith("=") || formula.length < 2) throw invalidArgument("a name's formula begins with =");
  const reference = quotedReference(formula.slice(1));
  if (reference === null) {
    if (!isFormula(formula.slice(1))) throw invalidArgument(`not a formula: ${formula}`);
    return formula;
  }
  if (reference.sheet === null) return absoluteFormula(workbook.activeSheet.name, reference.areas);
  const known = workbook.sheets.some((sheet) => sameSheetName(sheet.name, reference.sheet ?? ""));
  if (!known) throw invalidArgument(formula);
  return formula;
}

function add(
  session: Session,
  { scope }: NameScope,
  name: string,
  formula: string,
  comment: string,
): HostObject {
  session.requireFront();
  if (!isValidName(name)) throw invalidArgument(`name ${name}`);
  if (findName(session.workbook, name, scope) !== null) throw itemAlreadyExists();
  const checked = checkedFormula(session.workbook, formula);
  assertComment(comment);
  const item: DefinedName = { name, scope, formula: checked, visible: true, comment };
  session.workbook.names.push(item);
  changed(session);
  return namedItemClass.of(item);
}

const MAX_COMMENT = 255;

function assertComment(comment: string): void {
  if (comment.length > MAX_COMMENT) throw invalidArgument(`a comment of more than ${MAX_COMMENT} characters`);
}

function changed(session: Session): void {
  session.document.markOutdated();
  session.document.changes.other = true;
}

function find(session: Session, scope: Sheet | null, name: string): HostObject | null {
  const item = findName(session.workbook, name, scope);
  return item === null ? null : namedItemClass.of(item);
}

const members = membersOf<NameScope>();

const collection: Collection<NameScope> = {
  items: (session, { scope }) =>
    session.workbook.names.filter((name) => name.scope === scope).map((name) => namedItemClass.of(name)),
  item: (session, { scope }, key) => (typeof key === "string" ? find(session, scope, key) : null),
};

/** `workbook.names` has workbook-scoped names only, `worksheet.names` those scoped to the sheet. */
export const namedItemCollectionClass: HostClass<NameScope> = defineClass<NameScope>({
  name: "NamedItemCollection",
  collection,
  methods: {
    Add: members.method(
      "write",
      [text, rangeOrAddress, optional(text)],
      (session, scope, name, reference, comment) => {
        const formula =
          typeof reference === "string"
            ? givenFormula(session, reference)
            : absoluteFormula(reference.sheet.name, reference.areas);
        return add(session, scope, name, formula, comment ?? "");
      },
    ),
    AddFormulaLocal: members.method(
      "write",
      [text, text, optional(text)],
      (session, scope, name, formula, comment) =>
        add(session, scope, name, givenFormula(session, formula), comment ?? ""),
    ),
    ...lookups(collection, "GetItemOrNullObject", "GetCount"),
  },
});

interface Meaning {
  readonly type: string;
  readonly value: string | number | boolean;
}

/**
 * Null for a formula: only Excel's engine knows the type of its value. (Excel also returns null while another window
 * has the focus, so add-ins must treat null as "unknown".)
 */
function meaningOf(formula: string): Meaning | null {
  const body = formula.slice(1);
  if (parseReference(body) !== null) return { type: "Range", value: body };
  const error = /^(?:'(?:[^']|'')*'!|[^!"]+!)?(#(?:REF!|N\/A|DIV\/0!|NAME\?|NULL!|NUM!|VALUE!))/.exec(body);
  if (error?.[1] !== undefined) return { type: "Error", value: error[1] };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
  if (quoted?.[1] !== undefined) return { type: "String", value: quoted[1].replace(/""/g, '"') };
  if (/^(TRUE|FALSE)$/i.test(body)) return { type: "Boolean", value: body.toUpperCase() === "TRUE" };
  if (/^-?[0-9]+$/.test(body)) return { type: "Integer", value: Number(body) };
  if (/^-?[0-9]*\.?[0-9]+(E[+-]?[0-9]+)?$/i.test(body)) return { type: "Double", value: Number(body) };
  return null;
}

/**
 * A name with several areas or a formula fails the whole batch, even in `getRangeOrNullObject`. Constants and `#REF!`
 * give a null object there.
 */
function areasOfItem(session: Session, name: DefinedName): Areas | null {
  const areas = areasOfName(session.workbook, name);
  if (areas === null) {
    if (meaningOf(name.formula)?.type === undefined) throw invalidOperation(`${name.name} is a formula`);
    return null;
  }
  if (areas.areas.length !== 1) throw invalidOperation(`${name.name} has several areas`);
  return target(areas.sheet, ...areas.areas);
}

function edit(session: Session, name: DefinedName, patch: Partial<DefinedName>): void {
  Object.assign(name, patch);
  changed(session);
}

const item = membersOf<DefinedName>();
const nameField = fieldsOf<DefinedName, DefinedName>((name) => name, edit);

export const namedItemClass: HostClass<DefinedName> = defineClass<DefinedName>({
  name: "NamedItem",
  identity: (name) => ({ _Id: name.name }),
  properties: {
    Name: item.read((_session, name) => name.name),
    Type: item.read((session, name) =>
      session.document.inFront ? (meaningOf(name.formula)?.type ?? null) : null,
    ),
    Value: item.read((session, name) => {
      const meaning = meaningOf(name.formula);
      return meaning?.type === "Range"
        ? shownFormula(session, String(meaning.value))
        : (meaning?.value ?? null);
    }),
    Formula: item.readWrite(
      (session, name) => shownFormula(session, name.formula),
      text,
      (session, name, formula) =>
        edit(session, name, { formula: checkedFormula(session.workbook, givenFormula(session, formula)) }),
    ),
    Visible: nameField("visible", flag),
    Comment: nameField("comment", text, { check: assertComment }),
    Scope: item.read((_session, name) => (name.scope === null ? "Workbook" : "Worksheet")),
    _Id: item.read((_session, name) => name.name),
  },
  links: {
    Worksheet: (_session, name) => worksheetObject(found(name.scope)),
    WorksheetOrNullObject: (_session, name) => (name.scope === null ? null : worksheetObject(name.scope)),
  },
  methods: {
    GetRange: item.method("read", [], (session, name) => {
      const areas = areasOfItem(session, name);
      if (areas === null) throw invalidOperation(`${name.name} is no range`);
      return rangeObject(areas);
    }),
    GetRangeOrNullObject: item.method("read", [], (session, name) => {
      const areas = areasOfItem(session, name);
      return areas === null ? null : rangeObject(areas);
    }),
    Delete: item.act("write", [], (session, name) => {
      session.requireFront();
      session.workbook.names.splice(session.workbook.names.indexOf(name), 1);
      session.document.markDeleted(name);
      changed(session);
    }),
  },
});
