import type { Sentences } from "../sentences";
import { counted } from "./plural";

export const notes: Sentences["notes"] = {
  head: "[Self-evaluation check]",
  title: (severity, title) => `${severity}: ${title}`,
  more: (count) => `${count} more: see 核对记录.`,
  choice: "Findings as notes of their cells",
  unsupported: "Findings as notes of their cells (this version of Excel does not offer it)",
  written: (count) => `${counted(count, "note")} written.`,
  deleted: (count) => `${counted(count, "note")} of the add-in deleted.`,
  left: (cells) =>
    `${counted(cells.length, "cell has a note", "cells have notes")} already, left alone: ${cells.slice(0, 5).join(", ")}${cells.length > 5 ? " …" : ""}.`,
};
