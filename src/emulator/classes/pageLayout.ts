/** PageLayout with its headers and footers. Lengths are in points. */
import { rangeObject, rangeAreasObject } from "./objects";
import { MAX_COLUMNS, MAX_ROWS, isEntireRow } from "../../a1";
import { headerParts, withHeaderPart, type HeaderPart } from "../../xlsx/edit/headers";
import type { PageLayout, Sheet } from "../../xlsx/model/types";
import { generalException, invalidArgument, notImplemented } from "../errors";
import { amount, flag, integer, oneOf, orBlank, parseArgument, record, text } from "../parameters";
import type { Session } from "../session";
import { defineClass, fieldsOf, membersOf, type HostClass, type Property } from "../table";
import type { Json, JsonObject } from "../wire";
import { areasAt, areasOrAddress, rangeOrAddress, rectOfArgument, target } from "./addresses";

const members = membersOf<Sheet>();

/** Paper sizes common in Chinese offices, by their number in the file */
const PAPER_SIZES = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 } as const;

type Margins = NonNullable<PageLayout["margins"]>;

/** Excel's "normal" margins */
const NORMAL_MARGINS: Margins = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };

function edit(session: Session, sheet: Sheet, patch: Partial<PageLayout>): void {
  if (session.document.quirks.noPrinter === true) throw generalException("no printer");
  Object.assign(sheet.pageLayout, patch);
  session.document.changes.appearance(sheet);
}

const marginsOf = (sheet: Sheet): Margins => sheet.pageLayout.margins ?? NORMAL_MARGINS;

const layoutField = fieldsOf<Sheet, PageLayout>((sheet) => sheet.pageLayout, edit);
const marginField = fieldsOf<Sheet, Margins>(marginsOf, editMargins);

function editMargins(session: Session, sheet: Sheet, patch: Partial<Margins>): void {
  const negative = Object.values(patch).find((points) => points < 0);
  if (negative !== undefined) throw invalidArgument(`margin ${negative}`);
  edit(session, sheet, { margins: { ...marginsOf(sheet), ...patch } });
}

function setMargins(session: Session, sheet: Sheet, unit: string, margins: JsonObject): void {
  if (unit !== "Points") throw notImplemented(`margins in ${unit}`);
  for (const [side, points] of Object.entries(margins)) {
    if (!Object.hasOwn(NORMAL_MARGINS, side)) throw invalidArgument(`margin ${side}`);
    editMargins(session, sheet, { [side]: parseArgument(amount, points) });
  }
}

/**
 * 0 pages = as many as needed. Pages to fit count only where the scale is explicitly null: without it, Excel reportedly
 * keeps the scale (office-js#1860).
 */
function zoomOf(zoom: JsonObject): PageLayout["zoom"] {
  const number = (name: string, least: number): number | null => {
    const value = zoom[name] ?? null;
    if (value !== null && (typeof value !== "number" || !Number.isInteger(value) || value < least)) {
      throw invalidArgument(`zoom ${name}`);
    }
    return value === 0 ? null : value;
  };
  const scale = number("scale", 1);
  const fit = {
    horizontalFitToPages: number("horizontalFitToPages", 0),
    verticalFitToPages: number("verticalFitToPages", 0),
  };
  const fits = fit.horizontalFitToPages !== null || fit.verticalFitToPages !== null;
  if (scale !== null && fits) throw invalidArgument("zoom with both a scale and pages to fit");
  if (scale !== null && (scale < 10 || scale > 400)) throw invalidArgument(`zoom scale ${scale}`);
  if (fits && zoom["scale"] !== null)
    return { scale: 100, horizontalFitToPages: null, verticalFitToPages: null };
  return { scale, ...fit };
}

function zoomData({ zoom }: PageLayout): Json {
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  if (horizontalFitToPages === null && verticalFitToPages === null) return { scale: scale ?? 100 };
  return {
    scale,
    horizontalFitToPages: horizontalFitToPages ?? 0,
    verticalFitToPages: verticalFitToPages ?? 0,
  };
}

