/** All classes of the host, and the root objects of paths. */
import type { Library } from "../interpreter";
import type { HostClass } from "../table";
import { autoFilterClass } from "./autoFilter";
import { rangeBorderClass, rangeBorderCollectionClass } from "./borders";
import {
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  conditionalFormatRuleClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
  customConditionalFormatClass,
} from "./conditionalFormats";
import {
  chartAxesClass,
  chartAxisClass,
  chartClass,
  chartCollectionClass,
  chartLegendClass,
  chartSeriesClass,
  chartSeriesCollectionClass,
  chartTitleClass,
} from "./charts";
import { dataValidationClass } from "./dataValidation";
import { functionResultClass, functionsClass } from "./functions";
import { namedItemClass, namedItemCollectionClass } from "./names";
import {
  addinInternalServiceClass,
  appRuntimeServiceClass,
  customFunctionsClass,
  dynamicRibbonClass,
  services,
} from "./officeCore";
import { commentClass, commentCollectionClass, noteClass, noteCollectionClass } from "./notes";
import { headerFooterClass, headerFooterGroupClass, pageLayoutClass } from "./pageLayout";
import { rangeClass } from "./range";
import { rangeAreasClass, rangeCollectionClass } from "./rangeAreas";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./rangeFormat";
import { settingClass, settingCollectionClass } from "./settings";
import {
  applicationClass,
  runtimeClass,
  workbookClass,
  workbookCreatedClass,
  workbookProtectionClass,
} from "./application";
import { worksheetClass } from "./worksheet";
import { freezePanesClass, worksheetProtectionClass } from "./worksheetParts";
import { worksheetCollectionClass } from "./worksheets";

export const classes = [
  workbookClass,
  workbookProtectionClass,
  applicationClass,
  workbookCreatedClass,
  runtimeClass,
  functionsClass,
  functionResultClass,
  worksheetCollectionClass,
  worksheetClass,
  autoFilterClass,
  worksheetProtectionClass,
  freezePanesClass,
  pageLayoutClass,
  headerFooterGroupClass,
  headerFooterClass,
  namedItemCollectionClass,
  namedItemClass,
  rangeClass,
  rangeAreasClass,
  rangeCollectionClass,
  rangeFormatClass,
  rangeFillClass,
  rangeFontClass,
  formatProtectionClass,
  rangeBorderCollectionClass,
  rangeBorderClass,
  dataValidationClass,
  conditionalFormatCollectionClass,
  conditionalFormatClass,
  customConditionalFormatClass,
  conditionalFormatRuleClass,
  conditionalRangeFormatClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  chartCollectionClass,
  chartClass,
  chartTitleClass,
  chartLegendClass,
  chartAxesClass,
  chartAxisClass,
  chartSeriesCollectionClass,
  chartSeriesClass,
  noteCollectionClass,
  noteClass,
  commentCollectionClass,
  commentClass,
  settingCollectionClass,
  settingClass,
  appRuntimeServiceClass,
  addinInternalServiceClass,
  customFunctionsClass,
  dynamicRibbonClass,
] as readonly unknown[] as readonly HostClass[];

export const library: Library = {
  classes: new Map(classes.map((hostClass) => [hostClass.name, hostClass])),
  workbook: (session) => workbookClass.of(session.workbook),
  services,
};
