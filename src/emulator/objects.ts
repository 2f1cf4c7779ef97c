/** Office.js objects as passed between paths and members. */
import type { Json } from "./wire";

/** Names its class, which is looked up at request time: as values, the classes would import one another in circles. */
export class HostObject {
  constructor(
    /** The library's name of the class */
    readonly className: string,
    readonly self: object,
  ) {}
}

/** An argument of a method, or a new property value. */
export type Argument = Json | HostObject;

export type Result = Json | HostObject;
