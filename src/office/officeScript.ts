/** False when the address of Office.js could not be reached. */
export function officeScriptLoaded(): boolean {
  return typeof Office !== "undefined";
}
