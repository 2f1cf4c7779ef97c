import { doctorMessages, type DoctorMessages } from "../../locales/doctor";
import { useMessages } from "../context";

export function useDoctorMessages(): DoctorMessages {
  return doctorMessages(useMessages().language);
}
