/** Starts the demo page. */
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { languageOf } from "../locales/languages";
import { createCalculator } from "../xlsx/calculation";
import { Opener } from "./session";

async function start(place: HTMLElement): Promise<void> {
  const wanted = new URLSearchParams(location.search);
  const opener = new Opener(await createCalculator(), {
    theme: wanted.get("theme") === "dark" ? "dark" : "light",
    language: languageOf(wanted.get("language") ?? ""),
  });
  createRoot(place).render(<App first={await opener.sample()} opener={opener} />);
}

const place = document.getElementById("root");
if (place === null) throw new Error("the page has no place for the demo");
start(place).catch((error: unknown) => {
  place.textContent = `演示页未能打开：${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
