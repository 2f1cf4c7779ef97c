/** `_Register…Event` and `_Unregister…Event`: a client receives an event while it has at least one handler. */
import { EventType, type EventKind } from "../changes";
import { membersOf, type Method } from "../table";

/** The library's name for "any sheet" */
export const ANY_SHEET = "Workbook";

/** The library's names of the events */
const EVENT_NAMES: Readonly<Record<EventKind, string>> = {
  changed: "DataChanged",
  activated: "Activated",
  deactivated: "Deactivated",
  added: "Added",
  deleted: "Deleted",
  selectionChanged: "SelectionChanged",
};

/** Both methods for each kind. @param targetId the sheet's id, or `ANY_SHEET` */
export function registrations<T extends object>(
  kinds: readonly EventKind[],
  targetId: (self: T) => string,
): Record<string, Method<T>> {
  return Object.fromEntries(
    kinds.flatMap((kind) => [
      [`_Register${EVENT_NAMES[kind]}Event`, registration(kind, 1, targetId)],
      [`_Unregister${EVENT_NAMES[kind]}Event`, registration(kind, -1, targetId)],
    ]),
  );
}

function registration<T extends object>(
  kind: EventKind,
  by: 1 | -1,
  targetId: (self: T) => string,
): Method<T> {
  return membersOf<T>().act("view", [], (session, self) => {
    const key = `${EventType[kind]}:${targetId(self)}`;
    const count = (session.client.registrations.get(key) ?? 0) + by;
    if (count > 0) session.client.registrations.set(key, count);
    else session.client.registrations.delete(key);
  });
}
