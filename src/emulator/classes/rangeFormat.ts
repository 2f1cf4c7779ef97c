/** RangeFormat, RangeFill, RangeFont and FormatProtection of one or several areas. Mixed properties read as null. */
import { autofitColumns } from "../cells/autofit";
import { commonFormat, formatCells } from "../cells/formats";
import { columnWidth, rowHeight, setColumnWidth, setRowHeight, usesStandardWidth } from "../cells/sizes";
import { upperFirst } from "../members";
import { amount, flag } from "../parameters";
import { defineClass, membersOf, type Property, type HostClass } from "../table";
import type { Areas } from "../targets";
import { rangeBorderCollectionClass } from "./borders";
import { ALIGNMENT, FILL, FONT, LOCKED, type FormatKeys } from "./formatKeys";

const members = membersOf<Areas>();

function formatProperties(keys: FormatKeys): Record<string, Property<Areas>> {
  return Object.fromEntries(
    Object.entries(keys).map(([name, { read, patch }]) => [
      upperFirst(name),
      members.readWrite((session, target) => commonFormat(session, target, read), patch, formatCells),
    ]),
  );
}

export const rangeFormatClass: HostClass<Areas> = defineClass<Areas>({
  name: "RangeFormat",
  properties: {
    ...formatProperties(ALIGNMENT),
    ColumnWidth: members.readWrite((_session, target) => columnWidth(target), amount, setColumnWidth),
    RowHeight: members.readWrite((_session, target) => rowHeight(target), amount, setRowHeight),
    UseStandardWidth: members.readWrite(
      (_session, target) => usesStandardWidth(target),
      flag,
      (session, target, standard) => {
        if (standard) setColumnWidth(session, target, null);
      },
    ),
  },
  links: {
    Fill: (_session, target) => rangeFillClass.of(target),
    Font: (_session, target) => rangeFontClass.of(target),
    Borders: (_session, target) => rangeBorderCollectionClass.of(target),
    Protection: (_session, target) => formatProtectionClass.of(target),
  },
  methods: {
    AutofitColumns: members.act("write", [], (session, target) => autofitColumns(session, target)),
    AutofitRows: members.act("write", [], (session, target) => setRowHeight(session, target, null)),
  },
});

export const rangeFillClass: HostClass<Areas> = defineClass<Areas>({
  name: "RangeFill",
  properties: formatProperties(FILL),
  methods: {
    Clear: members.act("write", [], (session, target) => formatCells(session, target, { fill: null })),
  },
});

export const rangeFontClass: HostClass<Areas> = defineClass<Areas>({
  name: "RangeFont",
  properties: formatProperties(FONT),
});

export const formatProtectionClass: HostClass<Areas> = defineClass<Areas>({
  name: "FormatProtection",
  properties: {
    // Excel refuses to lock or unlock cells of a protected sheet even if formatting is allowed
    Locked: members.readWrite(
      (session, target) => commonFormat(session, target, LOCKED.read),
      LOCKED.patch,
      (session, target, patch) => {
        session.requireUnprotected(target.sheet);
        formatCells(session, target, patch);
      },
    ),
  },
});
