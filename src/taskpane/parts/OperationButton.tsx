/** Starts an operation, and says so while it runs. */
import type { ReactElement } from "react";
import { Button, type ButtonProps } from "@fluentui/react-components";
import type { OperationLabels, ShownOperation } from "../../operations";
import { useMessages } from "../context";
import { isBusy } from "../state/paneState";
import { Busy } from "./Busy";

/** Operations with a label for their button */
export type ButtonOperation = {
  [Name in ShownOperation]: OperationLabels[Name] extends { readonly button: string } ? Name : never;
}[ShownOperation];

interface Props extends Pick<ButtonProps, "appearance" | "size" | "className" | "aria-describedby"> {
  readonly operation: ButtonOperation;
  readonly activity: ShownOperation | null;
  readonly icon?: ReactElement | undefined;
  readonly onClick: () => void;
}

export function OperationButton({ operation, activity, icon, ...button }: Props) {
  const { button: label, running } = useMessages().operations[operation];
  const runs = activity === operation;
  return (
    // A button that is disabled while it runs would lose the focus.
    <Button {...button} disabledFocusable={isBusy(activity)} icon={runs ? <Busy /> : (icon ?? null)}>
      {runs ? running : label}
    </Button>
  );
}
