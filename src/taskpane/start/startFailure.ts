/** The page shown where the pane cannot work. Plain DOM, so that nothing more has to load. */
import type { StartFailure, Messages } from "../../locales";

export function showStartFailure(element: HTMLElement, failure: StartFailure, messages: Messages): void {
  const { what, next } = messages.startFailure[failure];
  const page = document.createElement("main");
  page.className = "page";
  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  const heading = document.createElement("h1");
  heading.textContent = what;
  const text = document.createElement("p");
  text.textContent = next;
  const reload = document.createElement("button");
  reload.type = "button";
  reload.textContent = messages.actions.reload;
  reload.addEventListener("click", () => location.reload());
  alert.append(heading, text);
  page.append(alert, reload);
  element.replaceChildren(page);
  document.documentElement.lang = messages.language;
  document.title = messages.title;
}
