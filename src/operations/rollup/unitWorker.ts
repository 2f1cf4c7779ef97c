/** Reads units' workbooks beside the page. A message is a file's name and bytes; the answer is what was read of it. */
import { encodeUnit } from "../../domain/rollup";
import { readUnitFile } from "../../files/readUnitFile";
import type { UnitAnswer, UnitQuestion } from "./unitReader";

addEventListener("message", ({ data }: MessageEvent<UnitQuestion>) => {
  const file = readUnitFile(data.file, data.bytes);
  const answer: UnitAnswer = file.kind === "read" ? { kind: "read", unit: encodeUnit(file.unit) } : file;
  postMessage(answer);
});
