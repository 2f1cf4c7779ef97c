/**
 * The ExcelApi version that introduced each member. The library does not check it by itself: an older Excel answers
 * ApiNotFound, and so does the embedded host.
 */
import { ReplyError } from "./errors";

const SINCE: Readonly<Record<string, readonly string[]>> = {
  "1.2": words(`
    Workbook.functions Worksheet.protection Range.hidden Range.rowHidden Range.columnHidden Range.merge Range.unmerge
    RangeFormat.columnWidth RangeFormat.rowHeight RangeFormat.protection RangeFormat.autofitColumns
    RangeFormat.autofitRows
  `),
  "1.3": words(`
    Range.getResizedRange Range.getRowsBelow Range.getRowsAbove Range._ValidateArraySize
  `),
  "1.4": words(`
    Workbook.settings WorksheetCollection.getCount WorksheetCollection.getItemOrNullObject
    Worksheet.names Worksheet.getUsedRangeOrNullObject NamedItemCollection.add
    NamedItemCollection.addFormulaLocal NamedItemCollection.getItemOrNullObject
    NamedItemCollection.getCount NamedItem.comment NamedItem.scope NamedItem.worksheet
    NamedItem.worksheetOrNullObject NamedItem.getRangeOrNullObject NamedItem.delete
    Range.getIntersectionOrNullObject Range.getUsedRangeOrNullObject
    ChartCollection.getCount ChartCollection.getItemOrNullObject ChartSeriesCollection.getCount
  `),
  "1.5": words(`
    Workbook._Runtime WorksheetCollection.getFirst WorksheetCollection.getLast
  `),
  "1.6": words(`
    Application.suspendApiCalculationUntilNextSync Worksheet.calculate Range.conditionalFormats
  `),
  "1.7": words(`
    Workbook.name Workbook.protection Workbook.getActiveCell WorksheetCollection._RegisterActivatedEvent
    WorksheetCollection._UnregisterActivatedEvent WorksheetCollection._RegisterDeactivatedEvent
    WorksheetCollection._UnregisterDeactivatedEvent WorksheetCollection._RegisterAddedEvent
    WorksheetCollection._UnregisterAddedEvent WorksheetCollection._RegisterDeletedEvent
    WorksheetCollection._UnregisterDeletedEvent Worksheet.tabColor Worksheet.freezePanes
    Worksheet.getRangeByIndexes Worksheet._RegisterDataChangedEvent
    Worksheet._UnregisterDataChangedEvent Worksheet._RegisterActivatedEvent
    Worksheet._UnregisterActivatedEvent Worksheet._RegisterDeactivatedEvent
    Worksheet._UnregisterDeactivatedEvent Worksheet._RegisterSelectionChangedEvent
    Worksheet._UnregisterSelectionChangedEvent NamedItem.formula Range.hyperlink Range.isEntireRow Range.isEntireColumn
    Range.getAbsoluteResizedRange RangeFormat.useStandardWidth
    Chart.id ChartAxis.reversePlotOrder ChartSeriesCollection.add ChartSeries.hasDataLabels ChartSeries.setValues
    ChartSeries.setXAxisValues
  `),
  "1.8": words(`
    Application.createWorkbook Application._GetWorkbookCreatedById Workbook.readOnly Runtime.enableEvents Worksheet.showGridlines Range.dataValidation
    ChartAxis.numberFormat
  `),
  "1.9": words(`
    Workbook.getSelectedRanges Application.calculationState Application.suspendScreenUpdatingUntilNextSync
    WorksheetCollection._RegisterDataChangedEvent WorksheetCollection._UnregisterDataChangedEvent
    WorksheetCollection._RegisterSelectionChangedEvent
    WorksheetCollection._UnregisterSelectionChangedEvent Worksheet.pageLayout Worksheet.getRanges
    Worksheet.autoFilter
    Range.copyFrom Range.getCellProperties Range.setCellProperties Range.setRowProperties
    Range.setColumnProperties Range.getRowProperties Range.getColumnProperties RangeFormat.indentLevel
    RangeFont.strikethrough ConditionalFormat.getRanges
  `),
  "1.10": words(`
    Worksheet.comments
  `),
  "1.13": words(`
    Range.getMergedAreasOrNullObject
  `),
  "1.14": words(`
    ConditionalFormatCollection.getItemOrNullObject
  `),
  "1.18": words(`
    Worksheet.notes
  `),
};

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

const VERSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(SINCE).flatMap(([version, members]) => members.map((member) => [member, version])),
);

/** `Range.merge` → `1.2`; null = since the first version, or the version of its class */
export function requiredVersion(member: string): string | null {
  return VERSIONS.get(member) ?? null;
}

export function isSupported(member: string, excelApi: string): boolean {
  const required = requiredVersion(member);
  return required === null || isAtLeast(excelApi, required);
}

export function isAtLeast(excelApi: string, required: string): boolean {
  return minor(required) <= minor(excelApi);
}

/** All versions are 1.x. */
function minor(version: string): number {
  return Number(version.split(".")[1] ?? "0");
}

export function apiNotFound(member: string): ReplyError {
  const required = requiredVersion(member) ?? "";
  return new ReplyError("ApiNotFound", `${member} needs ExcelApi ${required}.`, 404, member);
}
