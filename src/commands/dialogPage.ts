/** The dialog's page: one message and a button to close it. */
import { closeThisDialog } from "../office/dialog";
import { readEnvironment } from "../office/environment";
import { showIn } from "./dialogText";

const element = document.getElementById("message");
if (element === null) throw new Error("The page has no element #message");
// The message needs no Office.js; the way back to the command does.
const ready = readEnvironment();
showIn(element, location.search, () => void ready.then(closeThisDialog));
