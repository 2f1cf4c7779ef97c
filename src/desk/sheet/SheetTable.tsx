/** The sheet around the selected cell, as a table to read: cells are edited in WPS or Excel. */
import { memo, useEffect, useRef, type KeyboardEvent } from "react";
import { cellName, columnLetters } from "../../a1";
import type { DeskMessages } from "../../locales/desk";
import { cellCss } from "./cellCss";
import type { ShownCell, ShownSheet } from "./shownSheet";

export interface SheetTableProps {
  readonly sheet: ShownSheet;
  readonly messages: DeskMessages;
  readonly onSelect: (row: number, column: number) => void;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};

export const SheetTable = memo(function SheetTable({ sheet, messages, onSelect }: SheetTableProps) {
  const view = useRef<HTMLDivElement>(null);
  const selected = sheet.rows.flatMap(({ cells }) => cells).find(({ isSelected }) => isSelected);
  const place = selected === undefined ? "" : cellName(selected.row, selected.column);

  useEffect(() => {
    const cell = view.current?.querySelector('[aria-selected="true"]');
    if (view.current === null || cell === null || cell === undefined) return;
    // Of a merged area that does not fit, the beginning is shown.
    const fits = cell.clientWidth < view.current.clientWidth;
    cell.scrollIntoView({ block: "nearest", inline: fits ? "nearest" : "start" });
  }, [sheet.name, place]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const [rows, columns] = step;
    const from = selected ?? { row: 0, column: 0, rows: 1, columns: 1 };
    const beyond = { rows: rows > 0 ? from.rows - 1 : 0, columns: columns > 0 ? from.columns - 1 : 0 };
    onSelect(Math.max(0, from.row + rows + beyond.rows), Math.max(0, from.column + columns + beyond.columns));
  };

  return (
    <div
      ref={view}
      className="cells"
      tabIndex={0}
      role="region"
      aria-label={messages.table(sheet.name, place)}
      onKeyDown={onKeyDown}
    >
      {sheet.more.above && <p className="more">{messages.moreAbove}</p>}
      <table role="grid" aria-readonly="true">
        <colgroup>
          <col className="row-number" />
          {sheet.columns.map(({ index, size }) => (
            <col key={index} style={{ width: size ?? undefined }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {sheet.columns.map(({ index }) => (
              <th key={index} scope="col">
                {columnLetters(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map(({ index, size, cells }) => (
            <tr key={index} style={{ height: size ?? undefined }}>
              <th scope="row">{index + 1}</th>
              {cells.map((cell) => (
                <Cell key={cell.column} cell={cell} onSelect={onSelect} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.more.below && <p className="more">{messages.moreBelow}</p>}
    </div>
  );
});

function Cell({
  cell,
  onSelect,
}: {
  readonly cell: ShownCell;
  readonly onSelect: SheetTableProps["onSelect"];
}) {
  const { row, column, rows, columns, isSelected, isPrinted, note, text } = cell;
  return (
    <td
      rowSpan={rows}
      colSpan={columns}
      aria-selected={isSelected}
      className={isPrinted ? undefined : "not-printed"}
      style={cellCss(cell, false)}
      title={note === "" ? undefined : note}
      data-cell={cellName(row, column)}
      onClick={() => onSelect(row, column)}
    >
      {text}
      {note !== "" && <span className="note-mark" aria-hidden="true" />}
    </td>
  );
}
