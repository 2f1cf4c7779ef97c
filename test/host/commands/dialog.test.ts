/** @jest-environment jsdom */
import { messagesIn } from "../../../src/locales";
import { showIn, toParameters } from "../../../src/commands/dialogText";

function page(search: string): { element: HTMLElement; closed: () => number } {
  const element = document.createElement("main");
  let closed = 0;
  showIn(element, search, () => {
    closed += 1;
  });
  return { element, closed: () => closed };
}

test("the dialog says what the command passed to it, and closes on its button", () => {
  const trouble = { what: "单元格正在编辑，未能执行。", next: "按 Enter & 重试 100%。" };
  const { element, closed } = page(`?${new URLSearchParams(toParameters(trouble, messagesIn("zh-CN")))}`);
  expect(element.querySelector("h1")?.textContent).toBe(trouble.what);
  expect(element.querySelector("p")?.textContent).toBe(trouble.next);
  const button = element.querySelector("button");
  expect(button?.textContent).toBe("关闭");
  button?.click();
  expect(closed()).toBe(1);
  expect(document.documentElement.lang).toBe("zh-CN");
});

test("nothing in the dialog's address becomes markup", () => {
  const { element } = page(`?what=${encodeURIComponent("<img src=x onerror=alert(1)>")}&close=Close`);
  expect(element.querySelector("img")).toBeNull();
  expect(element.querySelector("h1")?.textContent).toBe("<img src=x onerror=alert(1)>");
  expect(element.querySelector("button")?.textContent).toBe("Close");
});
