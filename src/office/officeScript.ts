/** False if Office.js could not be loaded. */
export function officeScriptLoaded(): boolean {
  return typeof Office !== "undefined";
}
