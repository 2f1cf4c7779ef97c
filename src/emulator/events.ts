/** Sends Excel's event messages to clients. */
import { rangeObject } from "./classes/objects";
import type { SheetEvent } from "./changes";
import { EventType } from "./changes";
import { wireValue, valueType } from "./cells/content";
import { cellAt } from "../xlsx/edit/grid";
import { ANY_SHEET } from "./classes/registrations";
import { localAddress } from "./classes/addresses";
import type { Client } from "./client";
import { DispatchId, safeArray } from "./excelWindow";
import type { OpenDocument } from "./document";
import type { JsonObject } from "./wire";

/** The category of event messages */
const EVENT_CATEGORY = 65536;

/** The cause: an add-in's request or the user */
export type Trigger = "ThisLocalAddin" | "Unknown";

export function sendEvents(
  document: OpenDocument,
  clients: Iterable<Client>,
  events: readonly SheetEvent[],
  trigger: Trigger,
): void {
  if (events.length === 0) return;
  for (const client of clients) {
    if (!client.eventsEnabled) continue;
    for (const event of events) {
      const type = EventType[event.kind];
      for (const target of [event.sheet.id, ANY_SHEET]) {
        if (!client.registrations.has(`${type}:${target}`)) continue;
        const message = JSON.stringify(messageOf(document, event, trigger));
        client.fire(DispatchId.richApiMessage, safeArray(EVENT_CATEGORY, type, target, message));
      }
      if (event.kind === "selectionChanged" && client.listensTo(DispatchId.documentSelectionChanged)) {
        client.fire(DispatchId.documentSelectionChanged);
      }
    }
  }
}

function messageOf(document: OpenDocument, event: SheetEvent, trigger: Trigger): JsonObject {
  const worksheetId = event.sheet.id;
  switch (event.kind) {
    case "activated":
    case "deactivated":
      return { worksheetId };
    case "added":
    case "deleted":
      return { worksheetId, source: "Local" };
    case "selectionChanged":
      return { worksheetId, address: localAddress(event.areas ?? []) };
    case "changed":
      return {
        worksheetId,
        address: localAddress(event.areas ?? []),
        changeType: event.change ?? "RangeEdited",
        source: "Local",
        triggerSource: trigger,
        shiftDirection: "None",
        referenceId: eventReference(document, event),
        ...details(event),
      };
  }
}

/** Only for a change in a single cell, as in Excel */
function details(event: SheetEvent): JsonObject {
  const [rect] = event.areas ?? [];
  if (event.before === undefined || rect === undefined) return {};
  const after = cellAt(event.sheet, rect.row, rect.column)?.value ?? null;
  return {
    valueBefore: wireValue(event.before),
    valueAfter: wireValue(after),
    valueTypeBefore: valueType(event.before),
    valueTypeAfter: valueType(after),
  };
}

/** The reference for `args.getRange(context)` in the handler */
function eventReference(document: OpenDocument, event: SheetEvent): string {
  return document.references.keepForEvent(
    rangeObject({ sheet: event.sheet, areas: (event.areas ?? []).map((rect) => ({ ...rect })) }),
  );
}
