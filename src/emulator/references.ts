/** Objects that add-ins track (`_KeepReference`); they move with their cells until `_RemoveReference`. */
import type { Sheet } from "../xlsx/model/types";
import { invalidReference } from "./errors";
import type { HostObject } from "./objects";
import type { Areas } from "./targets";

const MAX_EVENT_REFERENCES = 100;

export class References {
  private readonly tracked = new Map<string, HostObject>();
  private readonly ids = new WeakMap<object, string>();
  private readonly ofEvents: string[] = [];
  private issued = 0;

  /** Number of references that add-ins must remove; excludes those of events */
  get size(): number {
    return this.tracked.size - this.ofEvents.length;
  }

  keep(object: HostObject): string {
    const known = this.ids.get(object.self);
    if (known !== undefined) return known;
    this.issued += 1;
    const id = `ref${this.issued}`;
    this.ids.set(object.self, id);
    this.tracked.set(id, object);
    return id;
  }

  /** Keeps a reference that no add-in removes; drops the oldest ones. */
  keepForEvent(object: HostObject): string {
    const id = this.keep(object);
    this.ofEvents.push(id);
    if (this.ofEvents.length > MAX_EVENT_REFERENCES) this.remove(this.ofEvents.shift() ?? "");
    return id;
  }

  /** The id of an object; null if it is not tracked */
  idOf(object: HostObject): string | null {
    const id = this.ids.get(object.self);
    return id !== undefined && this.tracked.has(id) ? id : null;
  }

  /** @throws InvalidReference if the object was never tracked, was removed, or its cells or sheet were deleted */
  get(id: string, sheets: readonly Sheet[]): HostObject {
    const object = this.tracked.get(id);
    if (object === undefined) throw invalidReference();
    const target = object.self as Partial<Areas>;
    if (target.gone === true || (target.sheet !== undefined && !sheets.includes(target.sheet))) {
      throw invalidReference();
    }
    return object;
  }

  remove(id: string): void {
    const object = this.tracked.get(id);
    if (object !== undefined) this.ids.delete(object.self);
    this.tracked.delete(id);
  }

  clear(): void {
    for (const id of [...this.tracked.keys()]) this.remove(id);
  }

  objects(): Iterable<HostObject> {
    return this.tracked.values();
  }
}
