/** All classes of the host, and the root objects of paths. */
import type { Library } from "../interpreter";
import { HostClass } from "../table";
import * as application from "./application";
import * as autoFilter from "./autoFilter";
import * as borders from "./borders";
import * as charts from "./charts";
import * as conditionalFormats from "./conditionalFormats";
import * as dataValidation from "./dataValidation";
import * as functions from "./functions";
import * as names from "./names";
import * as notes from "./notes";
import * as officeCore from "./officeCore";
import * as pageLayout from "./pageLayout";
import * as range from "./range";
import * as rangeAreas from "./rangeAreas";
import * as rangeFormat from "./rangeFormat";
import * as settings from "./settings";
import * as worksheet from "./worksheet";
import * as worksheetParts from "./worksheetParts";
import * as worksheets from "./worksheets";

const files: readonly object[] = [
  application,
  autoFilter,
  borders,
  charts,
  conditionalFormats,
  dataValidation,
  functions,
  names,
  notes,
  officeCore,
  pageLayout,
  range,
  rangeAreas,
  rangeFormat,
  settings,
  worksheet,
  worksheetParts,
  worksheets,
];

/** Every class that the files export */
export const classes: readonly HostClass[] = files.flatMap((file) =>
  Object.values(file).filter((exported): exported is HostClass => exported instanceof HostClass),
);

export const library: Library = {
  classes: new Map(classes.map((hostClass) => [hostClass.name, hostClass])),
  workbook: (session) => application.workbookClass.of(session.workbook),
  services: officeCore.services,
};
