/** Buttons that let the user choose files of this computer. */
import { useRef } from "react";
import { Button, makeStyles, type ButtonProps } from "@fluentui/react-components";

const useStyles = makeStyles({ unseen: { display: "none" } });

interface Props extends Pick<
  ButtonProps,
  "appearance" | "size" | "icon" | "className" | "disabledFocusable"
> {
  readonly label: string;
  /** Instead of the label, while the files are read */
  readonly running?: string | null;
  /** Extensions, such as `.xlsx,.json`; absent = any */
  readonly accept?: string;
}

export function FileButton({ onFile, ...props }: Props & { readonly onFile: (file: File) => void }) {
  return (
    <FilesButton
      {...props}
      onFiles={([file]) => {
        if (file !== undefined) onFile(file);
      }}
    />
  );
}

/** @param props.choice absent = one file; a folder is taken with all that is below it */
export function FilesButton(
  props: Props & {
    readonly choice?: "several" | "folder";
    readonly onFiles: (files: readonly File[]) => void;
  },
) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { label, running = null, accept, choice, onFiles, ...button } = props;
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          // React knows no such attribute.
          if (choice === "folder") element?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        multiple={choice !== undefined}
        className={styles.unseen}
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same files can be chosen again after they have changed.
          currentTarget.value = "";
        }}
      />
      <Button {...button} onClick={() => input.current?.click()}>
        {running ?? label}
      </Button>
    </>
  );
}
