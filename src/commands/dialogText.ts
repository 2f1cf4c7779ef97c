/** Passes a command's message to the dialog's page, in the page's address. */
import type { Messages, Trouble } from "../locales";

export function toParameters(trouble: Trouble, messages: Messages): Record<string, string> {
  const { language, title, actions } = messages;
  return { language, title, close: actions.close, what: trouble.what, next: trouble.next };
}

/** Fills the page. Sets text only, so that nothing in the address can become markup. */
export function showIn(element: HTMLElement, search: string, close: () => void): void {
  const parameters = new URLSearchParams(search);
  const of = (name: string): string => parameters.get(name) ?? "";
  const heading = document.createElement("h1");
  heading.textContent = of("what");
  const text = document.createElement("p");
  text.textContent = of("next");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = of("close");
  button.addEventListener("click", close);
  element.replaceChildren(heading, text, button);
  element.setAttribute("role", "alert");
  document.documentElement.lang = of("language");
  document.title = of("title");
}
