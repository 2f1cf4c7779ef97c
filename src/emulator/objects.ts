/** The objects of Office.js, as paths and members pass them. */
import type { Json } from "./wire";

/** The class goes by its name: the files of the classes refer to one another in circles, and are looked up at request time. */
export class HostObject {
  constructor(
    /** The library's own name of the class */
    readonly className: string,
    readonly self: object,
  ) {}
}

/** An argument, or a property's new value. */
export type Argument = Json | HostObject;

export type Result = Json | HostObject;
