/** The command speaks of the file: nobody has a window in front of them. */
import { hostProblem } from "../../../src/cli/shared/hostProblem";
import { HostError, type HostErrorCode } from "../../../src/port/errors";

const CODES: readonly HostErrorCode[] = [
  "cellEditing", "sheetProtected", "structureProtected", "sheetHidden", "dialogOpen", "sessionLost", "accessDenied",
  "anotherWorkbookInFront", "requestTooLarge", "responseTooLarge", "itemNotFound", "layoutConflict", "sheetExists",
  "nameExists",
  "outdated", "busy", "timeout", "unsupported", "notCalculated", "readBackDiffers", "anotherWrites", "takenBack",
  "inputChanged", "inputIsFormula", "rollbackFailed", "general",
]; // prettier-ignore

test.each(CODES)("%s", (code) => {
  const text = hostProblem(new HostError(code, { cells: ["资金!G2"] }));
  expect(text).toContain("资金!G2");
  expect(text).not.toMatch(/对话框|面板|选项卡|单击|F9|刷新|加载项|\n/);
});
