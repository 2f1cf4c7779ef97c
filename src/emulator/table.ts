/**
 * Declarative tables of the Office.js classes. A table lists every supported member; a request for any other member
 * fails with an error that names it.
 */
import { found, invalidArgument } from "./errors";
import { HostObject, type Argument, type Result } from "./objects";
import { integer, parseArgument, text, type Parameter } from "./parameters";
import type { Session } from "./session";
import type { Json, JsonObject } from "./wire";

/**
 * The effect of a member: `read` changes nothing, `view` changes the view (selection, active sheet, event
 * registrations), `write` changes the workbook and makes its request a write.
 */
export type Effect = "read" | "view" | "write";

export interface Property<T> {
  read?(session: Session, self: T): Json;
  write?(session: Session, self: T, value: Argument): void;
  /** What `write` accepts; absent where it depends on the range */
  readonly parameter?: Parameter<unknown>;
  /** Effect of writing the property; default `write` */
  readonly effect?: Effect;
}

export interface Method<T> {
  readonly effect: Effect;
  readonly parameters: readonly Parameter<unknown>[];
  run(session: Session, self: T, args: readonly Argument[]): Result;
}

export interface Collection<T> {
  readonly items: (session: Session, self: T) => readonly HostObject[];
  /** `getItem(key)`; null = ItemNotFound */
  readonly item?: (session: Session, self: T, key: Argument) => HostObject | null;
}

export interface ClassDefinition<T extends object> {
  /** The library's name of the class */
  readonly name: string;
  /** The library's namespace */
  readonly library?: "Excel" | "OfficeCore" | "CustomFunctions";
  /** Identifies the object; the library builds the object's next path from it */
  identity?(self: T): JsonObject;
  /** The object lives for one request unless the add-in tracks it */
  readonly tracked?: boolean;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Navigation properties; null = null object */
  readonly links?: Readonly<Record<string, (session: Session, self: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly collection?: Collection<T>;
}

export class HostClass<T extends object = never> {
  readonly name: string;
  readonly tracked: boolean;

  constructor(readonly definition: ClassDefinition<T>) {
    this.name = definition.name;
    this.tracked = definition.tracked ?? false;
  }

  of(self: T): HostObject {
    return new HostObject(this.name, self);
  }
}

export function defineClass<T extends object>(definition: ClassDefinition<T>): HostClass<T> {
  return new HostClass(definition);
}

/** The parsed argument types */
type Values<A extends readonly Parameter<unknown>[]> = {
  -readonly [K in keyof A]: A[K] extends Parameter<infer V> ? V : never;
};

/** @throws InvalidArgument if there are too many arguments, or one does not fit its parameter */
function valuesOf<A extends readonly Parameter<unknown>[]>(
  parameters: A,
  args: readonly Argument[],
): Values<A> {
  if (args.length > parameters.length) throw invalidArgument(`${args.length} arguments`);
  return parameters.map((parameter, index) => parseArgument(parameter, args[index])) as Values<A>;
}

/** Builders of one class's members. */
export function membersOf<T extends object>() {
  return {
    read: (read: (session: Session, self: T) => Json): Property<T> => ({ read }),
    readWrite: <P>(
      read: (session: Session, self: T) => Json,
      parameter: Parameter<P>,
      write: (session: Session, self: T, value: P) => void,
      effect: Effect = "write",
    ): Property<T> => ({
      read,
      write: (session, self, value) => write(session, self, parseArgument(parameter, value)),
      parameter,
      effect,
    }),
    method: <const A extends readonly Parameter<unknown>[]>(
      effect: Effect,
      parameters: A,
      run: (session: Session, self: T, ...args: Values<A>) => Result,
    ): Method<T> => ({
      effect,
      parameters,
      run: (session, self, args) => run(session, self, ...valuesOf(parameters, args)),
    }),
    /** A method without a result */
    act: <const A extends readonly Parameter<unknown>[]>(
      effect: Effect,
      parameters: A,
      run: (session: Session, self: T, ...args: Values<A>) => void,
    ): Method<T> => ({
      effect,
      parameters,
      run: (session, self, args) => {
        run(session, self, ...valuesOf(parameters, args));
        return null;
      },
    }),
  };
}

/**
 * Builds the properties that are fields of one model object: each from its name and its parameter.
 *
 * @param model the object to read from
 * @param edit applies a patch to the model if the workbook's protection allows it
 */
export function fieldsOf<T extends object, M extends object>(
  model: (self: T) => Readonly<M>,
  edit: (session: Session, self: T, patch: Partial<M>) => void,
) {
  return <K extends string & keyof M>(
    field: K,
    parameter: Parameter<M[K]>,
    options: {
      /** What a null of the model reads as */
      readonly blank?: Json;
      /** @throws ReplyError for a value that the parameter does not refuse, but Excel does */
      check?(value: M[K]): void;
    } = {},
  ): Property<T> =>
    membersOf<T>().readWrite(
      (_session, self) => (model(self)[field] ?? options.blank ?? null) as Json,
      parameter,
      (session, self, value) => {
        options.check?.(value);
        edit(session, self, { [field]: value } as unknown as Partial<M>);
      },
    );
}

type Lookup = "GetItem" | "GetItemOrNullObject" | "GetItemAt" | "GetCount";

/** The methods that find and count a collection's items. @param names the ones that Excel's class has */
export function lookups<T extends object>(
  { items, item = () => null }: Collection<T>,
  ...names: readonly Lookup[]
): Record<string, Method<T>> {
  const { method } = membersOf<T>();
  const methods: Readonly<Record<Lookup, Method<T>>> = {
    GetItem: method("read", [text], (session, self, key) => found(item(session, self, key))),
    GetItemOrNullObject: method("read", [text], item),
    GetItemAt: method("read", [integer], (session, self, index) => found(items(session, self)[index])),
    GetCount: method("read", [], (session, self) => items(session, self).length),
  };
  return Object.fromEntries(names.map((name) => [name, methods[name]]));
}
