/** A link to a cell, shown as its address. */
import { makeStyles, tokens } from "@fluentui/react-components";

/** Only the style, for links within a list with arrow keys */
export const useCellLinkStyles = makeStyles({
  link: {
    padding: "2px 0",
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

export function CellLink(props: {
  /** With its sheet: `资金!K12` */
  readonly cell: string;
  /** The accessible name */
  readonly name: string;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useCellLinkStyles();
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={props.name}
      onClick={() => props.onGoTo(props.cell)}
    >
      {props.cell}
    </button>
  );
}
