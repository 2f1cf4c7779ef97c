/** Shows the severity by shape and colour. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../domain/finding";

const ICONS = { error: ErrorCircleRegular, warning: WarningRegular, note: InfoRegular } as const;

/** Inherits the theme's colours, which the browser does not replace in a pressed filter. */
const IN_CONTRAST = { "@media (forced-colors: active)": { color: "inherit" } } as const;

const useStyles = makeStyles({
  icon: { fontSize: "20px", flexShrink: 0 },
  small: { fontSize: "16px" },
  error: { color: tokens.colorStatusDangerForeground1, ...IN_CONTRAST },
  warning: { color: tokens.colorStatusWarningForeground1, ...IN_CONTRAST },
  note: { color: tokens.colorBrandForeground1, ...IN_CONTRAST },
});

export function SeverityIcon(props: { readonly severity: Severity; readonly small?: boolean }) {
  const styles = useStyles();
  const Icon = ICONS[props.severity];
  return <Icon className={mergeClasses(styles.icon, props.small && styles.small, styles[props.severity])} />;
}
