import { officeContext } from "./context";

/** The prefix that Office gives for keys of local storage in browsers that partition that of embedded pages. */
export function partitionKey(): string {
  return officeContext().partitionKey ?? "";
}
