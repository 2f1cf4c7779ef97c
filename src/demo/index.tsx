/** Starts the demo page. */
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { languageOf } from "../locales/languages";
import { Calculator } from "../xlsx/calculation";
import { Opener } from "./session";

async function start(container: HTMLElement): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const opener = new Opener(new Calculator(), {
    theme: parameters.get("theme") === "dark" ? "dark" : "light",
    language: languageOf(parameters.get("language") ?? ""),
  });
  document.documentElement.lang = opener.language;
  document.title = opener.texts.page;
  createRoot(container).render(<App first={await opener.sample()} opener={opener} />);
}

const container = document.getElementById("root");
if (container === null) throw new Error("#root is missing");
start(container).catch((error: unknown) => {
  container.textContent = `演示页未能打开：${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
