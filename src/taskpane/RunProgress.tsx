/** Progress of an operation that takes longer, with 取消. */
import { useEffect, useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import type { Progress } from "../operations";
import { useMessages } from "./context";

/** For shorter operations it would only flicker. */
const SHOWN_AFTER_MS = 1_000;

const useStyles = makeStyles({
  progress: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  text: { flexGrow: 1 },
});

/** Mount it when the operation starts. */
export default function RunProgress(props: {
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { progress: messages } = useMessages();
  const { progress } = props;
  const [shown, setShown] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const text =
    progress === null
      ? messages.waiting
      : "total" in progress
        ? messages[progress.phase](progress.done, progress.total)
        : messages[progress.phase];
  const ending = cancelled || progress?.phase === "rollingBack";
  return (
    <div className={styles.progress}>
      <span className={styles.text}>
        {ending && progress?.phase !== "rollingBack" ? messages.cancelling : text}
      </span>
      <Button
        disabledFocusable={ending}
        onClick={() => {
          setCancelled(true);
          props.onCancel();
        }}
      >
        {messages.cancel}
      </Button>
    </div>
  );
}
