/** The arrow of a cell with a drop-down list, and the list. Univer places it beside the cell. */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";

export interface DropDownProps {
  readonly label: string;
  readonly choices: readonly string[];
  /** Opened by Alt+↓ */
  readonly open: boolean;
  readonly choose: (choice: string) => void;
  /** The list is closed: the grid takes the focus back */
  readonly close: () => void;
}

export function DropDown({ popup }: { readonly popup: { readonly extraProps?: DropDownProps } }) {
  const props = popup.extraProps;
  const [open, setOpen] = useState(props?.open ?? false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>("button")?.focus();
  }, [open]);
  if (props === undefined) return null;
  const { label, choices, choose, close } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") {
      setOpen(false);
      close();
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  };
  return (
    <div className="drop-down" onKeyDown={onKeyDown}>
      <button type="button" aria-label={label} aria-expanded={open} onClick={() => setOpen(!open)}>
        ▾
      </button>
      {open && (
        <ul ref={list} aria-label={label}>
          {choices.map((choice) => (
            <li key={choice}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  choose(choice);
                  close();
                }}
              >
                {choice}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
