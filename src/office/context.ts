/** Empty outside Office; some hosts leave out parts of it. */
export function officeContext(): Partial<Office.Context> {
  return typeof Office === "undefined" ? {} : ((Office.context as Partial<Office.Context> | undefined) ?? {});
}
