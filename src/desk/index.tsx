/** 网页版: the pane on a file, without Excel. */
import { createRoot } from "react-dom/client";
import { languageOf, loadMessages, type Language } from "../locales";
import { deskMessages } from "../locales/desk";
import { BUILT_IN } from "../locales/languages";
import { createOperations } from "../operations/create";
import type { Desk } from "../port/desk";
import { createPause } from "../taskpane/start/pause";
import { App } from "./App";
import { keptFiles } from "./file/kept";
import { sessionOperations } from "./operations";
import { Session, type WorkbookInMemory } from "./session";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root");
const session = new Session(
  async () => (await import(/* webpackChunkName: "format" */ "./format")).format,
  keptFiles(),
);
let known: { readonly memory: WorkbookInMemory; readonly desk: Desk } | null = null;

/** One for each content that the session has had */
async function openDesk(): Promise<Desk> {
  const { fileDesk } = await import(/* webpackChunkName: "files" */ "../files/desk");
  const { memory } = session;
  if (known?.memory !== memory) known = { memory, desk: fileDesk(memory) };
  return known.desk;
}

function mountPane(element: HTMLElement, language: Language): () => void {
  // Last year's workbook belongs to the file that was open.
  const operations = createOperations(openDesk, {
    pause: createPause(),
    download: async (name, content) =>
      (await import(/* webpackChunkName: "export" */ "../taskpane/download")).download(name, content),
  });
  let isGone = false;
  let close = (): void => undefined;
  void import(/* webpackChunkName: "pane" */ "./pane").then((pane) => {
    if (!isGone) close = pane.mountPane(element, session, sessionOperations(session, operations), language);
  });
  return () => {
    isGone = true;
    close();
  };
}

async function start(element: HTMLElement): Promise<void> {
  const wanted = languageOf(navigator.language);
  const language: Language = await loadMessages(wanted).then(
    () => wanted,
    () => BUILT_IN,
  );
  document.documentElement.lang = language;
  createRoot(element).render(
    <App
      session={session}
      messages={deskMessages(language)}
      locale={language}
      mountPane={(place) => mountPane(place, language)}
    />,
  );
  await session.lookForKept();
}

void start(root);
