import type { Sentences } from "../sentences";

export const notes: Sentences["notes"] = {
  head: "[Self-evaluation check]",
  title: (severity, title) => `${severity}: ${title}`,
  more: (count) => `${count} more: see 核对记录.`,
  choice: "Findings as notes of their cells",
  unsupported: "Findings as notes of their cells (this version of Excel does not offer it)",
  written: (count) => `${count} ${count === 1 ? "note" : "notes"} written.`,
  deleted: (count) => `${count} ${count === 1 ? "note" : "notes"} of the add-in deleted.`,
  left: (cells) =>
    `${cells.length} ${cells.length === 1 ? "cell has a note" : "cells have notes"} already, left alone: ${cells.slice(0, 5).join(", ")}${cells.length > 5 ? " …" : ""}.`,
};
