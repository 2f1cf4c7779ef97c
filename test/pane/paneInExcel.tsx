/** The real pane with its real operations on a workbook in the embedded host, through the genuine Office.js. */
import "../support/nodeGlobals";
import "@testing-library/jest-dom";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { HostOptions } from "../../src/emulator";
import { loadXlsx } from "../../src/xlsx/file";
import type { Language } from "../../src/locales";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { LongTimers } from "../support/longTimers";
import { bytesOf, closeExcel, openExcel, type OpenExcel } from "../support/openExcel";
import "../support/resizeObserver";
import { PaneFrame } from "./PaneFrame";
import "./slowMachine";
import "../support/everyLanguage";

export interface PaneInExcel extends OpenExcel {
  readonly user: UserEvent;
  /** Excel's time limit is up, and so is the one for a late answer. */
  expire(): void;
}

let timers: LongTimers | null = null;

/**
 * Opens a file with the pane beside it.
 *
 * @param before what the user has done to Excel before the pane starts
 */
export async function openPaneInExcel(
  file: Uint8Array,
  options: {
    readonly language?: Language;
    readonly host?: HostOptions;
    readonly before?: (excel: OpenExcel) => void;
  } = {},
): Promise<PaneInExcel> {
  const excel = await openExcel(loadXlsx(file), options.host ? { host: options.host } : {});
  timers = new LongTimers();
  options.before?.(excel);
  render(
    <PaneFrame language={options.language ?? "zh-CN"}>
      <TaskPane operations={excel.operations} />
    </PaneFrame>,
  );
  const expire = (): void =>
    act(() => {
      timers?.expire();
      timers?.expire();
    });
  const pane = { ...excel, user: userEvent.setup(), expire };
  return pane;
}

/** Resolves when the pane is idle and no request is pending. */
export async function settled({ operations }: PaneInExcel): Promise<void> {
  await waitFor(() => expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "false"));
  // Stands behind everything that the pane has asked for.
  await act(() => operations.canRestore().catch(() => null));
  await waitFor(() => expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "false"));
}

/** For `afterEach`. */
export function closePaneInExcel(): void {
  cleanup();
  localStorage.clear();
  timers?.uninstall();
  timers = null;
  closeExcel();
}

export function fileOf({ workbook }: OpenExcel): Buffer {
  return bytesOf(workbook);
}
