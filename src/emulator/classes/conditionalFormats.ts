/** Conditional formats: the collection of a range, a single format, and its custom rule and formatting. */
import { intersect, MAX_COLUMNS, MAX_ROWS } from "../../a1";
import { rangeObject, rangeAreasObject } from "./objects";
import type { ConditionalFormat, Sheet } from "../../xlsx/model/types";
import {
  addConditionalFormat,
  byPriority,
  clearConditionalFormats,
  conditionalFormatsOf,
  removeConditionalFormat,
  setPriority as setPriorityOf,
} from "../../xlsx/edit/rules";
import { found, invalidArgument, itemNotFound, notImplemented } from "../errors";
import { color, flag, integer, oneOf, orBlank, text } from "../parameters";
import type { Session } from "../session";
import { defineClass, fieldsOf, lookups, membersOf, type Collection, type HostClass } from "../table";
import type { HostObject } from "../objects";
import type { Areas } from "../targets";
import { target } from "./addresses";
import { assertCriterion } from "./criteria";

/** A conditional format and the sheet that it is on */
export interface Rule {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
  /** The range through which it was found */
  readonly through?: Areas;
}

const members = membersOf<Areas>();
const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

function add(session: Session, range: Areas, type: (typeof TYPES)[number]): HostObject {
  const { sheet } = range;
  session.requireUnprotected(sheet);
  if (type !== "Custom") throw notImplemented(`conditional format of type ${type}`);
  const format = addConditionalFormat(range);
  session.document.changes.appearance(sheet);
  return conditionalFormatClass.of({ sheet, format });
}

function find(session: Session, range: Areas, id: unknown): HostObject | null {
  const format = conditionalFormatsOf(range).find((one) => one.id === id);
  if (format === undefined || session.document.unreadableFormats.has(format)) return null;
  return conditionalFormatClass.of({ sheet: range.sheet, format, through: range });
}

/** Whether deleting it fails: see `Quirks.sharedFormats`. */
function isLost(session: Session, { sheet, format, through }: Rule): boolean {
  const { sharedFormats } = session.document.quirks;
  if (sharedFormats === undefined) return false;
  const wholeSheet = through?.areas.some(({ rows, columns }) => rows === MAX_ROWS && columns === MAX_COLUMNS);
  const shares = sheet.conditionalFormats.some(
    (other) =>
      other !== format &&
      other.areas.some((one) => format.areas.some((area) => intersect(one, area) !== null)),
  );
  return shares && (wholeSheet === true || sharedFormats === "lost");
}

const collection: Collection<Areas> = {
  items: (_session, range) =>
    conditionalFormatsOf(range).map((format) => conditionalFormatClass.of({ sheet: range.sheet, format })),
  item: find,
};

export const conditionalFormatCollectionClass: HostClass<Areas> = defineClass<Areas>({
  name: "ConditionalFormatCollection",
  collection,
  methods: {
    Add: members.method("write", [oneOf(...TYPES)], add),
    ClearAll: members.act("write", [], (session, range) => {
      session.requireUnprotected(range.sheet);
      clearConditionalFormats(range);
      session.document.changes.appearance(range.sheet);
    }),
    GetItemAt: members.method("read", [integer], (session, range, index) => {
      const format = conditionalFormatsOf(range)[index];
      if (format === undefined || session.document.unreadableFormats.has(format)) throw itemNotFound();
      return conditionalFormatClass.of({ sheet: range.sheet, format });
    }),
    ...lookups(collection, "GetItemOrNullObject", "GetCount"),
  },
});

const one = membersOf<Rule>();

/** Changes a rule if the sheet's protection allows it. */
function edit(session: Session, { sheet, format }: Rule, patch: Partial<ConditionalFormat>): void {
  session.requireUnprotected(sheet);
  Object.assign(format, patch);
  session.document.changes.appearance(sheet);
}

function editFormat(session: Session, rule: Rule, patch: Partial<ConditionalFormat["format"]>): void {
  edit(session, rule, { format: { ...rule.format.format, ...patch } });
}

