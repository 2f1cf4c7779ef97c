/** The name of the workbook in front, and buttons for the others. */
import type { OpenWorkbooks } from "./openWorkbooks";
import type { DemoTexts } from "./texts";

export function TitleBar({
  workbooks,
  texts,
}: {
  readonly workbooks: OpenWorkbooks;
  readonly texts: DemoTexts;
}) {
  const { all, shown, show } = workbooks;
  return (
    <header className="title-bar">
      <h1>{shown.fileName}</h1>
      {all.length > 1 && (
        <nav aria-label={texts.openWorkbooks}>
          {all.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-pressed={one === shown}
              onClick={() => {
                show(one);
              }}
            >
              {one.fileName}
            </button>
          ))}
        </nav>
      )}
      <span className="note">{texts.note}</span>
    </header>
  );
}
