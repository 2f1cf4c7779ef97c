import type { DeskMessages } from "../locales/desk";
import type { Session } from "./session";

export interface PageProps {
  readonly session: Session;
  readonly messages: DeskMessages;
  /** `zh-CN` */
  readonly locale: string;
  /** Puts the pane into an element; returns a function that takes it out. */
  readonly mountPane: (element: HTMLElement) => () => void;
}
