/** @jest-environment jsdom */
import { messagesIn } from "../../../src/locales";
import { showStartFailure } from "../../../src/taskpane/start/startFailure";
import "../../support/everyLanguage";

describe("a pane that cannot work", () => {
  test.each([
    ["officeMissing", "zh-CN", "未能载入 Office.js，面板无法工作。", "重新载入"],
    ["outsideExcel", "zh-CN", "请在 Excel 中打开本加载项。", "重新载入"],
    ["excelTooOld", "en-US", "This version of Excel is too old for the add-in.", "Reload"],
  ] as const)("%s is shown on the page", (failure, language, heading, reload) => {
    document.body.innerHTML = "<div><p>waiting</p></div>";
    const root = document.body.firstElementChild as HTMLElement;
    showStartFailure(root, failure, messagesIn(language));
    expect(root.querySelector("h1")?.textContent).toBe(heading);
    expect(root.querySelector("button")?.textContent).toBe(reload);
    expect(root.textContent).not.toContain("waiting");
    expect(document.documentElement.lang).toBe(language);
  });
});
