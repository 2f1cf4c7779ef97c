/** A link to a cell, shown as its address. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

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
  /** A figure looks like the text around it */
  figure: {
    margin: 0,
    padding: 0,
    color: "inherit",
    textAlign: "inherit",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textUnderlineOffset: "3px",
  },
});

export function CellLink(props: {
  /** With its sheet: `资金!K12` */
  readonly cell: string;
  /** The accessible name */
  readonly name: string;
  /** Shown instead of the address: the figure that comes from there */
  readonly figure?: string;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useCellLinkStyles();
  const { cell, figure } = props;
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, figure !== undefined && styles.figure)}
      aria-label={props.name}
      title={figure === undefined ? undefined : cell}
      onClick={() => props.onGoTo(cell)}
    >
      {figure ?? cell}
    </button>
  );
}
