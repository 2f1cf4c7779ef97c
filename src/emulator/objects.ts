/** Office.js objects as passed between paths and members. */
import type { Json } from "./wire";

/** Refers to its class by name: the classes depend on one another in circles and are looked up at request time. */
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
