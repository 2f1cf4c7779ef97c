/** Starts the demo page. */
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { createCalculator } from "../emulator/calculation";
import { Opener } from "./session";

async function start(place: HTMLElement): Promise<void> {
  const theme = new URLSearchParams(location.search).get("theme") === "dark" ? "dark" : "light";
  const opener = new Opener(await createCalculator(), theme);
  createRoot(place).render(<App first={await opener.sample()} opener={opener} />);
}

const place = document.getElementById("root");
if (place === null) throw new Error("the page has no place for the demo");
start(place).catch((error: unknown) => {
  place.textContent = `演示页未能打开：${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
