/**
 * Objects of the classes that most others lead to. They are made by name, so that a file needs to import only the classes
 * that its own class owns.
 */
import type { Sheet } from "../../xlsx/model/types";
import { HostObject } from "../objects";
import type { Areas } from "../targets";

/** `areas` has one area. */
export function rangeObject(areas: Areas): HostObject {
  return new HostObject("Range", areas);
}

export function rangeAreasObject(areas: Areas): HostObject {
  return new HostObject("RangeAreas", areas);
}

export function worksheetObject(sheet: Sheet): HostObject {
  return new HostObject("Worksheet", sheet);
}