const ruleField = fieldsOf<Rule, ConditionalFormat>(({ format }) => format, edit);
const formatField = fieldsOf<Rule, ConditionalFormat["format"]>(({ format }) => format.format, editFormat);

function setPriority(session: Session, rule: Rule, priority: number): void {
  if (priority < 0 || priority >= rule.sheet.conditionalFormats.length) throw invalidArgument("priority");
  session.requireUnprotected(rule.sheet);
  setPriorityOf(rule.sheet, rule.format, priority);
  session.document.changes.appearance(rule.sheet);
}

const customOf = (rule: Rule): HostObject | null =>
  rule.format.type === "Custom" ? customConditionalFormatClass.of(rule) : null;

/** Null for a format of several areas */
const onlyRange = ({ sheet, format: { areas } }: Rule): HostObject | null =>
  areas.length === 1 ? rangeObject(target(sheet, ...areas)) : null;

export const conditionalFormatClass: HostClass<Rule> = defineClass<Rule>({
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: one.read((_session, { format }) => format.id),
    Type: one.read((_session, { format }) => format.type),
    Priority: one.readWrite(
      (_session, { sheet, format }) => byPriority(sheet).indexOf(format),
      integer,
      setPriority,
    ),
    StopIfTrue: ruleField("stopIfTrue", flag),
  },
  links: {
    // Reading the custom rule of another type fails
    Custom: (_session, rule) => found(customOf(rule)),
    CustomOrNullObject: (_session, rule) => customOf(rule),
  },
  methods: {
    Delete: one.act("write", [], (session, rule) => {
      if (isLost(session, rule)) throw itemNotFound();
      session.requireUnprotected(rule.sheet);
      removeConditionalFormat(rule.sheet, rule.format);
      session.document.changes.appearance(rule.sheet);
      session.document.markDeleted(rule.format);
    }),
    GetRange: one.method("read", [], (_session, rule) => found(onlyRange(rule))),
    GetRangeOrNullObject: one.method("read", [], (_session, rule) => onlyRange(rule)),
    GetRanges: one.method("read", [], (_session, { sheet, format }) =>
      rangeAreasObject(target(sheet, ...format.areas)),
    ),
  },
});

export const customConditionalFormatClass: HostClass<Rule> = defineClass<Rule>({
  name: "CustomConditionalFormat",
  links: {
    Rule: (_session, rule) => conditionalFormatRuleClass.of(rule),
    Format: (_session, rule) => conditionalRangeFormatClass.of(rule),
  },
});

export const conditionalFormatRuleClass: HostClass<Rule> = defineClass<Rule>({
  name: "ConditionalFormatRule",
  properties: {
    // Excel treats a formula without "=" as a text constant; the embedded host refuses it
    Formula: ruleField("formula", text, { blank: "", check: assertCriterion }),
  },
});

export const conditionalRangeFormatClass: HostClass<Rule> = defineClass<Rule>({
  name: "ConditionalRangeFormat",
  links: {
    Fill: (_session, rule) => conditionalRangeFillClass.of(rule),
    Font: (_session, rule) => conditionalRangeFontClass.of(rule),
  },
});

export const conditionalRangeFillClass: HostClass<Rule> = defineClass<Rule>({
  name: "ConditionalRangeFill",
  properties: { Color: formatField("fillColor", orBlank(color), { blank: "" }) },
  methods: {
    Clear: one.act("write", [], (session, rule) => editFormat(session, rule, { fillColor: null })),
  },
});

export const conditionalRangeFontClass: HostClass<Rule> = defineClass<Rule>({
  name: "ConditionalRangeFont",
  properties: {
    Color: formatField("fontColor", orBlank(color), { blank: "" }),
    Bold: formatField("bold", flag),
  },
  methods: {
    Clear: one.act("write", [], (session, rule) =>
      editFormat(session, rule, { fontColor: null, bold: null }),
    ),
  },
});
