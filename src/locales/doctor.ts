/** Sentences of the template doctor, by language; loaded when it is opened. */
import { doctor as zhCN } from "./zh-CN/doctor";
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";

export type DoctorMessages = Sentences["doctor"];

export function doctorMessages(language: Language): DoctorMessages {
  return sentencesIn(language, "doctor", zhCN);
}
