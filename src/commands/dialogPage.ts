/** The dialog's page: a message and a button to close it. */
import { closeThisDialog } from "../office/dialog";
import { readEnvironment } from "../office/environment";
import { showIn } from "./dialogText";

const element = document.getElementById("message");
if (element === null) throw new Error("The page has no element #message");
// The message needs no Office.js; closing the dialog does.
const ready = readEnvironment();
showIn(element, location.search, () => void ready.then(closeThisDialog));