export const pageLayoutClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "PageLayout",
  properties: {
    Orientation: layoutField("orientation", oneOf("Portrait", "Landscape"), { blank: "Portrait" }),
    // Without a size in the file, Excel returns the printer's; the embedded host returns null
    PaperSize: members.readWrite(
      (_session, sheet) => {
        const number = sheet.pageLayout.paperSize;
        if (number === null) return null;
        const name = Object.entries(PAPER_SIZES).find(([, one]) => one === number)?.[0];
        if (name === undefined) throw notImplemented(`paper size ${number}`);
        return name;
      },
      oneOf(...(Object.keys(PAPER_SIZES) as (keyof typeof PAPER_SIZES)[])),
      (session, sheet, name) => edit(session, sheet, { paperSize: PAPER_SIZES[name] }),
    ),
    Zoom: members.readWrite(
      (_session, sheet) => zoomData(sheet.pageLayout),
      record,
      (session, sheet, zoom) => edit(session, sheet, { zoom: zoomOf(zoom) }),
    ),
    CenterHorizontally: layoutField("centerHorizontally", flag),
    CenterVertically: layoutField("centerVertically", flag),
    // "" = automatic
    FirstPageNumber: layoutField("firstPageNumber", orBlank(integer), {
      blank: "",
      check: (number) => {
        if (number !== null && number < 0) throw invalidArgument(`page ${number}`);
      },
    }),
    TopMargin: marginField("top", amount),
    BottomMargin: marginField("bottom", amount),
    LeftMargin: marginField("left", amount),
    RightMargin: marginField("right", amount),
    HeaderMargin: marginField("header", amount),
    FooterMargin: marginField("footer", amount),
  },
  links: { HeadersFooters: (_session, sheet) => headerFooterGroupClass.of(sheet) },
  methods: {
    SetPrintArea: members.act("write", [areasOrAddress], (session, sheet, argument) => {
      const areas =
        typeof argument === "string" ? areasAt(session.workbook, sheet, argument) : argument.areas;
      if (typeof argument !== "string" && argument.sheet !== sheet)
        throw invalidArgument("another sheet's range");
      edit(session, sheet, { printArea: areas.map((rect) => ({ ...rect })) });
    }),
    SetPrintMargins: members.act("write", [oneOf("Points", "Inches", "Centimeters"), record], setMargins),
    SetPrintTitleRows: members.act("write", [rangeOrAddress], (session, sheet, argument) => {
      const rect = rectOfArgument(session.workbook, sheet, argument);
      if (!isEntireRow(rect) || rect.rows === MAX_ROWS) throw invalidArgument("print titles are whole rows");
      edit(session, sheet, { titleRows: { first: rect.row, last: rect.row + rect.rows - 1 } });
    }),
    GetPrintTitleRowsOrNullObject: members.method("read", [], (_session, sheet) => {
      const rows = sheet.pageLayout.titleRows;
      if (rows === null) return null;
      const rect = { row: rows.first, column: 0, rows: rows.last - rows.first + 1, columns: MAX_COLUMNS };
      return rangeObject(target(sheet, rect));
    }),
    GetPrintAreaOrNullObject: members.method("read", [], (_session, sheet) => {
      const area = sheet.pageLayout.printArea;
      return area === null ? null : rangeAreasObject(target(sheet, ...area));
    }),
  },
});

export const headerFooterGroupClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "HeaderFooterGroup",
  links: { DefaultForAllPages: (_session, sheet) => headerFooterClass.of(sheet) },
});

/** For a header or footer, including all three parts and the codes */
const MAX_LINE_LENGTH = 255;

function headerPart(line: "header" | "footer", part: HeaderPart): Property<Sheet> {
  return members.readWrite(
    (_session, sheet) => headerParts(sheet.pageLayout.headersFooters[line])[part],
    text,
    (session, sheet, value) => {
      const { headersFooters } = sheet.pageLayout;
      const whole = withHeaderPart(headersFooters[line], part, value);
      if (whole !== null && whole.length > MAX_LINE_LENGTH) {
        throw invalidArgument(`a ${line} of more than ${MAX_LINE_LENGTH} characters`);
      }
      edit(session, sheet, { headersFooters: { ...headersFooters, [line]: whole } });
    },
  );
}

export const headerFooterClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "HeaderFooter",
  properties: {
    LeftHeader: headerPart("header", "L"),
    CenterHeader: headerPart("header", "C"),
    RightHeader: headerPart("header", "R"),
    LeftFooter: headerPart("footer", "L"),
    CenterFooter: headerPart("footer", "C"),
    RightFooter: headerPart("footer", "R"),
  },
});
