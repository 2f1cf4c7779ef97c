/** Every text of a table, those that its functions make of letters, numbers or a list too. */
export function textsOf(table: unknown): string[] {
  if (typeof table === "string") return [table];
  if (typeof table === "object" && table !== null) return Object.values(table).flatMap(textsOf);
  if (typeof table !== "function") return [];
  const sentence = table as (...inputs: unknown[]) => unknown;
  try {
    return textsOf(sentence("x", 2, 3));
  } catch (error) {
    // Those that take a list.
    if (!(error instanceof TypeError)) throw error;
    return textsOf(sentence(["x", "y"]));
  }
}
