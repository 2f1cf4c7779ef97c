/** Hyperlinks of cells. */
import { cellCount, intersect, type Area } from "../../a1";
import { setLink } from "../../xlsx/edit/links";
import type { Sheet } from "../../xlsx/model/types";
import { invalidArgument, invalidOperation, notImplemented } from "../errors";
import type { Session } from "../session";
import type { Areas } from "../targets";
import { asRecord } from "../parameters";
import type { Json, JsonObject } from "../wire";

/** Excel's limits: characters of a target and of a screen tip, and links of a sheet */
const MAX_LOCATION = 2083;
const MAX_SCREEN_TIP = 255;
const MAX_LINKS = 65_530;

const KEYS = ["documentReference", "screenTip", "textToDisplay"] as const;

/**
 * Sets the link of a cell. As in Excel, the cell is formatted as a link, a blank cell gets the target as its text, and
 * the target need not exist. Only links into the workbook are supported.
 */
export function setHyperlink(session: Session, sheet: Sheet, cell: Area, value: Json): void {
  const link = asRecord(value);
  if (link === null) throw invalidArgument("a hyperlink");
  const unknown = Object.keys(link).find((key) => !(KEYS as readonly string[]).includes(key));
  if (unknown !== undefined) throw notImplemented(`hyperlink.${unknown}`);
  const [location, screenTip, display] = KEYS.map((key) => textIn(link, key));
  if (location === null || location === undefined) throw invalidArgument("documentReference");
  if (location.length > MAX_LOCATION) throw invalidArgument(`a target of ${location.length} characters`);
  if ((screenTip?.length ?? 0) > MAX_SCREEN_TIP) throw invalidArgument("a long screen tip");
  if (cellCount(cell) !== 1) throw notImplemented("a hyperlink of several cells");
  const others = sheet.hyperlinks.filter(({ area }) => intersect(area, cell) === null);
  if (others.length >= MAX_LINKS) throw invalidOperation(`more than ${MAX_LINKS} links`);
  setLink(session.workbook.styles, sheet, cell, {
    location,
    screenTip: screenTip ?? null,
    text: display ?? null,
  });
}

function textIn(link: JsonObject, key: string): string | null {
  const value = link[key] ?? null;
  if (value !== null && typeof value !== "string") throw invalidArgument(`hyperlink.${key}`);
  return value;
}

export function hyperlinkOf({ sheet, areas: [first] }: Areas): Json {
  const link = sheet.hyperlinks.find(({ area }) => first !== undefined && intersect(area, first) !== null);
  if (link === undefined) return null;
  if (link.location === null) throw notImplemented("a hyperlink to elsewhere");
  return {
    documentReference: link.location,
    ...(link.screenTip === null ? {} : { screenTip: link.screenTip }),
  };
}
