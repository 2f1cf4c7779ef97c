/** Executes the actions of one request with the tables of the Office.js classes. */
import { accessDenied, found, ReplyError, invalidReference, itemNotFound, notImplemented } from "./errors";
import { isAreas } from "./document";
import { located, memberName, missing, own, upperFirst } from "./members";
import { apiNotFound, isSupported } from "./requirementSets";
import type { Session } from "./session";
import { HostObject, type Argument } from "./objects";
import type { HostClass, Method, Property } from "./table";
import type { Areas } from "./targets";
import {
  ActionType,
  PathType,
  type Json,
  type JsonObject,
  type WireAction,
  type WireArguments,
  type WirePath,
  type WireQuery,
  type WireReply,
  type WireRequest,
} from "./wire";

/** The classes and objects that requests can use. */
export interface Library {
  readonly classes: ReadonlyMap<string, HostClass>;
  /** The root object of paths */
  readonly workbook: (session: Session) => HostObject;
  /** By the name that the library passes to `newObject` */
  readonly services: ReadonlyMap<string, () => HostObject>;
}

export interface Outcome {
  readonly reply: WireReply;
  /** Whether the request changed the workbook or tried to */
  readonly wrote: boolean;
}

/** Injected error: thrown before action `at`, or before the first action that writes. */
export interface Interruption {
  readonly at: number | "writing";
  readonly error: ReplyError;
}

export class Interpreter {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: { ActionId: number; Value: Json }[] = [];
  private readonly traces: number[] = [];
  private wrote = false;

  constructor(
    private readonly library: Library,
    private readonly session: Session,
    private readonly request: WireRequest,
    private readonly interruption: Interruption | null,
  ) {}

