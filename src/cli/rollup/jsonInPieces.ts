/** `JSON.stringify(value, null, 2)` and a line feed, piece by piece: an iterable member is an array of which one is held. */
export function* jsonInPieces(value: object): Iterable<string> {
  let separator = "{\n  ";
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    yield `${separator}${JSON.stringify(key)}: `;
    separator = ",\n  ";
    if (isIterable(member)) yield* arrayInPieces(member);
    else yield indented(member, "  ");
  }
  yield "\n}\n";
}

function* arrayInPieces(members: Iterable<unknown>): Iterable<string> {
  let separator = "[\n    ";
  for (const member of members) {
    yield `${separator}${indented(member, "    ")}`;
    separator = ",\n    ";
  }
  yield separator.startsWith("[") ? "[]" : "\n  ]";
}

/** Line feeds within a text are escaped, so each of these starts a line. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
