/** The prefix that Office gives for keys of local storage in browsers that partition that of embedded pages. */
export function partitionKey(): string {
  const context = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context>);
  return context?.partitionKey ?? "";
}
