/**
 * Creates objects of the most used classes by class name, so that the files of the classes do not import one another in
 * circles.
 */
import type { Sheet } from "../../xlsx/model/types";
import { HostObject } from "../objects";
import type { Areas } from "../targets";

/** `areas` must have exactly one area. */
export function rangeObject(areas: Areas): HostObject {
  return new HostObject("Range", areas);
}

export function rangeAreasObject(areas: Areas): HostObject {
  return new HostObject("RangeAreas", areas);
}

export function worksheetObject(sheet: Sheet): HostObject {
  return new HostObject("Worksheet", sheet);
}
