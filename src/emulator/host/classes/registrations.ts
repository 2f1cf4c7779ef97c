/** `_Register…Event` and `_Unregister…Event`: a client hears of an event while it has at least one handler. */
import { EventType, type EventKind } from "../changes";
import { membersOf, type Method } from "../table";

/** The library's name for "any sheet" */
export const ANY_SHEET = "Workbook";

export function registration<T extends object>(
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
