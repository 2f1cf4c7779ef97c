/** One bar of a chart. The figure stands beside it in words; the bar alone is for the eye. */
import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Decimal } from "../../domain/decimal";

const useStyles = makeStyles({
  bar: {
    height: "6px",
    backgroundColor: tokens.colorNeutralBackground6,
    // Fluent's own colours of bar and track are next to the same in some contrast themes.
    "@media (forced-colors: active)": {
      boxSizing: "border-box",
      height: "8px",
      border: "1px solid CanvasText",
      backgroundColor: "Canvas",
    },
  },
});

/** Nothing where one of the two is not known; full where the value is above the whole. */
export function Bar(props: { readonly value: Decimal | null; readonly whole: Decimal | null }) {
  const styles = useStyles();
  const { value, whole } = props;
  // A length on the screen, the one place where a figure becomes a float.
  const share =
    value === null || whole === null || whole.lessThanOrEqualTo(0)
      ? 0
      : Math.min(1, Math.max(0, value.dividedBy(whole).toNumber()));
  return (
    <div aria-hidden>
      <ProgressBar className={styles.bar} value={share} shape="square" />
    </div>
  );
}
