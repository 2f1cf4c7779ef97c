/** An open file: its bar, the table of its sheets, and the pane. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { DeskMessages } from "../locales/desk";
import type { Sheet } from "../xlsx";
import { OWNED_SHEET_NAME } from "../workbook/ownership";
import { Notices } from "./Notices";
import type { PageProps } from "./props";
import type { Session } from "./session";
import { Paper } from "./sheet/Paper";
import { SheetTable } from "./sheet/SheetTable";
import { aroundSelection, printedSheet, type Viewed } from "./sheet/shownSheet";

export default function Work({ session, messages, locale, mountPane }: PageProps) {
  const pane = useRef<HTMLDivElement>(null);
  const [tableOpen, setTableOpen] = useState(false);
  const [onPaper, setOnPaper] = useState(false);
  useEffect(() => (pane.current === null ? undefined : mountPane(pane.current)), [mountPane]);
  useEffect(() => {
    const save = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void session.save(messages.fileTypes);
    };
    window.addEventListener("keydown", save);
    return () => window.removeEventListener("keydown", save);
  }, [session, messages]);
  return (
    <>
      <div className={tableOpen ? "beside open" : "beside"} hidden={onPaper}>
        <Bar
          session={session}
          messages={messages}
          tableOpen={tableOpen}
          onTable={() => setTableOpen(!tableOpen)}
          onPrint={() => setOnPaper(true)}
        />
        <Notices session={session} messages={messages} />
        <Sheets session={session} messages={messages} locale={locale} />
      </div>
      <div className="pane" ref={pane} hidden={onPaper} />
      {onPaper && (
        <Papers session={session} messages={messages} locale={locale} onClose={() => setOnPaper(false)} />
      )}
    </>
  );
}

interface BarProps {
  readonly session: Session;
  readonly messages: DeskMessages;
  readonly tableOpen: boolean;
  readonly onTable: () => void;
  readonly onPrint: () => void;
}

function Bar({ session, messages, tableOpen, onTable, onPrint }: BarProps) {
  const { file, busy } = useSyncExternalStore(session.subscribe, session.getState);
  const { bar } = messages;
  if (file === null) return null;
  const state = file.unsaved ? bar.unsaved : bar.allSaved;
  return (
    <header className="bar" aria-label={bar.file}>
      <p className="name" title={file.name}>
        <strong>{file.name}</strong> <span role="status">{state}</span>
      </p>
      <button
        type="button"
        className="primary"
        title={file.writesBack ? undefined : bar.downloads}
        aria-disabled={busy !== null}
        onClick={() => void session.save(messages.fileTypes)}
      >
        {busy === "saving" ? bar.saving : bar.save}
      </button>
      <button type="button" onClick={() => void session.saveAs(messages.fileTypes)}>
        {bar.saveAs}
      </button>
      <button type="button" onClick={onPrint}>
        {bar.print}
      </button>
      <button type="button" onClick={() => session.close()}>
        {bar.close}
      </button>
      <button type="button" className="table-switch" aria-expanded={tableOpen} onClick={onTable}>
        {tableOpen ? bar.hideTable : bar.showTable}
      </button>
    </header>
  );
}

interface ViewProps {
  readonly session: Session;
  readonly messages: DeskMessages;
  readonly locale: string;
}

/** The workbook as it is at this version */
function useViewed(session: Session, locale: string): Viewed {
  const { version } = useSyncExternalStore(session.subscribe, session.getState);
  return useMemo(() => {
    void version;
    return { ...session.memory, locale };
  }, [session, locale, version]);
}

function Sheets({ session, messages, locale }: ViewProps) {
  const viewed = useViewed(session, locale);
  const { workbook } = viewed;
  const { activeSheet, selection } = workbook;
  const shown = useMemo(
    () => aroundSelection(viewed, activeSheet, selection),
    [viewed, activeSheet, selection],
  );
  const onSelect = useCallback(
    (row: number, column: number) => session.select(activeSheet, { row, column, rows: 1, columns: 1 }),
    [session, activeSheet],
  );
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    tabs.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeSheet]);
  const show = (sheet: Sheet): void => session.select(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  return (
    <div className="sheet">
      <nav ref={tabs} aria-label={messages.sheets}>
        {workbook.sheets
          .filter(({ visibility }) => visibility === "Visible")
          .map((sheet) => (
            <button
              key={sheet.id}
              type="button"
              aria-current={sheet === activeSheet ? "page" : undefined}
              onClick={() => show(sheet)}
            >
              {sheet.name}
            </button>
          ))}
      </nav>
      <SheetTable sheet={shown} messages={messages} onSelect={onSelect} />
      <footer className="quiet">
        {messages.readOnly} {messages.notPrinted}
      </footer>
    </div>
  );
}

function Papers({ session, messages, locale, onClose }: ViewProps & { readonly onClose: () => void }) {
  const viewed = useViewed(session, locale);
  const { paper } = messages;
  const sheets = useMemo(() => attachmentsOf(viewed).map((sheet) => printedSheet(viewed, sheet)), [viewed]);
  const [only, setOnly] = useState<string | null>(null);
  useEffect(() => {
    if (only === null) return;
    window.print();
    setOnly(null);
  }, [only]);
  return (
    <main className="papers">
      <header className="bar">
        <h1>{paper.title}</h1>
        <button type="button" onClick={onClose}>
          {paper.close}
        </button>
        {sheets.length > 0 && (
          <button type="button" className="primary" onClick={() => window.print()}>
            {paper.printAll}
          </button>
        )}
      </header>
      {sheets.length === 0 && <p>{paper.none}</p>}
      {sheets.map((sheet) => (
        <div
          key={sheet.name}
          className={only === null || only === sheet.name ? "sheet-of-paper" : "sheet-of-paper left-out"}
        >
          <h2>
            {sheet.name}{" "}
            <button
              type="button"
              aria-label={`${paper.print} ${sheet.name}`}
              onClick={() => setOnly(sheet.name)}
            >
              {paper.print}
            </button>
          </h2>
          <Paper sheet={sheet} />
        </div>
      ))}
    </main>
  );
}

/** The visible sheets that the add-in owns */
function attachmentsOf({ workbook }: Viewed): readonly Sheet[] {
  const owned = new Set(
    workbook.names.flatMap(({ name, scope }) => (name === OWNED_SHEET_NAME ? scope : null)),
  );
  return workbook.sheets.filter((sheet) => owned.has(sheet) && sheet.visibility === "Visible");
}
