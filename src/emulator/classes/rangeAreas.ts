/** RangeAreas and RangeCollection: several areas of one sheet. */
import { rangeObject, worksheetObject } from "./objects";
import { oneOf, optional } from "../parameters";
import { defineClass, lookups, membersOf, type Collection, type HostClass } from "../table";
import { cellCount, isEntireColumn, isEntireRow } from "../../a1";
import type { Areas } from "../targets";
import { addressOf, target } from "./addresses";
import { conditionalFormatCollectionClass } from "./conditionalFormats";
import { dataValidationClass } from "./dataValidation";
import { CLEAR_WHAT, clearRange } from "./rangeContent";
import { rangeFormatClass } from "./rangeFormat";

const members = membersOf<Areas>();

export const rangeAreasClass: HostClass<Areas> = defineClass<Areas>({
  name: "RangeAreas",
  tracked: true,
  properties: {
    Address: members.read((_session, areas) => addressOf(areas)),
    AddressLocal: members.read((_session, areas) => addressOf(areas)),
    AreaCount: members.read((_session, areas) => areas.areas.length),
    CellCount: members.read((_session, areas) => areas.areas.reduce((sum, rect) => sum + cellCount(rect), 0)),
    IsEntireRow: members.read((_session, areas) => areas.areas.every(isEntireRow)),
    IsEntireColumn: members.read((_session, areas) => areas.areas.every(isEntireColumn)),
  },
  links: {
    Areas: (_session, areas) => rangeCollectionClass.of(areas),
    Format: (_session, areas) => rangeFormatClass.of(areas),
    ConditionalFormats: (_session, areas) => conditionalFormatCollectionClass.of(areas),
    DataValidation: (_session, areas) => dataValidationClass.of(areas),
    Worksheet: (_session, areas) => worksheetObject(areas.sheet),
  },
  methods: {
    Clear: members.act("write", [optional(oneOf(...CLEAR_WHAT))], (session, areas, what) =>
      clearRange(session, areas, what ?? "All"),
    ),
  },
});

const collection: Collection<Areas> = {
  items: (_session, { sheet, areas }) => areas.map((rect) => rangeObject(target(sheet, rect))),
};

export const rangeCollectionClass: HostClass<Areas> = defineClass<Areas>({
  name: "RangeCollection",
  collection,
  methods: lookups(collection, "GetCount", "GetItemAt"),
});