  /** Actions before the failing one keep their effect, as in Excel. */
  run(): Outcome {
    const { interruption } = this;
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (interruption?.at === index) throw interruption.error;
        this.perform(action);
      } catch (error) {
        return this.failure(error, index);
      }
    }
    return { reply: { Results: this.results, TraceIds: this.traces }, wrote: this.wrote };
  }

  private failure(cause: unknown, index: number): Outcome {
    const error =
      cause instanceof ReplyError
        ? cause
        : new ReplyError(
            "GeneralException",
            `The embedded host broke: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`,
            500,
          );
    const reply = {
      Results: this.results,
      TraceIds: this.traces,
      Error: {
        Code: error.code,
        Message: error.message,
        Location: error.location ?? "",
        ActionIndex: index,
        HttpStatusCode: error.status,
      },
    };
    return { reply, wrote: this.wrote };
  }

  private perform(action: WireAction): void {
    if (action.ActionType === ActionType.trace) {
      this.traces.push(action.Id);
      this.answer(action, null);
      return;
    }
    const object = this.objectAt(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.answer(action, object && this.identityOf(object));
      case ActionType.query:
      case ActionType.queryAsJson:
        return this.answer(action, object && this.query(object, action.QueryInfo ?? {}));
      case ActionType.method:
        return this.performMethod(action, object);
      case ActionType.setProperty: {
        const [value] = this.arguments(action.ArgumentInfo);
        return this.setProperty(required(object), action.Name, value ?? null);
      }
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.setProperty(required(object), upperFirst(name), value);
        }
        return;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private answer(action: WireAction, value: Json): void {
    this.results.push({ ActionId: action.Id, Value: value });
  }

  private performMethod(action: WireAction, object: HostObject | null): void {
    if (action.Name === "_KeepReference") {
      if (object !== null) {
        if (!this.classOf(object).tracked) throw notImplemented(`${object.className}._KeepReference`);
        this.session.document.references.keep(object);
      }
      return this.answer(action, null);
    }
    const result = this.invoke(required(object), action.Name, this.arguments(action.ArgumentInfo));
    this.answer(action, result instanceof HostObject ? this.identityOf(result) : result);
  }

  /**
   * Null = null object; everything derived from it is null as well.
   *
   * @throws ItemNotFound for what an earlier action of the request has deleted
   */
  private objectAt(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined && known !== null && this.session.document.isDeleted(known)) throw itemNotFound();
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw invalidReference();
    const object = this.resolve(path);
    this.objects.set(id, object);
    if (object !== null && isAreas(object)) this.session.document.transient.add(object.self as Areas);
    return object;
  }

  private resolve(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.globalObject:
        return this.library.workbook(this.session);
      case PathType.newObject: {
        const service = this.library.services.get(path.Name);
        if (service === undefined) throw notImplemented(`service ${path.Name}`);
        return service();
      }
      case PathType.referenceId:
        return this.session.document.references.get(path.Name, this.session.workbook.sheets);
      case PathType.nullObject:
        return null;
      case PathType.method:
      case PathType.property:
      case PathType.indexer:
        return this.resolveChild(path);
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private resolveChild(path: WirePath): HostObject | null {
    if (path.ParentObjectPathId === undefined) throw invalidReference();
    const parent = this.objectAt(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.property) return this.follow(parent, path.Name);
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return this.item(parent, args);
    const result = this.invoke(parent, path.Name, args);
    if (result === null) return null;
    if (!(result instanceof HostObject))
      throw notImplemented(`object ${memberName(parent.className, path.Name)}`);
    return result;
  }

  private classOf(object: HostObject): HostClass {
    const hostClass = this.library.classes.get(object.className);
    if (hostClass === undefined) throw notImplemented(`class ${object.className}`);
    return hostClass;
  }

  private follow(parent: HostObject, name: string): HostObject | null {
    const link = own(this.classOf(parent).definition.links, name);
    if (link === undefined) throw missing(parent.className, name);
    this.requireMember(parent.className, name);
    return located(memberName(parent.className, name), () => link(this.session, parent.self as never));
  }

  private item(parent: HostObject, args: readonly Argument[]): HostObject {
    const collection = this.classOf(parent).definition.collection;
    if (collection?.item === undefined) throw missing(parent.className, "GetItem");
    const [key = null] = args;
    return located(memberName(parent.className, "GetItem"), () =>
      found(collection.item?.(this.session, parent.self as never, key)),
    );
  }

  private invoke(object: HostObject, name: string, args: readonly Argument[]): Json | HostObject {
    const method: Method<never> | undefined = own(this.classOf(object).definition.methods, name);
    if (method === undefined) throw missing(object.className, name);
    this.requireMember(object.className, name);
    const member = memberName(object.className, name);
    return located(member, () => {
      if (method.effect === "write") this.admitWrite(member);
      return method.run(this.session, object.self as never, args);
    });
  }

  private setProperty(object: HostObject, name: string, value: Argument): void {
    const property: Property<never> | undefined = own(this.classOf(object).definition.properties, name);
    if (property?.write === undefined) throw missing(object.className, name);
    this.requireMember(object.className, name);
    const member = memberName(object.className, name);
    located(member, () => {
      if ((property.effect ?? "write") === "write") this.admitWrite(member);
      property.write?.(this.session, object.self as never, value);
    });
  }

  private has(className: string, name: string): boolean {
    return isSupported(memberName(className, name), this.session.options.excelApi);
  }

  /** @throws ApiNotFound for a member that is newer than the host's Excel */
  private requireMember(className: string, name: string): void {
    if (!this.has(className, name)) throw apiNotFound(memberName(className, name));
  }

  private admitWrite(member: string): void {
    if (this.interruption?.at === "writing") throw this.interruption.error;
    this.wrote = true;
    if (this.session.document.readOnly) throw accessDenied();
    this.session.beforeChange(member);
  }

  private arguments(info: WireArguments | undefined): readonly Argument[] {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => {
      const path = paths[index];
      if (path === undefined || path === null || path === 0) return value;
      if (typeof path !== "number") throw notImplemented("object inside an array argument");
      return found(this.objectAt(path));
    });
  }

  private identityOf(object: HostObject): JsonObject {
    const identity = this.classOf(object).definition.identity?.(object.self as never) ?? {};
    const reference = this.classOf(object).tracked ? this.session.document.references.idOf(object) : null;
    return reference === null ? identity : { ...identity, _ReferenceId: reference };
  }

  private query(object: HostObject, query: WireQuery): JsonObject {
    const requested = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split(/[/.]/));
    return this.load(object, requested, query);
  }

  private load(object: HostObject, requested: readonly (readonly string[])[], page: WireQuery): JsonObject {
    const { collection } = this.classOf(object).definition;
    if (collection === undefined) return this.pick(object, requested);
    const own = requested.filter(([name]) => name !== undefined && this.isCollectionMember(object, name));
    const rest = requested.filter((path) => !own.includes(path));
    const all = located(memberName(object.className, "Items"), () =>
      collection.items(this.session, object.self as never),
    );
    const skip = page.Skip ?? 0;
    const items = all.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
    return {
      ...(own.length > 0 ? this.pick(object, own) : this.identityOf(object)),
      _Items: items.map((item) => this.pick(item, rest)),
    };
  }

  /** Whether `name` is a scalar of the collection itself, e.g. `count`; other names belong to its items. */
  private isCollectionMember(object: HostObject, name: string): boolean {
    return own(this.classOf(object).definition.properties, upperFirst(name)) !== undefined;
  }

  private pick(object: HostObject, requested: readonly (readonly string[])[]): JsonObject {
    const { properties = {}, links = {} } = this.classOf(object).definition;
    const values: Record<string, Json> = { ...this.identityOf(object) };
    const scalars = new Set<string>();
    const nested = new Map<string, (readonly string[])[]>();
    const addReadable = (): void => {
      for (const [name, property] of Object.entries(properties)) {
        if (property.read !== undefined && this.has(object.className, name)) scalars.add(name);
      }
    };
    if (requested.length === 0) addReadable();
    for (const [first = "", ...rest] of requested) {
      const name = upperFirst(first);
      if (first === "*") addReadable();
      else if (own(links, name) !== undefined) {
        const paths = nested.get(name) ?? [];
        if (rest.length > 0) paths.push(rest);
        nested.set(name, paths);
      } else if (rest.length > 0) throw missing(object.className, name);
      else scalars.add(name);
    }
    for (const name of scalars) values[name] = this.readScalar(object, name);
    for (const [name, paths] of nested) {
      const child = this.follow(object, name);
      values[name] = child && this.load(child, paths, {});
    }
    return values;
  }

  private readScalar(object: HostObject, name: string): Json {
    const property: Property<never> | undefined = own(this.classOf(object).definition.properties, name);
    if (property?.read === undefined) throw missing(object.className, name);
    this.requireMember(object.className, name);
    return located(
      memberName(object.className, name),
      () => property.read?.(this.session, object.self as never) ?? null,
    );
  }
}

/**
 * A null object cannot be written to, and its methods cannot be called. (Excel's error code is unknown; add-ins must
 * check `isNullObject` first.)
 */
function required(object: HostObject | null): HostObject {
  return found(object);
}
