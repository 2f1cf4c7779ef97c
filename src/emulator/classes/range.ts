/** Range: one rectangle of cells. Its members are in separate files. */
import { worksheetObject } from "./objects";
import { defineClass, membersOf, type HostClass } from "../table";
import { rectOf, type Areas } from "../targets";
import { conditionalFormatCollectionClass } from "./conditionalFormats";
import { dataValidationClass } from "./dataValidation";
import { geometryMethods, geometryProperties } from "./rangeGeometry";
import { contentMethods, contentProperties } from "./rangeContent";
import { rangeFormatClass } from "./rangeFormat";
import { cellPropertyMethods } from "./rangeProperties";
import { structureMethods } from "./rangeStructure";
import { activeSelect } from "./selection";

const members = membersOf<Areas>();

export const rangeClass: HostClass<Areas> = defineClass<Areas>({
  name: "Range",
  tracked: true,
  properties: { ...geometryProperties, ...contentProperties },
  links: {
    Format: (_session, range) => rangeFormatClass.of(range),
    Worksheet: (_session, range) => worksheetObject(range.sheet),
    ConditionalFormats: (_session, range) => conditionalFormatCollectionClass.of(range),
    DataValidation: (_session, range) => dataValidationClass.of(range),
  },
  methods: {
    ...geometryMethods,
    ...contentMethods,
    ...structureMethods,
    ...cellPropertyMethods,
    Select: members.act("view", [], (session, range) => activeSelect(session, range.sheet, rectOf(range))),
  },
});
