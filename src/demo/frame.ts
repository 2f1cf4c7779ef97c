/** Runs before Office.js in each page of the add-in and connects it to the embedded Excel of the demo page. */
import { addLaterMembers, type OfficePage } from "../emulator/laterMembers";
import type { DemoWindow, FrameRole } from "./demoWindow";

const ROLES: Readonly<Record<string, FrameRole>> = {
  "taskpane.html": "taskpane",
  "commands.html": "commands",
  "dialog.html": "dialog",
  "selftest.html": "taskpane",
};

const role = ROLES[location.pathname.split("/").pop() ?? ""];
const host: DemoWindow | undefined = window.parent.demo;
if (role !== undefined && host !== undefined) {
  Object.defineProperty(window, "external", { value: host.connect(role, window), configurable: true });
  // Office.js comes with the script after this one.
  document.addEventListener("DOMContentLoaded", () => {
    const page = window as unknown as OfficePage;
    void page.Office.onReady().then(() => addLaterMembers(page));
  });
}
