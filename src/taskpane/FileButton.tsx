/** A button that lets the user choose a file of this computer. */
import { useRef } from "react";
import { Button, makeStyles, type ButtonProps } from "@fluentui/react-components";

const useStyles = makeStyles({ unseen: { display: "none" } });

export function FileButton(
  props: Pick<ButtonProps, "appearance" | "size" | "icon" | "className" | "disabledFocusable"> & {
    readonly label: string;
    /** Instead of the label, while the file is read */
    readonly running: string | null;
    /** Extensions, such as `.xlsx,.json` */
    readonly accept: string;
    readonly onFile: (file: File) => void;
  },
) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { label, running, accept, onFile, ...button } = props;
  return (
    <>
      <input
        ref={input}
        type="file"
        className={styles.unseen}
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file can be chosen again after it has changed.
          currentTarget.value = "";
        }}
      />
      <Button {...button} onClick={() => input.current?.click()}>
        {running ?? label}
      </Button>
    </>
  );
}
