/** The objects that add-ins asked to keep (`_KeepReference`): they follow their cells until `_RemoveReference`. */
import type { Sheet } from "../xlsx/model/types";
import { invalidReference } from "./errors";
import type { HostObject } from "./objects";
import type { Areas } from "./targets";

const MAX_EVENT_REFERENCES = 100;

export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<object, string>();
  private readonly ofEvents: string[] = [];
  private issued = 0;

  /** Those that add-ins have to remove; references of events are not among them */
  get size(): number {
    return this.kept.size - this.ofEvents.length;
  }

  keep(object: HostObject): string {
    const known = this.ids.get(object.self);
    if (known !== undefined) return known;
    this.issued += 1;
    const id = `ref${this.issued}`;
    this.ids.set(object.self, id);
    this.kept.set(id, object);
    return id;
  }

  /** A reference that nobody removes: the oldest ones are forgotten. */
  keepForEvent(object: HostObject): string {
    const id = this.keep(object);
    this.ofEvents.push(id);
    if (this.ofEvents.length > MAX_EVENT_REFERENCES) this.remove(this.ofEvents.shift() ?? "");
    return id;
  }

  /** The id under which the object is kept; null when it is not */
  idOf(object: HostObject): string | null {
    const id = this.ids.get(object.self);
    return id !== undefined && this.kept.has(id) ? id : null;
  }

  /** @throws InvalidReference when it was never kept, was removed, or its cells or sheet are gone */
  get(id: string, sheets: readonly Sheet[]): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw invalidReference();
    const target = object.self as Partial<Areas>;
    if (target.gone === true || (target.sheet !== undefined && !sheets.includes(target.sheet))) {
      throw invalidReference();
    }
    return object;
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    if (object !== undefined) this.ids.delete(object.self);
    this.kept.delete(id);
  }

  clear(): void {
    for (const id of [...this.kept.keys()]) this.remove(id);
  }

  objects(): Iterable<HostObject> {
    return this.kept.values();
  }
}
