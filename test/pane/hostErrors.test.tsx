/** @jest-environment jsdom */
import { representativeStates, testHostErrors } from "./hostErrorStates";

testHostErrors(representativeStates());
