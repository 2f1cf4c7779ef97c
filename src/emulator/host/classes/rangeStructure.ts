/** Merging, inserting and deleting cells. */
import { merge, mergesFrom, unmergeTouched } from "../cells/merges";
import { flag, optional } from "../parameters";
import { membersOf, type Method } from "../table";
import type { Areas } from "../targets";
import { target } from "./addresses";
import { rangeAreasClass } from "./rangeAreas";

const members = membersOf<Areas>();

export const structureMethods: Readonly<Record<string, Method<Areas>>> = {
  Merge: members.method("write", [optional(flag)], (session, range, across) =>
    merge(session, range, across ?? false),
  ),
  Unmerge: members.method("write", [], (session, range) => unmergeTouched(session, range)),
  GetMergedAreasOrNullObject: members.method("read", [], (_session, range) => {
    const areas = mergesFrom(range);
    return areas.length === 0 ? null : rangeAreasClass.of(target(range.sheet, ...areas));
  }),
};
