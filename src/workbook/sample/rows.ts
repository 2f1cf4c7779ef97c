/** Rows as strings by column, from lists of cells in the order of `keys`; a list may end early. */
export function rowsOf<const Key extends string>(
  keys: readonly Key[],
  lines: readonly (readonly string[])[],
): readonly Readonly<Record<Key, string>>[] {
  return lines.map(
    (cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ""])) as Record<Key, string>,
  );
}
