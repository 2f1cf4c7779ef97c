/** The page that stands in for the pane where the pane cannot work. Plain DOM: nothing more is loaded for it. */
import type { Hindrance, Messages } from "../locales";

export function showHindrance(element: HTMLElement, hindrance: Hindrance, messages: Messages): void {
  const { what, next } = messages.hindrance[hindrance];
  const page = document.createElement("main");
  page.className = "page";
  const told = document.createElement("div");
  told.setAttribute("role", "alert");
  const heading = document.createElement("h1");
  heading.textContent = what;
  const text = document.createElement("p");
  text.textContent = next;
  const reload = document.createElement("button");
  reload.type = "button";
  reload.textContent = messages.actions.reload;
  reload.addEventListener("click", () => location.reload());
  told.append(heading, text);
  page.append(told, reload);
  element.replaceChildren(page);
  document.documentElement.lang = messages.language;
  document.title = messages.title;
}
