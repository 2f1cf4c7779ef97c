/** @jest-environment jsdom */
import { testHostErrors, testHostErrorsInEnglish } from "../../pane/hostErrorStates";

testHostErrors();
testHostErrorsInEnglish();
