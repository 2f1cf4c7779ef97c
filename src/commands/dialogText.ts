/** How a command hands its sentences to the dialog's page: in the page's address. */
import { languageOf, messagesIn, type Language, type Trouble } from "../locales";

export function toParameters(trouble: Trouble, language: Language): Record<string, string> {
  return { language, what: trouble.what, next: trouble.next };
}

/** Fills the page. Texts are set as text: nothing in the address can become markup. */
export function showIn(element: HTMLElement, search: string, close: () => void): void {
  const parameters = new URLSearchParams(search);
  const messages = messagesIn(languageOf(parameters.get("language") ?? ""));
  const heading = document.createElement("h1");
  heading.textContent = parameters.get("what") ?? messages.title;
  const text = document.createElement("p");
  text.textContent = parameters.get("next") ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = messages.actions.close;
  button.addEventListener("click", close);
  element.replaceChildren(heading, text, button);
  element.setAttribute("role", "alert");
  document.documentElement.lang = messages.language;
  document.title = messages.title;
}
